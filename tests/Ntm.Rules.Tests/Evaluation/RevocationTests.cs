using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What is found beside what is recorded: the standings, and the grounds of revocation of 18/2022/QĐ-TTg over 19 criteria.</summary>
public class RevocationTests
{
    /// <summary>Half of all criteria, or three in ten with 10, 17 or 19 among them.</summary>
    private const string Grounds = """
        { "any": [ { "verification": "confirmed", "criteriaNotMet": { "atLeastShare": 0.5 } },
                   { "verification": "confirmed", "criteriaNotMet": { "atLeastShare": 0.3, "includingAnyOf": { "standard": ["10", "17", "19"] } } } ] }
        """;

    private static readonly RecognitionFact Now = new("standard", Commune.Day(2022), Period: "2021-2025");

    private static readonly RecognitionFact Before = new("standard", Commune.Day(2019), Period: "2016-2020");

    // Sixteen plain criteria need a power share of 1, 2, ... 16, so that 16 - power of them are unmet; the key criterion 10 needs the debt answered.
    [Theory]
    [InlineData(16, true, 0, RecognitionStanding.MetAndRecognised, Outcome.NotMet)]
    [InlineData(15, true, 1, RecognitionStanding.RecognisedAndNoLongerMet, Outcome.NotMet)]
    [InlineData(12, false, 5, RecognitionStanding.RecognisedAndNoLongerMet, Outcome.NotMet)]
    [InlineData(11, false, 6, RecognitionStanding.GroundForRevocation, Outcome.Met)]
    [InlineData(10, true, 6, RecognitionStanding.RecognisedAndNoLongerMet, Outcome.NotMet)]
    [InlineData(7, true, 9, RecognitionStanding.RecognisedAndNoLongerMet, Outcome.NotMet)]
    [InlineData(6, true, 10, RecognitionStanding.GroundForRevocation, Outcome.Met)]
    public void Standing_ByHowManyAndWhichAreUnmet_FollowsTheGrounds(int power, bool key, int unmet, RecognitionStanding standing, Outcome holds)
    {
        SetAssessment set = Assess(Book(Grounds), [Now], power, key);

        Assert.Equal((unmet, standing, holds), (set.Met.NotMet, set.Standing, set.Revocation!.Holds));
    }

    [Fact]
    public void Holds_TenOfNineteenWithoutAKeyCriterion_IsTheGroundOfHalf()
    {
        RevocationAssessment ten = Assess(Book(Grounds), [Now], 6, true).Revocation!;
        RevocationAssessment nine = Assess(Book(Grounds), [Now], 7, true).Revocation!;

        Assert.Equal((10, Outcome.Met, "0.5"), (ten.Criteria.NotMet, ten.Holds, ten.Ground!.AtLeastShare.ToString(2)));
        Assert.Equal((9, Outcome.NotMet), (nine.Criteria.NotMet, nine.Holds));
        Assert.Null(nine.Ground);
        Assert.Empty(ten.KeyCriteriaNotMet);
    }

    [Fact]
    public void Holds_SixOfNineteenWithAKeyCriterion_NamesIt()
    {
        RevocationAssessment six = Assess(Book(Grounds), [Now], 11, false).Revocation!;

        Assert.Equal((6, Outcome.Met, "0.3"), (six.Criteria.NotMet, six.Holds, six.Ground!.AtLeastShare.ToString(2)));
        Assert.Equal("10", Assert.Single(six.KeyCriteriaNotMet));
    }

    [Fact]
    public void Holds_UndeterminedCriteria_WidenToAtRisk()
    {
        SetAssessment set = Assess(Book(Grounds), [Now], 11, null);

        Assert.Equal((5, 1), (set.Met.NotMet, set.Met.Undetermined));
        Assert.Equal((RecognitionStanding.AtRiskOfRevocation, Outcome.Undetermined), (set.Standing, set.Revocation!.Holds));
        Assert.Equal("0.3", set.Revocation.Ground!.AtLeastShare.ToString(2));
        Assert.Empty(set.Revocation.KeyCriteriaNotMet);
    }

    [Fact]
    public void Holds_GroundsNotKnown_IsUndeterminedAndNoRisk()
    {
        SetAssessment set = Assess(Book("null"), [Now], 1, false);

        Assert.Equal((RecognitionStanding.RecognisedAndNoLongerMet, Outcome.Undetermined), (set.Standing, set.Revocation!.Holds));
        Assert.Null(set.Revocation.Ground);
    }

    [Fact]
    public void Revocation_RecognitionOfAnEarlierPeriod_DoesNotCarryOver()
    {
        SetAssessment set = Assess(Book(Grounds), [Before], 1, false);

        Assert.Null(set.Revocation);
        Assert.Equal(RecognitionStanding.NotMetAndNotRecognised, set.Standing);
        Assert.Equal(RecognitionStanding.MetAndNotRecognised, Assess(Book(Grounds), [Before], 100, true).Standing);
    }

    [Fact]
    public void Standing_RecognitionsNotTold_CannotBeTold()
    {
        Assert.Equal(RecognitionStanding.CannotBeTold, Assess(Book(Grounds), null, 100, true).Standing);
        Assert.Equal(RecognitionStanding.CannotBeTold, Assess(Book(Grounds), null, 1, true).Standing);
    }

    [Fact]
    public void Standing_RecognisedAndUndetermined_CannotBeTold()
    {
        SetAssessment set = Assess(Book(Grounds), [Now], 100, null);

        Assert.Equal((Outcome.Undetermined, RecognitionStanding.CannotBeTold), (set.Outcome, set.Standing));
    }

    [Fact]
    public void Standing_PrerequisiteByRecognition_IsNotAskedAgainOfTheRecognised()
    {
        const string Advanced = "national/2021-2025/advanced";
        string requires = $$""", "requires": { "set": "{{Law.Standard}}", "by": "recognised" }""";
        RuleBook book = Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "50")),
            Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Law.AtLeast("power_pct", "60"))}]")}]", Advanced, "advanced", more: requires));
        CommuneRecord onlyAdvanced = Commune.Of([("power_pct", 90)], recognitions: [Now with { Level = "advanced" }]);

        SetAssessment set = Law.Assess(book, onlyAdvanced)["advanced"];

        Assert.Equal((Outcome.Met, Outcome.NotMet), (set.Outcome, set.Prerequisite));
        Assert.Equal(RecognitionStanding.MetAndRecognised, set.Standing);
        Assert.Equal(RecognitionStanding.NotMetAndNotRecognised, Law.Assess(book, Commune.Of([("power_pct", 90)], recognitions: []))["advanced"].Standing);
    }

    /// <summary>18/2022/QĐ-TTg says when a recognition is revoked until 03/2024/QĐ-TTg changes it; what that says is not known.</summary>
    [Theory]
    [InlineData("2024-03-06", 2)]
    [InlineData("2024-03-07", null)]
    public void BuiltIn_Revocation_IsKnownUntilTheAmendment(string day, int? grounds)
    {
        CommuneRecord commune = Commune.Of(region: "TDMN", province: "20", recognitions: [Now]);

        SetAssessment set = RuleBook.BuiltIn.StartRun(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Assess(commune)["standard"];

        Assert.Equal(grounds, set.Revocation!.Rules.Revocation?.Length);
        Assert.Equal(Outcome.Undetermined, set.Revocation.Holds);
    }

    /// <summary>19 criteria: 10 needs the debt answered, all others a power share of at least their own number; <paramref name="key"/> null leaves 10 without its value.</summary>
    private static SetAssessment Assess(RuleBook book, RecognitionFact[]? facts, int power, bool? key)
    {
        List<(string, MetricValue)> values = [("power_pct", power)];
        if (key is { } told)
        {
            values.Add(("no_debt", told));
        }

        return Law.Assess(book, Commune.Of([.. values], recognitions: facts is null ? null : [.. facts]))["standard"];
    }

    private static RuleBook Book(string revocation)
    {
        // The key criteria 17 and 19 are met at any share, so that 10 alone tells whether a key criterion is unmet.
        string Requirement(int id) => id switch
        {
            10 => """{ "attested": "no_debt" }""",
            17 or 19 => Law.AtLeast("power_pct", "0"),
            > 10 and < 17 => Law.AtLeast("power_pct", $"{id - 1}"),
            18 => Law.AtLeast("power_pct", "16"),
            _ => Law.AtLeast("power_pct", $"{id}"),
        };
        string criteria = string.Join(",\n", Enumerable.Range(1, 19).Select(id => Law.Criterion($"{id}", $"[{Law.Indicator(Requirement(id), $"{id}.1")}]")));
        return Law.Load(Law.Set($"[{criteria}]"), $$"""
            { "kind": "recognition", "format": 1, "id": "18-2022", "legal": { "document": "18/2022/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-08-02" },
              "effective": { "from": "2022-08-02" }, "for": ["{{Law.Standard}}"], "conditions": null, "revocation": {{revocation}} }
            """);
    }
}
