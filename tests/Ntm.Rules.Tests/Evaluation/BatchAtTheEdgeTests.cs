using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Values of a batch that its short ways must leave to the exact ones, at the scale of their metric and at another.</summary>
public sealed class BatchAtTheEdgeTests
{
    private const string Counts = """
        { "id": "part", "name": { "vi": "Phần", "en": "Part" }, "type": "quantity", "unit": "people", "decimals": 0, "merge": "sum" },
        { "id": "whole", "name": { "vi": "Toàn bộ", "en": "Whole" }, "type": "quantity", "unit": "people", "decimals": 2, "min": 0, "merge": "sum" }
        """;

    /// <summary>Ranges that end between two steps of the scale, at one end or at both.</summary>
    [Theory]
    [InlineData(0.05, 9.95, Outcome.Undetermined, Outcome.Undetermined)]
    [InlineData(0.05, 10, Outcome.Undetermined, Outcome.Met)]
    [InlineData(0, 9.95, Outcome.NotMet, Outcome.Undetermined)]
    public void Assess_WithinOneStepOfTheRange_IsUsedOnlyInside(decimal min, decimal max, Outcome below, Outcome above)
    {
        RuleBook book = Book(Law.AtLeast("more", "5"), FormattableString.Invariant(
            $$"""{ "id": "more", "name": { "vi": "Số thêm", "en": "One more" }, "type": "quantity", "unit": "times", "decimals": 1, "min": {{min}}, "max": {{max}}, "merge": "none" }"""));
        decimal[] values = [0.04m, 0.05m, 0.06m, 0.1m, 5, 9.9m, 9.94m, 9.95m, 9.96m];

        Assert.Equal(
            [below, Outcome.NotMet, Outcome.NotMet, Outcome.NotMet, Outcome.Met, Outcome.Met, Outcome.Met, Outcome.Met, above],
            Judged(book, [.. values.Select(value => Commune.With(("more", value)))]));
    }

    /// <summary>Counts of different decimals, a negative one, and a rate whose range is not that of a share.</summary>
    [Theory]
    [InlineData("", 1, "1.5", Outcome.Met)]
    [InlineData("", 1, "3", Outcome.NotMet)]
    [InlineData("", -1, "1.5", Outcome.Undetermined)]
    [InlineData("", 2, "1.5", Outcome.Undetermined)]
    [InlineData(""", "min": 0, "max": 60""", 1, "2", Outcome.Met)]
    [InlineData(""", "min": 0, "max": 60""", 1, "1.5", Outcome.Undetermined)]
    public void Assess_RateOfOtherCounts_IsThatOfTheirValues(string range, int part, string whole, Outcome outcome)
    {
        RuleBook book = Book(
            Law.AtLeast("share", "50"), Counts, $$"""{ "id": "share", "name": { "vi": "Tỷ lệ", "en": "Share" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["part", "whole"]{{range}} }""");
        CommuneRecord commune = Commune.With(("part", part), ("whole", decimal.Parse(whole, System.Globalization.CultureInfo.InvariantCulture)));

        Assert.Equal([Outcome.Undetermined, outcome], Judged(book, [Commune.Of(), commune]));
    }

    /// <summary>Two counts of whole numbers: what is within takes the short way, the rest must not.</summary>
    [Theory]
    [InlineData("", -1, Outcome.Undetermined)]
    [InlineData("", 0, Outcome.NotMet)]
    [InlineData("", 2, Outcome.Met)]
    [InlineData("", 3, Outcome.Met)]
    [InlineData("", 4, Outcome.Undetermined)]
    [InlineData(""", "min": 0, "max": 60""", 2, Outcome.Undetermined)]
    public void Assess_RateOutsideOfItsRange_IsNotUsed(string range, int part, Outcome outcome)
    {
        RuleBook book = Book(
            Law.AtLeast("share", "50"), Counts, $$"""{ "id": "share", "name": { "vi": "Tỷ lệ", "en": "Share" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["part", "population"]{{range}} }""");

        Assert.Equal([Outcome.Undetermined, outcome], Judged(book, [Commune.Of(), Commune.With(("part", part), ("population", 3))]));
    }

    /// <summary>A count that is 0 because its rate is, is told; what it may not be less than says nothing any more.</summary>
    [Fact]
    public void Assess_CountFromARateOfZero_IsKnownWhateverItsLowerBound()
    {
        RuleBook book = Book(
            Law.AtLeast("outer", "3"),
            """{ "id": "outer", "name": { "vi": "Số ngoài", "en": "Outer" }, "type": "quantity", "unit": "people", "decimals": 0, "min": 0, "merge": "sum", "notLessThan": "insured" }""",
            """{ "id": "outer_pct", "name": { "vi": "Tỷ lệ ngoài", "en": "Outer share" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["outer", "population"] }""");

        Assert.Equal(
            [Outcome.Undetermined, Outcome.NotMet, Outcome.Met],
            Judged(book, [Commune.Of(), Commune.With(("outer_pct", 0), ("insured", 5)), Commune.With(("insured", 5))]));
    }

    /// <summary>A lower bound between two steps of the scale, beside the stricter of two limits: the exact value decides.</summary>
    [Fact]
    public void Assess_LowerBoundWithinOneStepOfALimit_IsComparedExactly()
    {
        const string requirement = """{ "metric": "hygienic_pct", "atLeast": { "delegated": "province", "noLooserThan": 40.05, "noStricterThan": 85.55 } }""";

        Assert.Equal(
            [Outcome.Undetermined, Outcome.Undetermined, Outcome.Met, Outcome.Met, Outcome.Undetermined, Outcome.Met, Outcome.NotMet, Outcome.Undetermined],
            Judged(Law.Load(Law.SetOf(requirement)),
            [
                Clean(85.5m), Clean(85.54m), Clean(85.55m), Clean(85.6m), Commune.With(("hygienic_pct", 85.54m)), Commune.With(("hygienic_pct", 85.55m)),
                Commune.With(("hygienic_pct", 40.04m)), Commune.With(("hygienic_pct", 40.05m)),
            ]));
    }

    /// <summary>The bound may be the first column of the plan.</summary>
    [Fact]
    public void Assess_LowerBoundThatIsComparedBefore_IsABoundAllTheSame()
    {
        string set = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("clean_pct", "50"))}, {Law.Indicator(Law.AtLeast("hygienic_pct", "85"), "1.2")}]")}]");
        RuleBook book = Law.Load(set);

        Assert.Equal(["c0 >= 50 (W >= 1000)", "c1 >= 85 (W >= 1700), or c0 >= 85 (W >= 1700)"], book.StartRun().PlanFor(Commune.Of(), Law.Standard)!.Steps.Take(2).Select(step => step.Operation));
        Assert.Equal([Outcome.Met, Outcome.Undetermined], Judged(book, [Clean(90), Clean(60)], "1.2"));
    }

    /// <summary>A record may keep its values in any order, under names that are other strings of the same letters.</summary>
    [Fact]
    public void Assess_ValuesInAnotherOrder_AreThoseOfTheirMetrics()
    {
        string[] metrics = ["barns", "clean_pct", "households", "income", "insured", "livestock", "poor", "population", "power_pct", "schools"];
        string indicators = string.Join(", ", metrics.Select((metric, number) => Law.Indicator(Law.AtLeast(metric, $"{number + 1}"), $"1.{number + 1}")));
        AssessmentRun run = Law.Load(Law.Set($"[{Law.Criterion("1", $"[{indicators}]")}]")).StartRun();
        (string, MetricValue)[] values = [.. metrics.Select((metric, number) => (metric, (MetricValue)(number + (number % 2))))];
        Outcome[] expected = [.. metrics.Select((_, number) => number % 2 == 1 ? Outcome.Met : Outcome.NotMet)];

        foreach ((string Metric, MetricValue Value)[] told in new[] { values, [.. values.AsEnumerable().Reverse()], values, [values[9], values[0], .. values[1..9]], [.. values[5..], .. values[..5]] })
        {
            CommuneRecord commune = Commune.Of([.. told.Select(pair => (new string(pair.Metric.AsSpan()), pair.Value))]);

            Assert.Equal(expected, run.Assess(commune)["standard"].Indicators.Select(indicator => indicator.Outcome));
        }
    }

    private static CommuneRecord Clean(decimal value) => Commune.With(("clean_pct", value));

    private static RuleBook Book(string requirement, params string[] metrics) => RuleBook.Load(
    [
        .. LittleCatalog.Sources,
        RuleSource.Memory("catalog/more.json", $$"""{ "kind": "metrics", "format": 1, "metrics": [ {{string.Join(", ", metrics)}} ] }"""),
        RuleSource.Memory("law/0.json", Law.SetOf(requirement)),
    ]).BookOrThrow();

    /// <summary>The outcomes of the batch, which are those of the explained path whatever the decimals of the columns.</summary>
    private static Outcome[] Judged(RuleBook book, CommuneRecord[] communes, string indicator = "1.1")
    {
        AssessmentRun run = book.StartRun();
        Outcome[] explained = [.. run.Assess(communes).Select(commune => commune["standard"][indicator].Outcome)];
        foreach (CommuneDatasetBuilder builder in new[] { new CommuneDatasetBuilder(book.Catalog), new CommuneDatasetBuilder() })
        {
            Array.ForEach(communes, builder.Add);
            OutcomeMatrix outcomes = run.Batch(builder.Build()).Assess();
            Assert.Equal(explained, communes.Select((_, row) => outcomes[row, new OutcomeColumn(Law.Standard, OutcomeColumnKind.Indicator, indicator)]!.Value));
        }

        return explained;
    }
}
