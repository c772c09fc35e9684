using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Reports.Page;

/// <summary>
/// A report as the page holds it: JSON whose answers are packed in columns and whose sentences are put together in the page, from the wording that the library itself uses. It is no public
/// format; <c>report.json</c> is.
/// </summary>
internal static class PageData
{
    // Neither "<" nor "&" nor a quotation mark comes out as itself, so that no text can end the element that holds the data.
    private static readonly JsonWriterOptions Inert = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static void Write(Report report, Stream output, Language language)
    {
        var pools = new PagePools();
        var communes = new PageCommunes(pools, report.Book.Catalog, report.Options.Settings);
        Dictionary<CriteriaSet, PageSet> sets = [];
        int unverified = 0;
        foreach ((PortfolioEntry entry, CommuneAssessment answer) in report.Communes.Entries.Zip(report.Answers))
        {
            foreach (SetAssessment set in answer.Sets.Where(set => set.CriteriaSet is not null))
            {
                if (!sets.TryGetValue(set.CriteriaSet!, out PageSet? page))
                {
                    sets.Add(set.CriteriaSet!, page = new PageSet(set.CriteriaSet!, pools, report.Book));
                }

                page.Add(communes.Count, set);
            }

            unverified += answer.UnverifiedFigures;
            communes.Add(entry, answer);
        }

        using var json = new Utf8JsonWriter(output, Inert);
        json.WriteStartObject();
        json.WriteString("language", language == Language.English ? "en" : "vi");
        WriteRun(json, report, unverified, pools.Texts);
        WriteWording(json);
        json.WriteStartArray("levels");
        foreach (Level level in report.Book.Catalog.Levels)
        {
            json.WriteStartObject();
            json.WriteString("id", level.Id);
            json.WriteNumber("name", pools.Texts.Of(level.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("sets");
        foreach (SetSummary summary in report.Summary.Sets)
        {
            sets[summary.Set].Write(json, communes.Count);
        }

        json.WriteEndArray();
        json.WriteStartArray("groups");
        foreach (SetSummary summary in report.Summary.Sets)
        {
            json.WriteStartArray();
            foreach (GroupCount group in summary.Groups)
            {
                json.WriteStartArray();
                json.WriteNumberValue(group.From);
                json.WriteNumberValue(group.To);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WritePropertyName("communes");
        communes.Write(json);
        PageTables.Write(json, report.Tables, pools.Texts);
        pools.Write(json);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, Report report, int unverified, TextPool texts)
    {
        json.WriteString("book", report.Book.ContentHash);
        json.WriteString("level", report.Level.Id);
        json.WriteString("asOf", report.Run.Options.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteNumber("notApplicable", (int)report.Options.Settings.NotApplicable);
        json.WriteNumber("undetermined", (int)report.Options.Settings.Undetermined);
        json.WriteNumber("counting", texts.Of(SummaryTables.Sentence(report.Options.Settings)));
        json.WriteNumber("unverified", unverified);
        json.WriteNumber("illustrative", (int)Communes.DataNature.Illustrative);
        json.WriteStartArray("notes");
        foreach (LocalizedText note in report.Notes)
        {
            json.WriteNumberValue(texts.Of(note));
        }

        json.WriteEndArray();
        json.WriteStartArray("near");
        foreach (NearMiss miss in report.Near ?? [])
        {
            // As the codes of the communes, by which the page finds the row.
            json.WriteStringValue(InertText.Terminal(miss.Unit.Code));
        }

        json.WriteEndArray();
        json.WriteNumber("nearTable", report.Near is null ? -1 : report.Tables.Length - 1);
        // How much of a target is reached, in whole percent, for a bar beside the figures; null where it is not known.
        json.WriteStartArray("targets");
        foreach (TargetAnswer answer in report.TargetAnswers)
        {
            json.WriteStartObject();
            json.WritePropertyName("share");
            if (answer.Actual is { } actual && answer.Target.AtLeast > 0)
            {
                json.WriteRawValue((actual * 100m / answer.Target.AtLeast).ToString(0));
            }
            else
            {
                json.WriteNullValue();
            }

            json.WriteNumber("outcome", (int)answer.Outcome);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("change");
        foreach (LevelChange change in report.Change?.Levels ?? [])
        {
            json.WriteStartArray();
            json.WriteNumberValue(change.NewlyRecognised.Length);
            json.WriteNumberValue(PageTables.TextOf(ReportCell.Of(change.PrintedDifference, 2), texts));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <summary>The library's own sentences, by the number of their code.</summary>
    private static void WriteWording(Utf8JsonWriter json)
    {
        json.WriteStartArray("reasons");
        foreach (ReasonCode code in Enum.GetValues<ReasonCode>())
        {
            Pair(json, ReasonWording.Templates[code]);
        }

        json.WriteEndArray();
        json.WriteStartArray("warnings");
        foreach (DataWarningKind kind in Enum.GetValues<DataWarningKind>())
        {
            Pair(json, DataWarningWording.Templates[kind]);
        }

        json.WriteEndArray();
        json.WriteStartObject("words");
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            json.WritePropertyName(OutcomeWording.Key(outcome));
            Pair(json, OutcomeWording.Words[outcome]);
        }

        json.WritePropertyName("noLaw");
        Pair(json, LegalWording.None);
        json.WriteEndObject();
        json.WriteStartArray("verifications");
        foreach (Verification verification in Enum.GetValues<Verification>())
        {
            Pair(json, LegalWording.Verifications[verification]);
        }

        json.WriteEndArray();
        json.WriteStartArray("linkKinds");
        foreach (LinkKind kind in Enum.GetValues<LinkKind>())
        {
            Pair(json, LegalWording.Links[kind]);
        }

        json.WriteEndArray();
        json.WriteStartArray("standings");
        foreach (RecognitionStanding standing in Enum.GetValues<RecognitionStanding>())
        {
            Pair(json, RecognitionStandingWording.Phrases[standing]);
        }

        json.WriteEndArray();
        json.WriteStartArray("shortfallWords");
        foreach (LocalizedText template in new[] { ShortfallText.Raise, ShortfallText.Lower, ShortfallText.Excluded, ShortfallText.Counted })
        {
            Pair(json, template);
        }

        json.WriteEndArray();
    }

    private static void Pair(Utf8JsonWriter json, LocalizedText text)
    {
        json.WriteStartArray();
        json.WriteStringValue(text.Vi);
        json.WriteStringValue(text.En);
        json.WriteEndArray();
    }
}
