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

            values[sides[0]] = sides[1];
        }

        return new CommuneRecord
        {
            Code = "",
            Province = values.GetValueOrDefault(WellKnownAttributes.Province),
            FormerProvince = values.GetValueOrDefault(WellKnownAttributes.FormerProvince),
            Region = values.GetValueOrDefault(WellKnownAttributes.Region),
            District = values.GetValueOrDefault(WellKnownAttributes.District),
            ReportingDate = int.TryParse(values.GetValueOrDefault(TableThreshold.Year), out int year) ? new DateOnly(year, 12, 31) : null,
            Attributes = values,
        };
    }

    private static string Known(RuleBook book) =>
        string.Join(", ", book.Catalog.Attributes.Select(attribute => attribute.Id).Append(TableThreshold.Year));
}
