using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>For which day, year and place the law was bound, in words; what was assumed is left to the notes.</summary>
internal static class ScopeText
{
    public static string Of(Scope scope, Catalog catalog, Words words)
    {
        string day = scope.AsOf?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "?";
        string year = scope.DataYear?.ToString(CultureInfo.InvariantCulture) ?? "?";
        IEnumerable<string> places = scope.Values.Where(pair => !scope.Assumed.Contains(pair.Key)).Select(pair => Place(pair.Key, pair.Value, scope.AsOf, catalog, words));
        return string.Join("; ", places.Prepend(words.Say($"Quy định ngày {day}, số liệu năm {year}", $"Law of {day}, figures of {year}")));
    }

    private static string Place(string id, string value, DateOnly? day, Catalog catalog, Words words)
    {
        CommuneAttribute? attribute = catalog.Attribute(id);
        string name = attribute is null ? id : words.Say(attribute.Name);
        string text = attribute?.Type switch
        {
            AttributeType.YesNo => value == "true" ? words.Say("có", "yes") : words.Say("không", "no"),
            AttributeType.Region => catalog.Regions.FirstOrDefault(region => region.Id == value) is { } region ? words.Say(region.Name) : value,
            AttributeType.Province => catalog.Province(value, day) is { } province ? $"{words.Say(province.Name)} ({value})" : value,
            AttributeType.Choice => attribute.Values.FirstOrDefault(choice => choice.Id == value) is { } choice ? words.Say(choice.Name) : value,
            _ => value,
        };
        return $"{name}: {text}";
    }
}
