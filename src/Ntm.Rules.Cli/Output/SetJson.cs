using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>One set's answer as JSON: tallies, what decides it, and every indicator with its reason and law.</summary>
internal sealed class SetJson(Utf8JsonWriter json, Language language)
{
    public Language Language => language;

    public void Write(SetAssessment set)
    {
        json.WriteStartObject(set.Level);
        json.WriteString("set", set.SetId);
        WriteReason(set.Outcome, set.Reason);
        json.WriteString("prerequisite", OutcomeText.Key(set.Prerequisite));
        json.WriteStartObject("criteria");
        JsonList.Tally(json, set.Met);
        json.WriteNumber("low", set.Met.Low);
        json.WriteNumber("high", set.Met.High);
        json.WriteEndObject();
        json.WriteStartObject("deciding");
        JsonList.Strings(json, "metrics", set.Deciding.Metrics);
        JsonList.Strings(json, "attributes", set.Deciding.Attributes);
        JsonList.Strings(json, "figures", set.Deciding.Figures.Select(figure => figure.ToString()));
        json.WriteEndObject();
        WriteRecognition(set.Recognition);
        json.WriteStartArray("criterionAnswers");
        foreach (CriterionAssessment criterion in set.Criteria)
        {
            Write(criterion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRecognition(RecognitionAssessment? recognition)
    {
        if (recognition is null)
        {
            json.WriteNull("recognition");
            return;
        }

        json.WriteStartObject("recognition");
        json.WriteString("rules", recognition.Rules.Id);
        json.WriteString("outcome", OutcomeText.Key(recognition.Outcome));
        json.WriteStartArray("conditions");
        foreach (RecognitionConditionAssessment condition in recognition.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("id", condition.Condition.Id);
            WriteReason(condition.Requirement.Outcome, condition.Requirement.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(CriterionAssessment criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", criterion.Id);
        WriteReason(criterion.Outcome, criterion.Reason);
        json.WriteStartArray("indicators");
        foreach (IndicatorAssessment indicator in criterion.Indicators)
        {
            Write(indicator);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(IndicatorAssessment indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        WriteReason(indicator.Outcome, indicator.Reason);
        if (indicator.Measured is { } measured)
        {
            json.WriteString("metric", measured.Metric.Id);
            json.WriteString("measured", measured.Value.ToString(9));
        }

        if (indicator.Required is { } required)
        {
            json.WriteString("required", required.Value.ToString(9));
        }

        WriteShortfalls(indicator);
        json.WriteString("legal", indicator.Legal?.ToString());
        json.WriteString("verification", indicator.Verification switch
        {
            Verification.Confirmed => "confirmed",
            Verification.Corroborated => "corroborated",
            Verification.Unverified => "unverified",
            _ => null,
        });
        WriteChain(indicator.Threshold);
        json.WriteEndObject();
    }

    private void WriteShortfalls(IndicatorAssessment indicator)
    {
        if (indicator.Shortfalls.Length == 0)
        {
            return;
        }

        json.WriteStartArray("shortfalls");
        foreach (Shortfall shortfall in indicator.Shortfalls)
        {
            json.WriteStartObject();
            json.WriteString("metric", shortfall.Metric.Id);
            json.WriteString("amount", shortfall.Amount.Value.ToString(9));
            json.WriteString("unit", shortfall.Amount.Unit.Id);
            json.WriteString("direction", shortfall.Direction == ShortfallDirection.Raise ? "raise" : "lower");
            json.WriteBoolean("limitExcluded", shortfall.LimitExcluded);
            if (shortfall.InCounts is { } counts)
            {
                json.WriteString("countMetric", counts.Metric.Id);
                json.WriteNumber("count", (decimal)counts.Amount);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChain(BoundThreshold? threshold)
    {
        if (threshold is null || threshold.Chain.Length < 2)
        {
            return;
        }

        json.WriteStartArray("chain");
        foreach (ThresholdLink link in threshold.Chain)
        {
            json.WriteStartObject();
            json.WriteString("kind", char.ToLowerInvariant(link.Kind.ToString()[0]) + link.Kind.ToString()[1..]);
            json.WriteString("origin", link.Origin);
            json.WriteString("cell", link.Selector);
            json.WriteString("figure", link.Figure?.ToString(9));
            json.WriteBoolean("decides", link.Decides);
            json.WriteString("legal", link.Provenance.Legal?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteReason(Outcome outcome, Reason reason)
    {
        json.WriteString("outcome", OutcomeText.Key(outcome));
        json.WriteString("reason", reason.Code.ToString());
        json.WriteString("sentence", reason.Sentence(language));
    }
}
