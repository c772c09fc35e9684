using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Input;

/// <summary><c>--scope province=20 region=TDMN year=2019 border=true</c>: a place and year without figures.</summary>
internal static class PlaceOption
{
    public static CommuneRecord? Read(IReadOnlyList<string> pairs, RuleBook book, RunSettings settings)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in pairs)
        {
            string[] sides = pair.Split('=', 2);
            if (sides.Length != 2 || (sides[0] != TableThreshold.Year && book.Catalog.Attribute(sides[0]) is null))
            {
                ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                    $"Không hiểu '{pair}'. Viết: --scope province=20 --scope year=2019. Thuộc tính: {Known(book)}",
                    $"'{pair}' is not understood. Write: --scope province=20 --scope year=2019. Attributes: {Known(book)}"));
                return null;
            }

            if (Expected(sides[0], sides[1], book, settings) is { } expected)
            {
                ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                    $"'{sides[1]}' không phải là giá trị của '{sides[0]}'. Dùng: {expected}", $"'{sides[1]}' is not a value of '{sides[0]}'. Use: {expected}"));
                return null;
            }

            values[sides[0]] = sides[1];
        }

        return RecordOf(values);
    }

    /// <summary>A commune of which nothing is known but these attributes and, under <c>year</c>, the year of its figures.</summary>
    public static CommuneRecord RecordOf(Dictionary<string, string> values) => new()
    {
        Code = "",
        Province = values.GetValueOrDefault(WellKnownAttributes.Province),
        FormerProvince = values.GetValueOrDefault(WellKnownAttributes.FormerProvince),
        Region = values.GetValueOrDefault(WellKnownAttributes.Region),
        District = values.GetValueOrDefault(WellKnownAttributes.District),
        ReportingDate = int.TryParse(values.GetValueOrDefault(TableThreshold.Year), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? new DateOnly(year, 12, 31) : null,
        Attributes = values,
    };

    /// <summary>What the attribute takes, where the value is none of it; else null. An unknown value would silently pick no column at all.</summary>
    private static string? Expected(string attribute, string value, RuleBook book, RunSettings settings)
    {
        if (attribute == TableThreshold.Year)
        {
            return int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 10_000 ? null : "2019";
        }

        CommuneAttribute known = book.Catalog.Attribute(attribute)!;
        return known.Type switch
        {
            AttributeType.Region => OneOf(value, book.Catalog.Regions.Select(region => region.Id)),
            AttributeType.Province => book.Catalog.Provinces.Any(province => province.Id == value)
                ? null
                : settings.Words.Say("mã tỉnh, ví dụ 20", "the code of a province, e.g. 20"),
            AttributeType.Choice => OneOf(value, known.Values.Select(choice => choice.Id)),
            AttributeType.YesNo => OneOf(value, ["true", "false"]),
            _ => null,
        };
    }

    private static string? OneOf(string value, IEnumerable<string> ids) => ids.Contains(value, StringComparer.Ordinal) ? null : string.Join(", ", ids);

    private static string Known(RuleBook book) =>
        string.Join(", ", book.Catalog.Attributes.Select(attribute => attribute.Id).Append(TableThreshold.Year));
}
