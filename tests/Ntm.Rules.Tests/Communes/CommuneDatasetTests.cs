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
}
