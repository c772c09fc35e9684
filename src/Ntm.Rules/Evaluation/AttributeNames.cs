using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>Attributes of communes and their values by the names of the catalog: an official reads sentences, not ids.</summary>
internal sealed class AttributeNames(Catalog catalog)
{
    /// <summary>The name of an attribute, or of the year of the figures; the id where the catalog has none.</summary>
    public LocalizedText Of(string attribute) => attribute == TableThreshold.Year
        ? new LocalizedText("năm của số liệu", "year of the figures")
        : catalog.Attribute(attribute)?.Name ?? Same(attribute);

    /// <summary>An attribute with a value, from <c>region=TDMN</c>.</summary>
    public LocalizedText OfPair(string pair)
    {
        int sign = pair.IndexOf('=', StringComparison.Ordinal);
        LocalizedText name = Of(pair[..sign]);
        LocalizedText value = Value(pair[..sign], pair[(sign + 1)..]);
        return new LocalizedText($"{name.Vi}: {value.Vi}", $"{name.En}: {value.En}");
    }

    /// <summary>The name of a value; the value itself where the catalog has none.</summary>
    public LocalizedText Value(string attribute, string value) => (attribute, catalog.Attribute(attribute)) switch
    {
        (WellKnownAttributes.Region, _) => catalog.Regions.FirstOrDefault(region => region.Id == value)?.Name ?? Same(value),
        (WellKnownAttributes.Province or WellKnownAttributes.FormerProvince, _) => catalog.Province(value, null)?.Name ?? Same(value),
        (_, { Type: AttributeType.YesNo }) => value == "true" ? new LocalizedText("có", "yes") : new LocalizedText("không", "no"),
        (_, { Type: AttributeType.Choice } choice) => choice.Values.FirstOrDefault(option => option.Id == value)?.Name ?? Same(value),
        _ => Same(value),
    };

    private static LocalizedText Same(string text) => new(text, text);
}
