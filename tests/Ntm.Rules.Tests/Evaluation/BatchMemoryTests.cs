using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;
using Ntm.Rules.Tests.Samples;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What a batch allocates, which is exact, and what batches of one dataset have in common.</summary>
public sealed class BatchMemoryTests
{
    [Fact]
    public async Task Assess_RealCommunesIntoAMatrixAgain_AllocatesNothing()
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        CommuneDataset dataset = DatasetOf(book, await SampleFile.Read("lang-son-2019.csv"));

        Assert.Equal(0, BytesOf(book.StartRun(new DateOnly(2019, 12, 31)).Batch(dataset)));
    }

    // Several plans, missing values, counts, and figures with no more decimals than their metrics.
    [Fact]
    public void Assess_MixedPlaces_AllocatesNothing()
    {
        MetricValue[] powers = [49.99m, 50, 79.5m, 101, 0];
        CommuneBatch batch = Of(
            $$"""{ "all": [{{Law.AtLeast("power_pct", Law.ByRegion)}}, {{Law.AtLeast("insured_pct", "66.6")}}, { "any": [{ "attested": "hall" }, {{Law.AtLeast("power_pct", "90")}}] }] }""",
            [.. new[] { "TDMN", "DBSH", "DHNTB", "TN", null }.SelectMany(region => powers.SelectMany(power => new[]
            {
                Commune.Of([("power_pct", power), ("hall", true)], region),
                Commune.Of([("power_pct", power), ("insured", 2), ("population", 3)], region),
                Commune.Of([("insured", 2_000_000_000_001m), ("population", 3_000_000_000_001m)], region),
            }))]);

        Assert.True(batch.Evaluators.Length > 1);
        Assert.Equal(0, BytesOf(batch));
    }

    // What only fractions decide is looked at for itself, and nothing else is.
    [Fact]
    public void Assess_OneValueByItsFigureWithAllDigits_AllocatesForThatOneAlone()
    {
        string requirement = Law.AtLeast("power_pct", "50.001");
        MetricValue doubtful = 50.0009999999999999999999999m;
        long one = BytesOf(Of(requirement, [Commune.With(("power_pct", doubtful))]));
        long amongMany = BytesOf(Of(requirement, [.. Enumerable.Range(0, 500).Select(number => Commune.With(("power_pct", number == 250 ? doubtful : number % 100)))]));

        Assert.InRange(one, 1, 2_000);
        Assert.Equal(one, amongMany);
    }

    // A day or an overlay more must not copy a country.
    [Fact]
    public void Batch_OneDatasetUnderTwoRuns_ReadsTheSameColumns()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", "90")), Law.Overlay("whatIf", "lower", Law.Threshold("80")));
        CommuneDataset dataset = DatasetOf(book, [Commune.With(("power_pct", 85))]);
        CommuneBatch before = book.StartRun(new DateOnly(2021, 12, 31)).Batch(dataset);
        CommuneBatch after = book.StartRun(new DateOnly(2023, 12, 31)).Batch(dataset);

        Assert.NotSame(before.Evaluators.Single(), after.Evaluators.Single());
        Assert.NotEqual(before.Assess().Columns.Select(column => before.Assess()[0, column]), after.Assess().Columns.Select(column => after.Assess()[0, column]));
        Assert.Same(Assert.Single(before.Evaluators.Single().Columns), Assert.Single(after.Evaluators.Single().Columns));
    }

    private static CommuneBatch Of(string requirement, CommuneRecord[] communes)
    {
        RuleBook book = Law.Load(Law.SetOf(requirement));
        return book.StartRun().Batch(DatasetOf(book, communes));
    }

    private static CommuneDataset DatasetOf(RuleBook book, CommuneRecord[] communes)
    {
        var builder = new CommuneDatasetBuilder(book.Catalog);
        Array.ForEach(communes, builder.Add);
        return builder.Build();
    }

    private static long BytesOf(CommuneBatch batch)
    {
        OutcomeMatrix outcomes = batch.Assess();
        batch.Assess(outcomes);
        long before = GC.GetAllocatedBytesForCurrentThread();
        batch.Assess(outcomes);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
