using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Reports;

/// <summary>
/// Báo cáo dạng JSON. The figures of a report for programs: numbers as they are printed with the exact fraction beside them, texts in both languages, outcomes by id. Versioned;
/// <c>docs/report.schema.json</c> is its JSON Schema.
/// </summary>
public static class ReportJson
{
    /// <summary>The version of the form; it changes when something is renamed, removed or means another thing.</summary>
    public const int Format = 1;

    // So much is kept before it is passed on.
    private const int Buffer = 1 << 16;

    /// <summary>Writes the report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">UTF-8 without a byte order mark; left open.</param>
    public static void Write(Report report, Stream output)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, JsonForm.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteString("kind", "report");
            WriteRun(json, report);
            json.WriteNumber("communeCount", report.Summary.Communes);
            json.WriteStartArray("tables");
            foreach (ReportTable table in report.Tables)
            {
                WriteTable(json, table);
            }

            json.WriteEndArray();
            var summary = new SummaryJson(json);
            summary.Sets(report.Summary);
            if (report.Change is { } change)
            {
                summary.Changes(change);
            }

            json.WriteStartArray("communes");
            foreach (PortfolioEntry entry in report.Communes.Entries)
            {
                WriteCommune(json, entry);
                if (json.BytesPending > Buffer)
                {
                    json.Flush();
                }
            }

            json.WriteEndArray();
            if (report.Near is { } near)
            {
                json.WriteStartArray("near");
                foreach (NearMiss miss in near)
                {
                    WriteNear(json, miss);
                }

                json.WriteEndArray();
            }

            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, Report report)
    {
        AssessmentOptions options = report.Run.Options;
        json.WriteStartObject("run");
        json.WriteString("book", report.Book.ContentHash);
        json.WriteString("asOf", Day(options.AsOf));
        json.WriteBoolean("asOfReportingDate", options.AsOf is null);
        json.WriteString("set", options.Set);
        if (options.AssessmentYear is { } year)
        {
            json.WriteNumber("year", year);
        }
        else
        {
            json.WriteNull("year");
        }

        json.WriteBoolean("unverifiedCountsAsUnset", options.UnverifiedCountsAsUnset);
        json.WriteBoolean("missingCountsAsNotMet", options.MissingCountsAsNotMet);
        json.WriteStartObject("counting");
        json.WriteString("notApplicable", Counting(report.Options.Settings.NotApplicable));
        json.WriteString("undetermined", Counting(report.Options.Settings.Undetermined));
        json.WriteString("newSince", Day(report.Options.Settings.NewSince));
        json.WriteEndObject();
        json.WriteStartArray("notes");
        foreach (LocalizedText note in report.Notes)
        {
            Value(json, note);
        }

        json.WriteEndArray();
        json.WriteStartArray("sets");
        foreach (SetSummary set in report.Summary.Sets)
        {
            json.WriteStartObject();
            json.WriteString("id", set.Set.Id);
            json.WriteString("level", set.Set.Level);
            json.WritePropertyName("title");
            Value(json, set.Set.Title);
            json.WriteString("legal", set.Set.Provenance.Legal?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTable(Utf8JsonWriter json, ReportTable table)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WritePropertyName("title");
        Value(json, table.Title);
        if (table.Note is { } note)
        {
            json.WritePropertyName("note");
            Value(json, note);
        }

        json.WriteStartArray("rows");
        foreach (ImmutableArray<ReportCell> row in table.Rows)
        {
            json.WriteStartObject();
            foreach ((ReportColumn column, ReportCell cell) in table.Columns.Zip(row))
            {
                Cell(json, column.Id, cell);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, string name, ReportCell cell)
    {
        if (cell.Number is not null)
        {
            JsonForm.WriteNumber(json, name, cell.Number, cell.Decimals);
            return;
        }

        json.WritePropertyName(name);
        Value(json, cell.IsEmpty ? null : new LocalizedText(cell.In(Language.Vietnamese), cell.In(Language.English)));
    }

    private static void WriteCommune(Utf8JsonWriter json, PortfolioEntry entry)
    {
        json.WriteStartObject();
        Unit(json, entry.Unit);
        json.WriteString("province", entry.Province);
        json.WriteString("district", entry.District);
        json.WriteString("nature", JsonForm.Key(entry.Nature));
        json.WriteString("level", entry.Level);
        json.WriteString("possibleLevel", entry.PossibleLevel);
        json.WriteStartArray("recognised");
        foreach (SetEntry set in entry.Sets.Where(set => entry.IsRecognisedAt(set.Level)))
        {
            json.WriteStringValue(set.Level);
        }

        json.WriteEndArray();
        json.WriteStartArray("sets");
        foreach (SetEntry set in entry.Sets.Where(set => set.Set is not null))
        {
            json.WriteStartObject();
            json.WriteString("id", set.Set!.Id);
            json.WriteString("outcome", OutcomeWording.Key(set.Outcome));
            json.WriteNumber("criteriaMetAtLeast", set.Met.Low);
            json.WriteNumber("criteriaMetAtMost", set.Met.High);
            Parts(json, "criteria", set.Criteria);
            Parts(json, "indicators", set.Indicators);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteNear(Utf8JsonWriter json, NearMiss miss)
    {
        json.WriteStartObject();
        Unit(json, miss.Unit);
        json.WriteString("level", miss.Level);
        json.WriteNumber("fewestToGo", miss.FewestToGo);
        json.WriteStartArray("unmet");
        foreach (UnmetIndicator unmet in miss.Unmet)
        {
            json.WriteStartObject();
            json.WriteString("criterion", unmet.CriterionId);
            json.WriteString("indicator", unmet.Indicator.Id);
            json.WriteString("outcome", OutcomeWording.Key(unmet.Outcome));
            json.WriteStartArray("shortfalls");
            foreach (Shortfall shortfall in unmet.Indicator.Shortfalls)
            {
                json.WriteStartObject();
                json.WriteString("metric", shortfall.Metric.Id);
                json.WriteString("direction", shortfall.Direction == ShortfallDirection.Raise ? "raise" : "lower");
                json.WriteString("amountExact", JsonForm.Exact(shortfall.Amount.Value));
                json.WriteBoolean("limitExcluded", shortfall.LimitExcluded);
                json.WriteString("counts", shortfall.InCounts?.Amount.ToString(CultureInfo.InvariantCulture));
                json.WritePropertyName("text");
                Value(json, ShortfallText.Of(shortfall));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Parts(Utf8JsonWriter json, string name, ImmutableArray<PartOutcome> parts)
    {
        json.WriteStartObject(name);
        foreach (PartOutcome part in parts)
        {
            json.WriteString(part.Id, OutcomeWording.Key(part.Outcome));
        }

        json.WriteEndObject();
    }

    private static void Unit(Utf8JsonWriter json, LegalUnit unit)
    {
        json.WriteString("code", unit.Code);
        json.WriteString("name", unit.Name);
        json.WriteString("validFrom", Day(unit.ValidFrom));
    }

    /// <summary>A string where both languages say the same, else an object of both; null for nothing.</summary>
    private static void Value(Utf8JsonWriter json, LocalizedText? text)
    {
        if (text is null || text.Vi == text.En)
        {
            json.WriteStringValue(text?.Vi);
            return;
        }

        json.WriteStartObject();
        json.WriteString("vi", text.Vi);
        json.WriteString("en", text.En);
        json.WriteEndObject();
    }

    private static string Counting(OutcomeCounting counting) => counting switch
    {
        OutcomeCounting.AsMet => "met",
        OutcomeCounting.AsNotMet => "notMet",
        _ => "leftOut",
    };

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
