using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>How levels chain: standard asks for power, advanced for a culture house, model for a market.</summary>
public class LevelTests
{
    private const string Advanced = "national/2021-2025/advanced";
    private const string Model = "national/2021-2025/model";
    private const string Before = "national/2016-2020/standard";

    [Theory]
    [InlineData(90, true, true, "model", "model")]
    [InlineData(90, true, false, "advanced", "advanced")]
    [InlineData(90, true, null, "advanced", "model")]
    [InlineData(90, null, null, "standard", "model")]
    [InlineData(90, false, null, "standard", "standard")]
    [InlineData(90, false, true, "standard", "standard")]
    [InlineData(10, true, true, null, null)]
    [InlineData(null, true, true, null, "model")]
    [InlineData(null, false, true, null, "standard")]
    public void Assess_ByMet_LevelIsWhatHoldsAndPossibleLevelWhatCanStillHold(int? power, bool? hall, bool? market, string? level, string? possible)
    {
        CommuneAssessment answer = Law.Assess(Chain("met", "met"), Commune.Of(Values(power, hall, market)));

        Assert.Equal((level, possible), (answer.Level?.Id, answer.PossibleLevel?.Id));
    }

    [Fact]
    public void Assess_ByMet_PrerequisiteIsTheWeakerOfSetAndItsOwnPrerequisite()
    {
        CommuneAssessment answer = Law.Assess(Chain("met", "met"), Commune.Of(Values(10, true, true)));

        Assert.Equal([Outcome.Met, Outcome.NotMet, Outcome.NotMet], answer.Sets.Select(set => set.Prerequisite));
        Assert.Equal([Outcome.NotMet, Outcome.Met, Outcome.Met], answer.Sets.Select(set => set.Outcome));
    }

    public static TheoryData<string, string?, Outcome> Recognitions() => new()
    {
        { "recognised", null, Outcome.Undetermined },
        { "recognised", "", Outcome.NotMet },
        { "recognised", "period 2021-2025", Outcome.Met },
        { "recognised", "period 2016-2020", Outcome.NotMet },
        { "recognised", "date 2022-05-01", Outcome.Met },
        { "recognised", "date 2018-05-01", Outcome.NotMet },
        { "recognised", "date 2010-05-01", Outcome.NotMet },
        { "recognised", "date 2016-05-01", Outcome.NotMet },
        { "recognised", "year 2023", Outcome.Met },
        { "recognised", "year 2017", Outcome.NotMet },
        { "recognised", "year 1999", Outcome.NotMet },
        { "recognised", "nothing", Outcome.Undetermined },
        { "met", "", Outcome.Met },
        { "met", "period 2021-2025", Outcome.Met },
        { "either", "", Outcome.Met },
    };

    [Theory]
    [MemberData(nameof(Recognitions))]
    public void Assess_By_StatesWhatTheRecordMustSay(string by, string? recognised, Outcome expected)
    {
        CommuneRecord commune = Commune.Of(Values(90, true, null), recognitions: Facts(recognised));

        Assert.Equal(expected, Law.Assess(Chain(by, "met"), commune)["advanced"].Prerequisite);
    }

    [Theory]
    [InlineData(90, null, Outcome.Met)]
    [InlineData(10, "period 2021-2025", Outcome.Met)]
    [InlineData(10, "", Outcome.NotMet)]
    [InlineData(10, null, Outcome.Undetermined)]
    [InlineData(null, "", Outcome.Undetermined)]
    public void Assess_ByEither_OneIsEnoughAndBothMustFail(int? power, string? recognised, Outcome expected)
    {
        CommuneRecord commune = Commune.Of(Values(power, true, null), recognitions: Facts(recognised));

        Assert.Equal(expected, Law.Assess(Chain("either", "met"), commune)["advanced"].Prerequisite);
    }

    [Fact]
    public void Assess_RecognitionAtAnotherLevel_DoesNotCount()
    {
        CommuneRecord commune = Commune.Of(Values(90, true, null), recognitions: [new RecognitionFact("advanced", Period: "2021-2025")]);

        Assert.Equal(Outcome.NotMet, Law.Assess(Chain("recognised", "met"), commune)["advanced"].Prerequisite);
    }

    [Fact]
    public void Recognised_OfAnotherSetThanTheOneInForce_IsBoundForItself()
    {
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "50"), id: Before, from: "2016-12-01"),
            Law.SetOf(Law.AtLeast("power_pct", "95")),
            Law.SetOf("""{ "attested": "hall" }""", id: Advanced, level: "advanced").Replace("\"criteria\":", Requires(Before, "met"), StringComparison.Ordinal));

        CommuneAssessment answer = Law.Assess(book, Commune.Of(Values(70, true, null)));
        Assert.Equal((Outcome.NotMet, Outcome.Met), (answer["standard"].Outcome, answer["advanced"].Prerequisite));
        Assert.Equal("advanced", answer.Level!.Id);
    }

    [Fact]
    public void Assess_MeetingIsNotBeingRecognised_BothAreToldSideBySide()
    {
        CommuneAssessment answer = Law.Assess(
            Chain("met", "met"), Commune.Of(Values(10, null, null), recognitions: [new RecognitionFact("standard", Period: "2021-2025", Decision: "12/QĐ-UBND")]));

        Assert.Null(answer.Level);
        Assert.Equal("12/QĐ-UBND", answer.Recognitions!.Value.Single().Decision);
    }

    [Fact]
    public void Assess_NoSetInForceAtALevel_ItIsNotPossible()
    {
        CommuneAssessment answer = Law.Assess(Law.Load(Law.SetOf("""{ "attested": "hall" }""")), Commune.With());

        Assert.Equal((null, "standard"), (answer.Level?.Id, answer.PossibleLevel!.Id));
        Assert.Throws<KeyNotFoundException>(() => answer["none"]);
    }

    private static RuleBook Chain(string advancedBy, string modelBy) => Law.Load(
        Law.SetOf("""{ "attested": "planned" }""", id: Before, from: "2016-12-01"),
        Law.SetOf(Law.AtLeast("power_pct", "50")),
        Law.SetOf("""{ "attested": "hall" }""", id: Advanced, level: "advanced").Replace("\"criteria\":", Requires(Law.Standard, advancedBy), StringComparison.Ordinal),
        Law.SetOf("""{ "attested": "market" }""", id: Model, level: "model").Replace("\"criteria\":", Requires(Advanced, modelBy), StringComparison.Ordinal));

    private static string Requires(string set, string by) => $$"""
        "requires": { "set": "{{set}}", "by": "{{by}}" }, "criteria":
        """;

    private static ImmutableArray<RecognitionFact>? Facts(string? text) => text?.Split(' ') switch
    {
        null => null,
        ["period", var period] => [new RecognitionFact("standard", Period: period)],
        ["date", var date] => [new RecognitionFact("standard", Date: DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))],
        ["year", var year] => [new RecognitionFact("standard", Year: int.Parse(year, System.Globalization.CultureInfo.InvariantCulture))],
        ["nothing"] => [new RecognitionFact("standard")],
        _ => [],
    };

    private static (string, MetricValue)[] Values(int? power, bool? hall, bool? market)
    {
        List<(string, MetricValue)> values = [];
        if (power is { } share)
        {
            values.Add(("power_pct", share));
        }

        values.AddRange(new[] { ("hall", hall), ("market", market) }.Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, (MetricValue)pair.Item2!.Value)));
        return [.. values];
    }
}
