using System.Globalization;
using System.Text;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>Made-up communes of mixed regions with values for the metrics that the set looks at, near their figures, as a workload says. The same each time.</summary>
internal sealed class RealCommunes
{
    public const int Country = 10_600;

    private RealCommunes(CommuneRecord[] records, string[] numeric, string[] attested, Workload workload)
    {
        Workload = workload;
        Records = records;
        Numeric = numeric;
        Attested = attested;
        var builder = new CommuneDatasetBuilder(RealLaw.Book.Catalog);
        Array.ForEach(records, builder.Add);
        Dataset = builder.Build();
    }

    public Workload Workload { get; }

    public CommuneRecord[] Records { get; }

    public CommuneDataset Dataset { get; }

    /// <summary>Ids of the numbers, in the order in which the peers have them.</summary>
    public string[] Numeric { get; }

    /// <summary>Ids of the attestations, in that order.</summary>
    public string[] Attested { get; }

    /// <param name="count">How many communes.</param>
    /// <param name="workload">What they are like.</param>
    public static RealCommunes Make(int count, Workload workload = Workload.Mixed)
    {
        BoundComparison[][] byRegion = Comparisons();
        string[] attested = Attestations();
        var chance = new Random(20161017);
        CommuneRecord[] records = [.. Enumerable.Range(0, count).Select(number => Make(number, byRegion, attested, workload, chance))];
        return new RealCommunes(records, [.. byRegion[0].Select(leaf => leaf.Metric.Id)], attested, workload);
    }

    /// <summary>
    /// Communes of every region on all their figures and attested in all, as they are and but for one value: better or worse by one unit of its last digit, missing, refused.
    /// </summary>
    public static RealCommunes Probes()
    {
        BoundComparison[][] byRegion = Comparisons();
        string[] attested = Attestations();
        List<CommuneRecord> records = [];
        for (int region = 0; region < byRegion.Length; region++)
        {
            Dictionary<string, MetricValue> met = byRegion[region].ToDictionary(leaf => leaf.Metric.Id, leaf => (MetricValue)Figure(leaf));
            Array.ForEach(attested, id => met[id] = true);
            void Add(string? id, MetricValue? value) => records.Add(RecordOf(records.Count, region, met
                .Where(pair => pair.Key != id).Concat(id is not null && value is { } other ? [KeyValuePair.Create(id, other)] : []).ToDictionary()));
            Add(null, null);
            foreach (BoundComparison leaf in byRegion[region])
            {
                decimal unit = new(1, 0, 0, false, (byte)leaf.Metric.Decimals);
                Add(leaf.Metric.Id, null);
                Add(leaf.Metric.Id, Math.Max(Figure(leaf) - unit, leaf.Metric.Min ?? decimal.MinValue));
                Add(leaf.Metric.Id, Math.Min(Figure(leaf) + unit, leaf.Metric.Max ?? decimal.MaxValue));
            }

            foreach (string id in attested)
            {
                Add(id, null);
                Add(id, false);
            }
        }

        return new RealCommunes([.. records], [.. byRegion[0].Select(leaf => leaf.Metric.Id)], attested, Workload.Mixed);
    }

    /// <summary>The figure of each number for a region, as the peers compare it.</summary>
    public static decimal[] FiguresOf(int region) => [.. Leaves(region).OfType<BoundComparison>().DistinctBy(leaf => leaf.Metric.Id).Select(Figure)];

    /// <summary>The same as a file.</summary>
    /// <param name="isNamed">Whether each has a name and a district as well.</param>
    public byte[] Csv(bool isNamed = false)
    {
        var text = new StringBuilder("code,province,region,reporting_date,").Append(isNamed ? "name,district," : "").AppendJoin(',', Numeric.Concat(Attested)).Append('\n');
        foreach (CommuneRecord record in Records)
        {
            text.Append(CultureInfo.InvariantCulture, $"{record.Code},{record.Province},{record.Region},2020-12-31");
            if (isNamed)
            {
                // As many communes as a district has.
                text.Append(CultureInfo.InvariantCulture, $",Xã số {record.Code},Huyện {int.Parse(record.Code, CultureInfo.InvariantCulture) / 16:000}");
            }

            foreach (string id in Numeric)
            {
                text.Append(',').Append(record.Values.TryGetValue(id, out MetricValue value) ? value.Number.ToString(CultureInfo.InvariantCulture) : "");
            }

            foreach (string id in Attested)
            {
                text.Append(',').Append(record.Values.TryGetValue(id, out MetricValue value) ? value.Attested ? "Đạt" : "Chưa đạt" : "");
            }

            text.Append('\n');
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static BoundComparison[][] Comparisons() => [.. RealLaw.Regions.Select((_, region) => Leaves(region).OfType<BoundComparison>().DistinctBy(leaf => leaf.Metric.Id).ToArray())];

    private static string[] Attestations() => [.. Leaves(0).OfType<BoundAttestation>().Select(leaf => leaf.Metric.Id).Distinct()];

    /// <summary>The set as it is bound for a region.</summary>
    public static BoundSet SetOf(int region) => RealLaw.Run.LawFor(RecordOf(0, region, CommuneRecord.NoValues)).Single();

    private static IEnumerable<BoundRequirement> Leaves(int region) => SetOf(region).Indicators.SelectMany(indicator =>
        Leaves(indicator.Requirement).Concat(indicator.AppliesWhen?.Requirement is { } condition ? Leaves(condition) : []));

    private static IEnumerable<BoundRequirement> Leaves(BoundRequirement requirement)
    {
        IEnumerable<BoundRequirement> own = requirement is BoundList list ? list.Parts.SelectMany(Leaves) : [requirement];
        return requirement.Origin.AppliesWhen?.Requirement is { } condition ? own.Concat(Leaves(condition)) : own;
    }

    private static decimal Figure(BoundComparison leaf) => leaf.Threshold.Figure!.Value.TryToDecimal(out decimal figure) ? figure : throw new InvalidOperationException(leaf.Metric.Id);

    private static CommuneRecord Make(int number, BoundComparison[][] byRegion, string[] attested, Workload workload, Random chance)
    {
        (int missing, int worst, int refused) = workload switch { Workload.AllMet => (0, 0, 0), Workload.Mixed => (3, -20, 3), _ => (60, -20, 3) };
        // A country lists its communes by province, and so by region.
        int region = (int)((long)number * byRegion.Length / Math.Max(Country, number + 1));
        Dictionary<string, MetricValue> values = new(StringComparer.Ordinal);
        foreach (BoundComparison leaf in byRegion[region].Where(_ => chance.Next(100) >= missing))
        {
            decimal better = leaf.Comparison is Ntm.Rules.Quantities.Comparison.AtLeast ? 1 : -1;
            decimal value = Math.Round(Figure(leaf) + (better * (chance.Next(worst, 200) / 10m)), leaf.Metric.Decimals);
            values[leaf.Metric.Id] = Math.Clamp(value, leaf.Metric.Min ?? 0, leaf.Metric.Max ?? 1000);
        }

        foreach (string id in attested.Where(_ => chance.Next(100) >= missing))
        {
            values[id] = chance.Next(100) >= refused;
        }

        return RecordOf(number, region, values);
    }

    private static CommuneRecord RecordOf(int number, int region, IReadOnlyDictionary<string, MetricValue> values) => new()
    {
        Code = number.ToString("00000", CultureInfo.InvariantCulture),
        Province = RealLaw.Regions[region].Province,
        Region = RealLaw.Regions[region].Region,
        ReportingDate = RealLaw.Day,
        Values = values,
    };
}
