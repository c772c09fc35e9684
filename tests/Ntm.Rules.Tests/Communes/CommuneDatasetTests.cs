using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Communes;

/// <summary>Columns give back what rows put in.</summary>
public class CommuneDatasetTests
{
    [Fact]
    public void Build_Rows_ReadAsTheRecordsThatWentIn()
    {
        CommuneRecord[] records =
        [
            Commune.Of([("power_pct", 85.50m), ("hall", false), ("readiness", "kha")], region: "TDMN", province: "20", attributes: [("border", "true")]),
            Commune.With(),
            Commune.With(("power_pct", 0), ("hall", true)),
        ];
        var builder = new CommuneDatasetBuilder();
        foreach (CommuneRecord record in records)
        {
            builder.Add(record);
        }

        CommuneDataset dataset = builder.Build();
        Assert.Equal(3, dataset.Count);
        Assert.Equal(["hall", "power_pct", "readiness"], dataset.Metrics.Order());
        for (int row = 0; row < records.Length; row++)
        {
            Assert.Equal(records[row].Values.OrderBy(pair => pair.Key), dataset[row].Values.OrderBy(pair => pair.Key));
            Assert.Equal(records[row].Values.Count, dataset[row].Values.Count);
        }

        Assert.Equal(("TDMN", "20", "true"), (dataset[0].Region, dataset[0].Province, dataset[0].Attributes["border"]));
        Assert.Equal(2, dataset[0].Values["power_pct"].Number.Scale);
    }

    [Fact]
    public void Assess_RowOfColumns_AnswersLikeTheRecord()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("insured_pct", "90")));
        CommuneRecord record = Commune.With(("insured", 905), ("population", 1000));
        var builder = new CommuneDatasetBuilder();
        builder.Set("insured", 905);
        builder.Set("population", 1000);
        builder.Add(Commune.With());

        Assert.Equal(Law.Judge(book, record).Reason, Law.Judge(book, builder.Build()[0]).Reason);
    }

    [Fact]
    public void Build_MissingValue_IsNotZero()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Add(Commune.With(("poor", 3)));
        builder.Add(Commune.With());
        CommuneDataset dataset = builder.Build();

        Assert.False(dataset[1].Values.ContainsKey("poor"));
        Assert.Throws<KeyNotFoundException>(() => dataset[1].Values["poor"]);
        Assert.Equal(Outcome.Undetermined, Law.Judge("""{ "metric": "poor", "atMost": 5 }""", dataset[1]).Outcome);
    }

    [Fact]
    public void Set_SecondValue_ReplacesAndTheDefaultTakesAway()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Set("poor", 3);
        builder.Set("poor", 4);
        builder.Set("households", 9);
        builder.Set("households", default);
        builder.Set("never", default);
        builder.Add(Commune.With());
        CommuneDataset dataset = builder.Build();

        Assert.Equal(4m, dataset[0].Values["poor"].Number);
        Assert.Equal(["poor"], dataset[0].Values.Keys);
        Assert.DoesNotContain("never", dataset.Metrics);
    }

    [Fact]
    public void Set_AnotherKind_IsRefusedAndLeavesNothing()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Add(Commune.With(("poor", 3)));

        Assert.Throws<InvalidOperationException>(() => builder.Set("poor", true));
        builder.Add(Commune.With());
        Assert.Empty(builder.Build()[1].Values);
    }

    [Fact]
    public void Build_ManyRows_EachKeepsItsOwn()
    {
        var builder = new CommuneDatasetBuilder();
        for (int row = 0; row < 1000; row++)
        {
            if (row % 3 == 0)
            {
                builder.Set("poor", row);
            }

            builder.Add(Commune.With());
        }

        CommuneDataset dataset = builder.Build();
        Assert.All(Enumerable.Range(0, 1000), row => Assert.Equal(row % 3 == 0, dataset[row].Values.ContainsKey("poor")));
        Assert.Equal(999m, dataset[999].Values["poor"].Number);
        Assert.Empty(CommuneDataset.Empty);
    }

    [Fact]
    public void Column_DigitsAndAttestations_AreTheValuesThatSetWrites()
    {
        (long Digits, int Decimals)[] numbers = [(8570, 2), (-1, 0), (0, 3), (long.MaxValue, 0), (long.MinValue, 0), (5, 28), (1_234_567_890_123_456_789, 9)];
        var byDigits = new CommuneDatasetBuilder();
        var byValue = new CommuneDatasetBuilder();
        foreach ((long digits, int decimals) in numbers)
        {
            byDigits.Column("income").SetNumber(digits, decimals);
            byDigits.Column("hall").SetAttestation(digits > 0);
            byDigits.Add(Commune.With());
            decimal number = digits;
            for (int power = 0; power < decimals; power++)
            {
                number /= 10;
            }

            byValue.Set("income", number + new decimal(0, 0, 0, false, (byte)decimals));
            byValue.Set("hall", digits > 0);
            byValue.Add(Commune.With());
        }

        Assert.Equal(Values(byValue.Build()), Values(byDigits.Build()));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommuneDatasetBuilder().Column("income").SetNumber(1, 29));
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommuneDatasetBuilder().Column("income").SetNumber(1, -1));
    }

    [Fact]
    public void Column_AnotherKind_IsRefusedByEachWayOfWriting()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Column("income").SetNumber(1, 0);
        builder.Column("hall").SetAttestation(true);

        Assert.Throws<InvalidOperationException>(() => builder.Column("income").SetAttestation(true));
        Assert.Throws<InvalidOperationException>(() => builder.Column("hall").SetNumber(1, 0));
    }

    [Fact]
    public void Discard_OpenRow_LeavesNothingForTheNextOne()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Set("poor", 3);
        builder.Set("hall", true);
        builder.Discard();
        builder.Add(Commune.With(("poor", 4)));
        CommuneDataset dataset = builder.Build();

        Assert.Equal(4m, dataset[0].Values["poor"].Number);
        Assert.DoesNotContain("hall", dataset.Metrics);
    }

    [Fact]
    public void Build_OpenRow_IsLeftOut()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Add(Commune.With(("poor", 4)));
        builder.Set("hall", true);

        Assert.Equal(["poor"], builder.Build().Metrics);
    }

    [Fact]
    public void OpenValues_RecordThatCarriesThem_IsAddedAsItIs()
    {
        var builder = new CommuneDatasetBuilder(capacity: 2);
        builder.Set("poor", 3);
        var record = new CommuneRecord { Code = "00001", Values = builder.OpenValues };
        builder.Add(record);
        builder.Set("poor", 5);
        builder.Add(record);
        CommuneDataset dataset = builder.Build();

        Assert.Same(record, dataset[0]);
        Assert.NotSame(record, dataset[1]);
        Assert.Equal([3m, 5m], dataset.Select(row => row.Values["poor"].Number));
    }

    [Fact]
    public void Batch_DatasetThatNobodyHolds_IsFreed()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("insured_pct", "90")));
        WeakReference held = Used(book);

        for (int round = 0; round < 10 && held.IsAlive; round++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(held.IsAlive);
        GC.KeepAlive(book);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Used(RuleBook book)
        {
            var builder = new CommuneDatasetBuilder();
            builder.Add(Commune.With(("insured_pct", 95)));
            CommuneDataset dataset = builder.Build();
            Assert.Single(book.StartRun(Law.Begin).Batch(dataset).Assess().Batch.Dataset);
            return new WeakReference(dataset);
        }
    }

    [Fact]
    public void Batch_ManyBooksOneAfterTheOther_KeepsReadingsOfTheLastFew()
    {
        var builder = new CommuneDatasetBuilder();
        builder.Add(Commune.With(("insured_pct", 95)));
        CommuneDataset dataset = builder.Build();
        WeakReference[] books = [.. Enumerable.Range(0, 8).Select(_ => Used(dataset))];

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.InRange(books.Count(book => book.IsAlive), 0, 4);
        GC.KeepAlive(dataset);

        [System.Runtime.CompilerServices.MethodImpl(System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]
        static WeakReference Used(CommuneDataset dataset)
        {
            RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("insured_pct", "90")));
            book.StartRun(Law.Begin).Batch(dataset).Assess();
            return new WeakReference(book.Catalog);
        }
    }

    private static IEnumerable<string> Values(CommuneDataset dataset) =>
        from row in dataset
        select string.Join(' ', row.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
