using System.Globalization;
using System.Text;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.SampleGenerator;

/// <summary>The two sample files of Lạng Sơn as texts. The same input gives the same bytes.</summary>
internal static class SampleFiles
{
    private static readonly string[] Identity = ["code", "name", "province", "district", "reporting_date", "nature", "recognitions"];

    /// <summary>File name to content.</summary>
    /// <param name="samples">The folder with the list of communes and the overlay.</param>
    public static IReadOnlyDictionary<string, string> Make(string samples)
    {
        RuleBook book = RuleBook.Load(RuleSource.BuiltIn, RuleSource.File(Path.Combine(samples, "lang-son-2019.overlay.json"))).BookOrThrow();
        Place[] places = Place.ReadAll(Path.Combine(samples, "lang-son-communes.csv"));
        var standing = new Standing(places);
        return new[] { 2018, 2019 }.ToDictionary(year => $"lang-son-{year}.csv", year => File(book, places, standing, year));
    }

    private static string File(RuleBook book, Place[] places, Standing standing, int year)
    {
        BoundSet law = Law(book, year);
        IReadOnlyDictionary<string, string>[] rows = [.. places.Select(place => Values(book, law, place, standing, year))];
        string[] metrics = [.. rows.SelectMany(row => row.Keys).Distinct().OrderBy(id => Order(law, book.Catalog, id)).ThenBy(id => id, StringComparer.Ordinal)];
        var text = new StringBuilder();
        AppendRow(text, Identity.Concat(metrics));
        foreach ((Place place, IReadOnlyDictionary<string, string> row) in places.Zip(rows))
        {
            string[] identity = [place.Code, place.Name, "20", place.District, $"{year}-12-31", "illustrative", standing.Recognitions(place, year)];
            AppendRow(text, identity.Concat(metrics.Select(metric => row.GetValueOrDefault(metric, ""))));
        }

        return text.ToString();
    }

    private static BoundSet Law(RuleBook book, int year)
    {
        var day = new DateOnly(year, 12, 31);
        return book.StartRun(day).LawFor(new CommuneRecord { Code = "", Province = "20", ReportingDate = day }).First(set => set.Set.Level == "standard");
    }

    private static IReadOnlyDictionary<string, string> Values(RuleBook book, BoundSet law, Place place, Standing standing, int year)
    {
        var figures = new CommuneFigures(place, year, book.Catalog);
        foreach (BoundCriterion criterion in law.Criteria!.Value)
        {
            figures.Write(criterion, standing.CourseOf(place, int.Parse(criterion.Criterion.Id, CultureInfo.InvariantCulture)));
        }

        return figures.Values;
    }

    /// <summary>Columns in the order of the indicators: counts before their rate.</summary>
    private static int Order(BoundSet law, Catalog catalog, string metric)
    {
        int index = 0;
        foreach (Metric used in law.Indicators.SelectMany(indicator => Metrics(indicator.AppliesWhen?.Requirement).Concat(Metrics(indicator.Requirement))))
        {
            index += 10;
            int place = used.Id == metric ? 3 : used.Counts?.Denominator == metric ? 1 : used.Counts?.Numerator == metric || used.Formula?.Metrics.Contains(metric) == true ? 2 : 0;
            if (place > 0)
            {
                return index + place;
            }
        }

        throw new InvalidOperationException($"'{metric}' ({catalog.Metrics[metric].Name.En}) belongs to no indicator.");
    }

    private static IEnumerable<Metric> Metrics(BoundRequirement? requirement) => requirement switch
    {
        BoundComparison comparison => [comparison.Metric],
        BoundAttestation attestation => [attestation.Metric],
        BoundList list => list.Parts.SelectMany(Metrics),
        _ => [],
    };

    private static void AppendRow(StringBuilder text, IEnumerable<string> cells) =>
        text.AppendJoin(',', cells.Select(cell => cell.IndexOfAny([',', '"']) >= 0 ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell)).Append('\n');
}
