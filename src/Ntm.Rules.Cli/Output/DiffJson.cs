using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Binding;
using Ntm.Rules.Changes;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>The changes as JSON, format 1; keys without content are left out. <c>docs/diff.schema.json</c> is its JSON Schema.</summary>
internal sealed class DiffJson(Utf8JsonWriter json, Language language)
{
    public static void Write(TextWriter writer, BookDiff diff, ComparedSides sides, Language language)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            new DiffJson(json, language).Write(diff, sides);
        }

        writer.WriteLine(JsonText.Of(stream));
    }

    private void Write(BookDiff diff, ComparedSides sides)
    {
        json.WriteStartObject();
        json.WriteNumber("format", 1);
        json.WriteString("kind", "diff");
        Write("before", sides.Before);
        Write("after", sides.After);
        JsonList.Strings(json, "cutShort", diff.CutShort);
        json.WriteStartArray("changes");
        foreach (LawChange change in diff.Changes)
        {
            Write(change);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(string name, ComparedSide side)
    {
        json.WriteStartObject(name);
        json.WriteString("book", side.Book.ContentHash);
        json.WriteString("asOf", Day(side.Settings.Options.AsOf));
        json.WriteEndObject();
    }

    private void Write(LawChange change)
    {
        json.WriteStartObject();
        json.WriteString("kind", Key(change.Kind));
        WriteText("direction", change.Direction is { } direction ? Key(direction) : null);
        WriteText("whole", change.Whole is { } whole ? Key(whole) : null);
        WriteText("earlier", change.Earlier);
        WriteText("later", change.Later);
        json.WriteString("name", change.Name.In(language));
        if (change.Places.Length > 0)
        {
            Write(change.Places);
        }

        WriteText("from", Day(change.From));
        WriteText("to", Day(change.To));
        Write("before", change, change.Before);
        Write("after", change, change.After);
        if (change.Witness is { } witness)
        {
            Write(witness);
        }

        json.WriteEndObject();
    }

    private void Write(IEnumerable<ChangePlace> places)
    {
        json.WriteStartArray("places");
        foreach (ChangePlace place in places)
        {
            json.WriteStartObject();
            foreach (ChangeDimension dimension in place.Dimensions)
            {
                JsonList.Strings(json, dimension.Attribute, dimension.Values);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void Write(string name, LawChange change, ChangeSide? side)
    {
        if (side is null)
        {
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("text", ChangeWording.Side(change, side).In(language));
        if (side.Requirement is BoundComparison comparison)
        {
            json.WriteString("metric", comparison.Metric.Id);
            json.WriteString("comparison", Key(comparison.Comparison));
            WriteText("figure", comparison.Threshold.Figure?.ToString(9));
            WriteText("gap", comparison.Threshold.Gap is { } gap ? Key(gap.Kind) : null);
        }

        if (side.Requirement is { } requirement and not (BoundList or BoundAlternatives))
        {
            WriteText("legal", LegalWording.LegalOf(requirement)?.ToString());
            WriteText("verification", LegalWording.VerificationOf(requirement) is { } verification ? Key(verification) : null);
        }

        json.WriteEndObject();
    }

    private void Write(ChangeWitness witness)
    {
        CommuneRecord commune = witness.Commune;
        json.WriteStartObject("example");
        json.WriteString("asOfBefore", Day(witness.AsOfBefore));
        json.WriteString("asOfAfter", Day(witness.AsOfAfter));
        json.WriteString("before", OutcomeWording.Key(witness.Before));
        json.WriteString("after", OutcomeWording.Key(witness.After));
        WriteText("province", commune.Province);
        WriteText("former_province", commune.FormerProvince);
        WriteText("region", commune.Region);
        WriteText("reporting_date", Day(commune.ReportingDate));
        foreach ((string attribute, string value) in commune.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(attribute, value);
        }

        json.WriteStartObject("values");
        foreach ((string column, MetricValue value) in commune.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(column, value.ToString());
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteText(string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    private static string Key(Enum value)
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
