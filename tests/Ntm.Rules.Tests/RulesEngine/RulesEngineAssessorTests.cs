using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.RulesEngine;
using Ntm.Rules.Tests.Books;
using Ntm.Rules.Tests.Samples;
using RulesEngine.Models;

namespace Ntm.Rules.Tests.RulesEngine;

/// <summary>The second executor on real communes, and what of RulesEngine must not reach our answers.</summary>
public sealed class RulesEngineAssessorTests
{
    [Fact]
    public async Task AssessAsync_CommunesOfLangSon_AnswersAsTheLibrary()
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        AssessmentRun run = book.StartRun(new DateOnly(2019, 12, 31));
        var assessor = new RulesEngineAssessor(book, run);
        CommuneRecord[] communes = await SampleFile.Read("lang-son-2019.csv");

        Assert.Equal(207, communes.Length);
        foreach (CommuneRecord commune in communes)
        {
            SetAssessment ours = run.Assess(commune)["standard"];
            RulesEngineSetAssessment theirs = (await assessor.AssessAsync(commune)).Sets.Single(set => set.Level == "standard");
            Assert.Equal(ours.Indicators.Select(one => $"{commune.Code} {one.Id} {one.Outcome}"), theirs.Indicators.Select(one => $"{commune.Code} {one.Id} {one.Outcome}"));
            Assert.Equal((commune.Code, ours.Outcome), (commune.Code, theirs.Outcome));
        }
    }

    // Dictionaries with missing values make a type for each pattern of nulls there, and a compilation each.
    [Fact]
    public void InputOf_MissingValues_AreOfOneType()
    {
        RulesEngineAssessor assessor = Of(Law.AtLeast("power_pct", "90"), out _);

        Assert.Same(assessor.InputOf(Commune.With()).GetType(), assessor.InputOf(Commune.With(("power_pct", 90), ("hall", true))).GetType());
    }

    // "!(x >= 20m)" is true where x is null.
    [Theory]
    [InlineData("""{ "metric": "power_pct", "atLeast": 90 }""")]
    [InlineData("""{ "metric": "power_pct", "atMost": 90 }""")]
    [InlineData("""{ "metric": "power_pct", "lessThan": 90 }""")]
    [InlineData("""{ "attested": "hall" }""")]
    [InlineData("""{ "metric": "insured_pct", "atLeast": 90 }""")]
    public async Task AssessAsync_MissingValue_IsNeitherMetNorMissed(string requirement)
    {
        RulesEngineAssessor assessor = Of(requirement, out _);

        Assert.Equal(Outcome.Undetermined, (await assessor.AssessAsync(Commune.With())).Sets[0].Outcome);
    }

    // Limits that cross say of a value between them that it is met and missed: the first of the two is said first.
    [Theory]
    [InlineData(39, Outcome.NotMet)]
    [InlineData(40, Outcome.Met)]
    [InlineData(45, Outcome.Met)]
    [InlineData(50, Outcome.Met)]
    public async Task AssessAsync_LimitsThatCross_AnswersAsTheAssessment(int value, Outcome expected)
    {
        RulesEngineAssessor assessor = Of(Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 50, "noStricterThan": 40 }"""), out RuleBook book);

        Assert.Equal(expected, book.StartRun().Assess(Commune.With(("power_pct", value))).Sets[0].Outcome);
        Assert.Equal(expected, (await assessor.AssessAsync(Commune.With(("power_pct", value)))).Sets[0].Outcome);
    }

    // Under a Vietnamese culture RulesEngine has read 79.5 as 795, and 95.4999999999999999999 has changed what 95.5 means.
    [Fact]
    public async Task AssessAsync_UnderAnotherCulture_ReadsFiguresAsWritten()
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            var vietnamese = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (vietnamese.NumberFormat.NumberDecimalSeparator, vietnamese.NumberFormat.NumberGroupSeparator) = (",", ".");
            CultureInfo.CurrentCulture = vietnamese;
            RulesEngineAssessor assessor = Of(Law.AtLeast("power_pct", "79.5"), out _);
            Assert.Equal(Outcome.Met, (await assessor.AssessAsync(Commune.With(("power_pct", 79.5m)))).Sets[0].Outcome);
            Assert.Equal(Outcome.NotMet, (await assessor.AssessAsync(Commune.With(("power_pct", 79.49m)))).Sets[0].Outcome);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    // A division would round 2/3, and integers would divide as integers.
    [Theory]
    [InlineData(2, 3, "66.66666666666", Outcome.Met)]
    [InlineData(2, 3, "66.66666666667", Outcome.NotMet)]
    [InlineData(1, 2, "50", Outcome.Met)]
    public async Task AssessAsync_RateOfCounts_IsNotDivided(int part, int whole, string figure, Outcome expected)
    {
        RulesEngineAssessor assessor = Of(Law.AtLeast("insured_pct", figure), out _);

        Assert.Equal(expected, (await assessor.AssessAsync(Commune.With(("insured", part), ("population", whole)))).Sets[0].Outcome);
    }

    [Fact]
    public async Task AssessAsync_WhatCannotBeExact_IsANamedError()
    {
        RulesEngineAssessor deep = Of("""{ "metric": "thirds", "atLeast": 1 }""", out _);
        RulesEngineAssessor fine = Of(Law.AtLeast("power_pct", "90.123456789012345"), out _);
        RulesEngineAssessor counted = Of(Law.AtLeast("insured_pct", "90"), out _);

        Assert.Equal(NotExpressibleReason.Formula, (await Assert.ThrowsAsync<NotExpressibleException>(() => deep.AssessAsync(Commune.With()))).Reason);
        Assert.Equal(NotExpressibleReason.Figure, (await Assert.ThrowsAsync<NotExpressibleException>(() => fine.AssessAsync(Commune.With()))).Reason);
        NotExpressibleException value = await Assert.ThrowsAsync<NotExpressibleException>(() => counted.AssessAsync(Commune.With(("population", 123.45678m))));
        Assert.Equal((NotExpressibleReason.Value, "06058 population"), (value.Reason, value.Subject));
        Assert.Equal(NotExpressibleReason.NoDay, (await Assert.ThrowsAsync<NotExpressibleException>(() => counted.AssessAsync(Commune.Of(dated: false)))).Reason);
    }

    // It caches compiled rules by short type name, and its parser is not made for several threads.
    [Fact]
    public async Task AssessAsync_TwoBooksAtOnce_DoNotMixUp()
    {
        RulesEngineAssessor lower = Of(Law.AtLeast("power_pct", "50"), out _);
        RulesEngineAssessor higher = Of(Law.AtLeast("power_pct", "60"), out _);
        CommuneRecord commune = Commune.With(("power_pct", 55));

        Outcome[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(async number => (await (number % 2 == 0 ? lower : higher).AssessAsync(commune)).Sets[0].Outcome));

        Assert.All(answers.Index(), pair => Assert.Equal(pair.Index % 2 == 0 ? Outcome.Met : Outcome.NotMet, pair.Item));
    }

    // Whichever comes first must not decide for the other.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task AssessAsync_RecordsThatAreNearlyOfOnePlace_EachIsJudgedByItsOwnLaw(bool isTurned)
    {
        RulesEngineAssessor byArea = Of(Law.AtLeast("power_pct", """{ "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 }"""), out RuleBook areas);
        CommuneRecord[] joined =
        [
            Commune.Of([("power_pct", 60)], attributes: [("area", "mountain"), ("villages", "4")]),
            Commune.Of([("power_pct", 60)], attributes: [("area", "mountain\u0001villages=4")]),
        ];

        foreach (CommuneRecord commune in isTurned ? joined.Reverse() : joined)
        {
            Assert.Equal(areas.StartRun().Assess(commune).Sets[0].Outcome, (await byArea.AssessAsync(commune)).Sets[0].Outcome);
        }
    }

    [Fact]
    public void ToWorkflows_ASet_HasThreeRulesForEachIndicatorAndItsLaw()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", "90")));
        Workflow workflow = Assert.Single(book.StartRun(new DateOnly(2021, 6, 30)).ToWorkflows(book.Catalog, Commune.With()));

        Assert.Equal(Law.Standard, workflow.WorkflowName);
        Assert.Equal(["1.1", "1.1:notMet", "1.1:notApplicable"], workflow.Rules.Select(rule => rule.RuleName));
        Rule met = workflow.Rules.First();
        Assert.Equal("((input.power_pct != null && input.power_pct >= 90m) || false)", met.Expression);
        Assert.Equal("318/QĐ-TTg (08/03/2022), 1.1", met.Properties["legal"]);
    }

    // What stands in a rule file never reaches its parser, which opens reflection: only ids of metrics and numbers do.
    [Fact]
    public void ToWorkflows_HostileNames_StayOutOfExpressions()
    {
        string set = Law.SetOf(Law.AtLeast("power_pct", "90")).Replace("Chỉ tiêu 1.1", "\\\"\\\".GetType().Assembly", StringComparison.Ordinal);
        RuleBook book = Law.Load(set);

        Workflow workflow = Assert.Single(book.StartRun(new DateOnly(2021, 6, 30)).ToWorkflows(book.Catalog, Commune.With()));

        Assert.All(workflow.Rules, rule => Assert.DoesNotContain("GetType", rule.Expression, StringComparison.Ordinal));
        Assert.All(workflow.Rules, rule => Assert.Matches("^[a-z0-9_.&|!=<>()m ]*$", rule.Expression.Replace("input.", "", StringComparison.Ordinal)));
    }

    private static RulesEngineAssessor Of(string requirement, out RuleBook book)
    {
        book = Law.Load(Law.SetOf(requirement));
        return new RulesEngineAssessor(book, book.StartRun());
    }
}
