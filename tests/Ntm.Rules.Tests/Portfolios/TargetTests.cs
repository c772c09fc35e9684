using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Tests.Books;
using Ntm.Rules.Tests.Samples;

namespace Ntm.Rules.Tests.Portfolios;

/// <summary>Targets are reached, short, or cannot be told, by the least and the most that communes show.</summary>
public sealed class TargetTests
{
    private static readonly RuleBook Book = Law.Load(Law.Set($$"""
        [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}},
         {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "hall" }""", "2.1")}]")}}]
        """));

    private static readonly CommuneRecord Both = Of([("power_pct", 90), ("hall", true)], new RecognitionFact("standard", new DateOnly(2023, 5, 1)));
    private static readonly CommuneRecord One = Of([("power_pct", 90), ("hall", false)]);
    private static readonly CommuneRecord Open = Commune.With(("power_pct", 90));

    [Theory]
    [InlineData("recognised", 1, TargetOutcome.Reached, null, null)]
    [InlineData("recognised", 2, TargetOutcome.CannotBeTold, null, null)]
    [InlineData("recognised", 3, TargetOutcome.Short, "2", null)]
    [InlineData("met", 1, TargetOutcome.Reached, null, null)]
    [InlineData("met", 2, TargetOutcome.CannotBeTold, null, null)]
    [InlineData("met", 3, TargetOutcome.Short, "2", null)]
    [InlineData("newlyRecognised", 1, TargetOutcome.Reached, null, null)]
    public void Of_Counts_AreComparedByTheirBounds(string measure, int atLeast, TargetOutcome outcome, string? shortBy, string? overBy)
    {
        TargetAnswer answer = Answer($$"""{ "measure": "{{measure}}", "level": "standard", "atLeast": {{atLeast}} }""", Both, One, Open);

        Assert.Equal((outcome, shortBy, overBy), (answer.Outcome, answer.ShortBy?.ToString(2), answer.OverBy?.ToString(2)));
    }

    [Theory]
    [InlineData("1.3", "", TargetOutcome.Reached, null, "0.03")]
    [InlineData("1.3", """, "to": 2""", TargetOutcome.Reached, null, null)]
    [InlineData("1.34", "", TargetOutcome.CannotBeTold, null, null)]
    [InlineData("1.67", "", TargetOutcome.Short, "0.34", null)]
    public void Of_Average_IsComparedExactly(string atLeast, string to, TargetOutcome outcome, string? shortBy, string? overBy)
    {
        // 4 of 6 criteria are known to be met, 5 may be.
        TargetAnswer answer = Answer($$"""{ "measure": "averageCriteria", "level": "standard", "atLeast": {{atLeast}}{{to}} }""", Both, One, Open);

        Assert.Equal((Rational.Create(4, 3), Rational.Create(5, 3)), (answer.Actual, answer.AtMost));
        Assert.Equal((outcome, shortBy, overBy), (answer.Outcome, answer.ShortBy?.ToString(2), answer.OverBy?.ToString(2)));
    }

    [Fact]
    public void Of_NotApplicableCountsAsNotMet_BoundsCountItSoToo()
    {
        RuleBook book = Law.Load(Law.Set($$"""
            [{{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "50"))}]")}},
             {{Law.Criterion("2", $"[{Law.Indicator("""{ "attested": "hall", "appliesWhen": { "attested": "planned" } }""", "2.1")}]")}}]
            """));
        Portfolio one = Portfolio.Of(book.Catalog, book.StartRun().Assess([Commune.With(("power_pct", 90), ("planned", false))]));
        Targets targets = book.LoadTargets(RuleSource.Memory("p.targets.json", """
            { "kind": "targets", "format": 1, "id": "p", "title": { "vi": "K", "en": "P" }, "year": 2023, "legal": { "document": "1/KH" },
              "targets": [ { "id": "a", "name": { "vi": "A", "en": "A" }, "measure": "averageCriteria", "level": "standard", "atLeast": 2 } ] }
            """)).TargetsOrThrow();

        Assert.Equal(TargetOutcome.Reached, TargetAnswer.Of(targets, one)[0].Outcome);
        Assert.Equal(TargetOutcome.Short, TargetAnswer.Of(targets, one, new PortfolioSettings { NotApplicable = OutcomeCounting.AsNotMet })[0].Outcome);
    }

    [Theory]
    [InlineData("120.5", TargetOutcome.Reached, null, "20.5")]
    [InlineData("100", TargetOutcome.Reached, null, null)]
    [InlineData("99.9", TargetOutcome.Short, "0.1", null)]
    [InlineData("null", TargetOutcome.CannotBeTold, null, null)]
    public void Of_Reported_ComparesWhatTheFileSays(string actual, TargetOutcome outcome, string? shortBy, string? overBy)
    {
        TargetAnswer answer = Answer($$"""{ "measure": "reported", "atLeast": 100, "actual": {{actual}} }""", Both);

        Assert.Equal((outcome, shortBy, overBy), (answer.Outcome, answer.ShortBy?.ToString(2), answer.OverBy?.ToString(2)));
    }

    [Fact]
    public void Of_RecognisedInAnotherYear_IsNotOfThePlan() =>
        Assert.Equal(0, Answer("""{ "measure": "newlyRecognised", "level": "standard", "atLeast": 1 }""", Of([], new RecognitionFact("standard", Year: 2022))).Actual);

    [Fact]
    public void Of_NamedCommune_CountsAlone()
    {
        Assert.Equal(1, Answer("""{ "measure": "met", "level": "standard", "atLeast": 1, "communes": [{ "code": "06058", "name": "bính xá" }] }""", Both).Actual);
        Assert.Equal(0, Answer("""{ "measure": "met", "level": "standard", "atLeast": 1, "communes": [{ "code": "06058", "name": "Khác" }] }""", Both).Actual);
    }

    [Fact]
    public void Of_AttributeNotTold_LeavesTheTargetOpen()
    {
        CommuneRecord mountain = Commune.Of([("power_pct", 90), ("hall", true)], attributes: [("area", "mountain")]);
        const string Target = """{ "measure": "met", "level": "standard", "atLeast": 1, "where": [{ "area": "mountain" }] }""";

        Assert.Equal((TargetOutcome.Reached, 0), Shown(Answer(Target, mountain)));
        Assert.Equal((TargetOutcome.CannotBeTold, 1), Shown(Answer(Target, mountain, Both)));
    }

    [Fact]
    public async Task Of_LangSonAtTheEndOf2019_SaysHowFarThePlanOf2020Is()
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        Targets plan = book.LoadTargets(RuleSource.File(SampleFile.Path("lang-son-2020.targets.json"))).TargetsOrThrow();

        TargetAnswer[] answers = [.. TargetAnswer.Of(plan, await LangSonPortfolioTests.Read(2019))];

        Assert.Equal(["standard", "advanced", "model", "average-border", "average", "pilot", "model-areas", "villages"], answers.Select(answer => answer.Target.Id));
        Assert.Equal("13", answers[0].ShortBy?.ToString(2));
        Assert.Equal("3", answers[1].ShortBy?.ToString(2));
        Assert.Equal("2", answers[2].ShortBy?.ToString(2));
        Assert.Equal("0.96", answers[4].ShortBy?.ToString(2));
        Assert.All(answers[5..], answer => Assert.Equal(TargetOutcome.CannotBeTold, answer.Outcome));
    }

    private static (TargetOutcome, int) Shown(TargetAnswer answer) => (answer.Outcome, answer.Unplaced);

    private static CommuneRecord Of((string, MetricValue)[] values, params RecognitionFact[] facts) => Commune.Of(values, recognitions: [.. facts]);

    private static TargetAnswer Answer(string target, params CommuneRecord[] communes)
    {
        string text = $$"""
            { "kind": "targets", "format": 1, "id": "p", "title": { "vi": "K", "en": "P" }, "year": 2023, "legal": { "document": "1/KH" },
              "targets": [ { "id": "a", "name": { "vi": "A", "en": "A" }, {{target.TrimStart('{')}} ] }
            """;
        Targets targets = Book.LoadTargets(RuleSource.Memory("p.targets.json", text)).TargetsOrThrow();
        return Assert.Single(TargetAnswer.Of(targets, Portfolio.Of(Book.Catalog, Book.StartRun().Assess(communes))));
    }
}
