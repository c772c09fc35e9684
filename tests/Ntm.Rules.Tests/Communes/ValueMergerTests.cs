using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Communes;

/// <summary>What becomes of each kind of value when communes merge.</summary>
public class ValueMergerTests
{
    private static readonly AssessmentOptions Later = new() { AsOf = Commune.Reported };

    [Fact]
    public void Merge_Counts_AreAddedAndTheirRateFollows()
    {
        CommuneRecord merged = Merger.Two([("insured", 900), ("population", 1000), ("insured_pct", 90.0m)], [("insured", 400), ("population", 500)]).Communes.Single();

        Assert.Equal((1300m, 1500m), (merged.Values["insured"].Number, merged.Values["population"].Number));
        Assert.False(merged.Values.ContainsKey("insured_pct"));
        Assert.Equal(Outcome.NotMet, Law.Judge(Merger.Book, merged, Later).Outcome);
    }

    [Fact]
    public void Merge_APartWithoutItsCount_MakesTheSumMissing()
    {
        MergedCommunes merged = Merger.Two([("insured", 900), ("population", 1000)], [("population", 500)]);

        Assert.Equal(["population"], merged.Communes.Single().Values.Keys);
        Assert.Equal((MergeNoteKind.ValueIncomplete, "insured"), Merger.Only(merged));
    }

    /// <summary>What no commune can have is no figure: it enters neither a sum nor a mean, and no rate is left to it.</summary>
    [Fact]
    public void Merge_ValueOutOfItsRange_IsReportedAndMakesTheSumMissing()
    {
        MergedCommunes merged = Merger.Two([("insured", -5), ("population", 1000), ("insured_pct", 90.0m)], [("insured", 400), ("population", 500), ("insured_pct", 80.0m)]);

        Assert.Equal(["population"], merged.Communes.Single().Values.Keys);
        Assert.Equal([(MergeNoteKind.ValueOutOfRange, "insured"), (MergeNoteKind.NotMergeable, "insured_pct")], Merger.Problems(merged).Select(note => (note.Kind, note.Subject)));
        Assert.Equal("-5, 400", string.Join(", ", merged.Notes.Single(note => note.Kind == MergeNoteKind.ValueOutOfRange).Details));
    }

    [Fact]
    public void Merge_SumBeyondEveryDecimal_IsReportedAndMissing()
    {
        MergedCommunes merged = Merger.Two([("population", decimal.MaxValue)], [("population", 1)]);

        Assert.Empty(merged.Communes.Single().Values);
        Assert.Equal((MergeNoteKind.ValueOutOfRange, "population"), Merger.Only(merged));
    }

    [Fact]
    public void Merge_WeightOutOfItsRange_LeavesTheMeanOpen()
    {
        MergedCommunes merged = Merger.Two([("income", 40m), ("population", -1)], [("income", 41m), ("population", 3)]);

        Assert.Empty(merged.Communes.Single().Values);
        Assert.Equal([(MergeNoteKind.ValueOutOfRange, "population"), (MergeNoteKind.NotMergeable, "income")], Merger.Problems(merged).Select(note => (note.Kind, note.Subject)));
    }

    [Fact]
    public void Merge_RateWithoutCounts_IsReportedAndLeftOut()
    {
        MergedCommunes merged = Merger.Two([("insured_pct", 90.0m), ("population", 1000)], [("insured_pct", 90.0m), ("population", 500)]);

        Assert.Equal(["population"], merged.Communes.Single().Values.Keys);
        Assert.Equal((MergeNoteKind.NotMergeable, "insured_pct"), Merger.Only(merged));
        Assert.Equal("90.0, 90.0", string.Join(", ", Merger.Problems(merged).Single().Details));
    }

    [Fact]
    public void Merge_RateOfNought_GivesACountOfNought()
    {
        CommuneRecord merged = Merger.Two([("poverty_pct", 0m), ("households", 300)], [("poor", 5), ("households", 200)]).Communes.Single();

        Assert.Equal((5m, 500m), (merged.Values["poor"].Number, merged.Values["households"].Number));
        Assert.False(merged.Values.ContainsKey("poverty_pct"));
    }

    [Fact]
    public void Merge_BothRatesNought_LeaveACountThoughNobodyWroteOne()
    {
        CommuneRecord merged = Merger.Two([("poverty_pct", 0m), ("households", 300)], [("poverty_pct", 0m), ("households", 200)]).Communes.Single();

        Assert.Equal(0m, merged.Values["poor"].Number);
    }

    [Fact]
    public void Merge_WeightedMean_IsKeptExactly()
    {
        CommuneRecord merged = Merger.Two([("income", 40m), ("population", 1)], [("income", 41m), ("population", 2)]).Communes.Single();

        Assert.Equal(Rational.Create(122, 3), merged.Values["income"].Exact);
        Assert.Equal(Outcome.Met, Law.Judge("""{ "metric": "income", "moreThan": 40.66666666666666666666666666 }""", merged, Later).Outcome);
        Assert.Equal(Outcome.NotMet, Law.Judge("""{ "metric": "income", "atLeast": 40.66666666666666666666666667 }""", merged, Later).Outcome);
    }

    [Theory]
    [InlineData(true, null, MergeNoteKind.NotMergeable)]
    [InlineData(false, 2, MergeNoteKind.ValueIncomplete)]
    public void Merge_MeanWithoutWeightOrValue_IsReported(bool hasValue, int? weight, MergeNoteKind kind)
    {
        List<(string, MetricValue)> second = hasValue ? [("income", 41m)] : [];
        if (weight is { } people)
        {
            second.Add(("population", people));
        }

        MergedCommunes merged = Merger.Two([("income", 40m), ("population", 1)], [.. second]);

        Assert.False(merged.Communes.Single().Values.ContainsKey("income"));
        Assert.Contains(merged.Notes, note => (note.Kind, note.Subject) == (kind, "income"));
    }

    [Theory]
    [InlineData("hall", true, true, true)]
    [InlineData("hall", true, false, false)]
    [InlineData("hall", false, null, false)]
    [InlineData("hall", true, null, null)]
    public void Merge_Attestation_MustHoldInAllParts(string metric, bool first, bool? second, bool? expected)
    {
        MergedCommunes merged = Merger.Two([(metric, first)], second is { } told ? [(metric, told)] : []);

        Assert.Equal(expected, merged.Communes.Single().Values.TryGetValue(metric, out MetricValue value) ? value.Attested : null);
        Assert.Equal(expected is null, merged.Notes.Any(note => note.Kind == MergeNoteKind.ValueIncomplete));
    }

    [Theory]
    [InlineData("tot", "kha", "kha")]
    [InlineData("chua-dat", null, "chua-dat")]
    [InlineData("kha", null, null)]
    public void Merge_Rating_IsTheLowest(string first, string? second, string? expected)
    {
        MergedCommunes merged = Merger.Two([("readiness", first)], second is null ? [] : [("readiness", second)]);

        Assert.Equal(expected, merged.Communes.Single().Values.TryGetValue("readiness", out MetricValue value) ? value.Rating : null);
    }

    [Fact]
    public void Merge_FormulaOfMergedValues_IsLeftToThem()
    {
        MergedCommunes merged = Merger.Two([("poor", 5), ("poor_exempt", 2), ("poor_rest", 3)], [("poor", 1), ("poor_exempt", 1)]);

        Assert.Equal(["poor", "poor_exempt"], merged.Communes.Single().Values.Keys);
        Assert.Empty(Merger.Problems(merged));
    }

    [Fact]
    public void Merge_ValueThatDoesNotMerge_IsReported()
    {
        MergedCommunes merged = Merger.Two([("power_pct", 99m), ("literate_pct.women", 80m)], [("power_pct", 98m), ("literate_pct.women", 80m)]);

        Assert.Empty(merged.Communes.Single().Values);
        Assert.Equal(["literate_pct.women", "power_pct"], Merger.Problems(merged).Select(note => note.Subject).Order());
        Assert.All(Merger.Problems(merged), note => Assert.Equal(MergeNoteKind.NotMergeable, note.Kind));
        Assert.Contains(merged.Notes, note => note.Sentence(Merger.Book.Catalog, Language.Vietnamese).StartsWith("Tỷ lệ biết chữ (women): không nhập được (80; 80)", StringComparison.Ordinal));
    }
}
