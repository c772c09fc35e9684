using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Reports;

/// <summary>What the tables of a report leave out, for programs: tallies of every criterion and indicator, bounds, and who changed since the earlier period.</summary>
internal sealed class SummaryJson(Utf8JsonWriter json)
{
    /// <summary><c>sets</c>: each set that is in force for one commune at least.</summary>
    public void Sets(PortfolioSummary summary)
    {
        json.WriteStartArray("sets");
        foreach (SetSummary set in summary.Sets)
        {
            json.WriteStartObject();
            json.WriteString("id", set.Set.Id);
            json.WriteString("level", set.Set.Level);
            json.WriteNumber("communes", set.Communes);
            json.WriteNumber("notTranscribed", set.NotTranscribed);
            Tally("outcomes", set.Outcomes);
            json.WriteNumber("criteriaMet", set.CriteriaMet);
            JsonForm.WriteNumber(json, "average", set.Average, 2);
            JsonForm.WriteNumber(json, "averageAtLeast", set.AverageAtLeast, 2);
            JsonForm.WriteNumber(json, "averageAtMost", set.AverageAtMost, 2);
            Groups(set);
            Criteria(set);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary><c>changes</c>: who is newly recognised, meets or no longer meets each level.</summary>
    public void Changes(PortfolioChange change)
    {
        json.WriteStartArray("changes");
        foreach (LevelChange level in change.Levels)
        {
            json.WriteStartObject();
            json.WriteString("level", level.Level.Id);
            Communes("newlyRecognised", level.NewlyRecognised);
            Communes("newlyMet", level.NewlyMet);
            Communes("noLongerMet", level.NoLongerMet);
            JsonForm.WriteNumber(json, "averageBefore", level.AverageBefore, 2);
            JsonForm.WriteNumber(json, "averageNow", level.AverageNow, 2);
            // What is printed is the difference of two printed numbers; the exact one may differ by a hundredth.
            JsonForm.WriteNumber(json, "difference", level.PrintedDifference, 2);
            json.WriteString("differenceExact", level.Difference is { } exact ? JsonForm.Exact(exact) : null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Groups(SetSummary set)
    {
        json.WriteStartArray("groups");
        foreach (GroupCount group in set.Groups)
        {
            json.WriteStartObject();
            json.WriteNumber("from", group.From);
            json.WriteNumber("to", group.To);
            json.WriteNumber("communes", group.Communes);
            json.WriteNumber("certain", group.Certain);
            json.WriteNumber("possible", group.Possible);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Criteria(SetSummary set)
    {
        Dictionary<string, string> criterionOf = set.Set.Indicators.ToDictionary(pair => pair.Indicator.Id, pair => pair.Criterion.Id, StringComparer.Ordinal);
        Dictionary<string, LocalizedText> names = set.Set.Indicators.Select(pair => (pair.Indicator.Id, pair.Indicator.Name))
            .Concat((set.Set.Criteria ?? []).Select(criterion => ($"#{criterion.Id}", criterion.Name)))
            .ToDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
        json.WriteStartArray("criteria");
        foreach (PartSummary criterion in set.Criteria)
        {
            Part(criterion, names.GetValueOrDefault($"#{criterion.Id}"), null);
        }

        json.WriteEndArray();
        json.WriteStartArray("indicators");
        foreach (PartSummary indicator in set.Indicators)
        {
            Part(indicator, names.GetValueOrDefault(indicator.Id), criterionOf.GetValueOrDefault(indicator.Id) ?? indicator.Id.Split('.')[0]);
        }

        json.WriteEndArray();
    }

    private void Part(PartSummary part, LocalizedText? name, string? criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", part.Id);
        if (criterion is not null)
        {
            json.WriteString("criterion", criterion);
        }

        // An indicator that an overlay added has no name in the set.
        if (name is null)
        {
            json.WriteNull("name");
        }
        else
        {
            json.WriteStartObject("name");
            json.WriteString("vi", name.Vi);
            json.WriteString("en", name.En);
            json.WriteEndObject();
        }

        Tally("outcomes", part.Outcomes);
        Pass("passed", part.Passed);
        Pass("passedRecognised", part.PassedRecognised);
        json.WriteNumber("alone", part.Alone);
        json.WriteEndObject();
    }

    private void Pass(string name, PassCount count)
    {
        json.WriteStartObject(name);
        json.WriteNumber("passed", count.Passed);
        json.WriteNumber("of", count.Of);
        json.WritePropertyName("percent");
        if (count.Percent is { } percent)
        {
            json.WriteRawValue(percent.ToString(1));
        }
        else
        {
            json.WriteNullValue();
        }

        json.WriteEndObject();
    }

    private void Tally(string name, Tally tally)
    {
        json.WriteStartObject(name);
        json.WriteNumber("met", tally.Met);
        json.WriteNumber("notMet", tally.NotMet);
        json.WriteNumber("notApplicable", tally.NotApplicable);
        json.WriteNumber("undetermined", tally.Undetermined);
        json.WriteEndObject();
    }

    private void Communes(string name, ImmutableArray<CommuneChange> changes)
    {
        json.WriteStartArray(name);
        foreach (LegalUnit unit in changes.Select(change => change.Now.Unit))
        {
            json.WriteStringValue(unit.Code);
        }

        json.WriteEndArray();
    }
}
