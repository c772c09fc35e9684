using System.Text;
using System.Text.Json;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>
/// The JSON of a provincial overlay in which every cell that the set leaves to the province, or does not know, stands as null for an official to fill.
/// </summary>
internal static class OverlaySkeleton
{
    public static string Of(Province province, CriteriaSet set, DateOnly? from)
    {
        using var stream = new MemoryStream();
        using (Utf8JsonWriter json = JsonText.Writer(stream))
        {
            json.WriteStartObject();
            json.WriteString("kind", "overlay");
            json.WriteNumber("format", 1);
            json.WriteString("id", $"provinces/{province.Id}-{Slug(province.Name.En)}/{set.Period}");
            json.WriteString("nature", "provincial");
            WriteText(json, "title", $"Quy định của {province.Name.Vi}", $"Provincial figures of {province.Name.En}");
            json.WriteStartObject("legal");
            json.WriteString("document", "…/QĐ-UBND");
            json.WriteString("issuer", $"UBND {province.Name.Vi}");
            json.WriteEndObject();
            json.WriteStartObject("effective");
            json.WriteString("from", (from ?? set.Effective.From ?? default).ToString("O", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteEndObject();
            json.WriteStartArray("scope");
            json.WriteStartObject();
            json.WriteString("province", province.Id);
            json.WriteEndObject();
            json.WriteEndArray();
            WriteChanges(json, set);
            json.WriteEndObject();
        }

        return JsonText.Of(stream) + "\n";
    }

    private static void WriteChanges(Utf8JsonWriter json, CriteriaSet set)
    {
        json.WriteStartObject("changes");
        foreach (IGrouping<IndicatorReference, FigureEntry> open in FigureInventory.Of(set).Where(e => e.State >= FigureState.Unknown).GroupBy(e => e.Address))
        {
            FigureEntry first = open.First();
            Indicator? indicator = set.Indicators.Select(pair => pair.Indicator).FirstOrDefault(i => i.Id == first.Address.IndicatorId);
            if (indicator is null)
            {
                continue;
            }

            json.WriteStartObject(first.Address.ToString());
            json.WriteNull(first.Metric is null ? "requirement" : "threshold");
            string cells = string.Join("; ", open.Select(entry => entry.Selector).Where(cell => cell.Length > 0));
            json.WriteString("note", $"{indicator.Name.Vi}{(cells.Length > 0 ? $" [{cells}]" : "")}");
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string vi, string en)
    {
        json.WriteStartObject(name);
        json.WriteString("vi", vi);
        json.WriteString("en", en);
        json.WriteEndObject();
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))
        {
            slug.Append(c == ' ' ? '-' : c);
        }

        return slug.ToString();
    }
}
