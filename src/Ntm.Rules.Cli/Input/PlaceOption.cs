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

            if (!IsValue(book.Catalog, sides[0], sides[1]))
            {
                ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                    $"'{sides[1]}' không phải là giá trị của '{sides[0]}'.", $"'{sides[1]}' is not a value of '{sides[0]}'."));
                return null;
            }

            values[sides[0]] = sides[1];
        }

        return new CommuneRecord
        {
            Code = "",
            Province = values.GetValueOrDefault(WellKnownAttributes.Province),
            FormerProvince = values.GetValueOrDefault(WellKnownAttributes.FormerProvince),
            Region = values.GetValueOrDefault(WellKnownAttributes.Region),
            District = values.GetValueOrDefault(WellKnownAttributes.District),
            ReportingDate = int.TryParse(values.GetValueOrDefault(TableThreshold.Year), NumberStyles.None, CultureInfo.InvariantCulture, out int year) ? new DateOnly(year, 12, 31) : null,
            Attributes = values,
        };
    }

    /// <summary>Whether the catalog knows the value: a place that is misspelt would be shown the figures of no place.</summary>
    private static bool IsValue(Catalog catalog, string name, string value) => name == TableThreshold.Year
        ? int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is > 0 and < 10_000
        : catalog.Attribute(name)! switch
        {
            { Type: AttributeType.Province } => catalog.Province(value, null) is not null,
            { Type: AttributeType.Region } => catalog.Regions.Any(region => region.Id == value),
            { Type: AttributeType.YesNo } => value is "true" or "false",
            { Type: AttributeType.Choice } choice => choice.Values.Any(known => known.Id == value),
            _ => true,
        };

    private static string Known(RuleBook book) =>
        string.Join(", ", book.Catalog.Attributes.Select(attribute => attribute.Id).Append(TableThreshold.Year));
}
