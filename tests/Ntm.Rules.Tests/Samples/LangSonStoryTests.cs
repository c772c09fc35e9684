using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Samples;

/// <summary>The two invented years look like one province: nothing shrinks, criteria differ, and every kind of answer occurs.</summary>
public sealed class LangSonStoryTests
{
    private static readonly string[] Unchanging = ["villages", "schools", "establishments", "commune_roads_km", "village_roads_km", "lanes_km", "field_roads_km"];

    [Fact]
    public async Task Years_SameCommunes_WithTheSameVillagesSchoolsAndRoads()
    {
        (CommuneRecord Before, CommuneRecord After)[] pairs = await Pairs();

        Assert.Equal(207, pairs.Length);
        Assert.All(pairs, pair => Assert.Equal((pair.Before.Name, pair.Before.District), (pair.After.Name, pair.After.District)));
        Assert.All(pairs, pair => Assert.All(Unchanging, metric => Assert.Equal(Value(pair.Before, metric), Value(pair.After, metric))));
        Assert.All(pairs, pair => Assert.True(Value(pair.Before, "households") < Value(pair.After, "households"), pair.After.Name));
        Assert.All(pairs, pair => Assert.True(Value(pair.Before, "income_per_capita") < Value(pair.After, "income_per_capita"), pair.After.Name));
    }

    [Fact]
    public async Task Years_CriterionMetIn2018_IsMetIn2019()
    {
        SetAssessment[] before = await Assess(2018);
        SetAssessment[] after = await Assess(2019);

        string[] lost =
        [
            .. before.Zip(after).SelectMany((pair, row) => pair.First.Criteria.Zip(pair.Second.Criteria)
                .Where(both => Counts(both.First) && !Counts(both.Second))
                .Select(both => $"row {row}: {both.First.Id}")),
        ];
        Assert.Empty(lost);
        Assert.Equal(2389 - 2078, after.Sum(answer => answer.Criteria.Count(Counts)) - before.Sum(answer => answer.Criteria.Count(Counts)));
    }

    [Theory]
    [InlineData(2018, 48)]
    [InlineData(2019, 61)]
    public async Task Criteria_EveryOne_IsMissedBySomeAndPassedByOthersThanTheRecognised(int year, int recognised)
    {
        SetAssessment[] answers = await Assess(year);
        int[] passes = [.. Enumerable.Range(1, 19).Select(id => answers.Count(answer => Counts(answer.Criteria[id - 1])))];

        Assert.All(passes, pass => Assert.InRange(pass, recognised + 1, 206));
        Assert.True(passes.Distinct().Count() >= 15, string.Join(' ', passes));
    }

    [Fact]
    public async Task Districts_Average_DiffersByFourCriteriaAndMore()
    {
        CommuneRecord[] communes = await SampleFile.Read("lang-son-2019.csv");
        double[] averages =
        [
            .. communes.Zip(await Assess(2019)).GroupBy(pair => pair.First.District)
                .Select(district => district.Average(pair => (double)pair.Second.Met.Low)),
        ];

        Assert.Equal(11, averages.Length);
        Assert.True(averages.Max() - averages.Min() >= 4, string.Join(' ', averages));
    }

    [Theory]
    [InlineData("7.1")]
    [InlineData("17.2")]
    [InlineData("17.7")]
    public async Task Indicator_ThatMayNotBeConsidered_IsSoInSomeCommunes(string indicator)
    {
        SetAssessment[] answers = await Assess(2019);

        int notConsidered = answers.Count(answer => answer[indicator].Outcome == Outcome.NotApplicable);
        Assert.InRange(notConsidered, 5, 60);
        Assert.Contains(answers, answer => answer[indicator].Outcome == Outcome.Met);
        Assert.Contains(answers, answer => answer[indicator].Outcome == Outcome.NotMet);
    }

    [Theory]
    [InlineData("9.2")]
    [InlineData("10.1")]
    [InlineData("11.1")]
    [InlineData("12.1")]
    [InlineData("15.1")]
    [InlineData("15.3")]
    public async Task Figures_OfOneIndicator_StandAtTheLimitJustPastItAndFarFromIt(string indicator)
    {
        IndicatorAssessment[] answers = [.. (await Assess(2019)).Select(answer => answer[indicator])];

        Assert.Contains(answers, answer => answer.Outcome == Outcome.Met && IsWithin(answer, 0.3m));
        Assert.Contains(answers, answer => answer.Outcome == Outcome.NotMet && IsWithin(answer, 0.3m));
        Assert.Contains(answers, answer => answer.Outcome == Outcome.Met && !IsWithin(answer, 3m));
        Assert.Contains(answers, answer => answer.Outcome == Outcome.NotMet && !IsWithin(answer, 3m));
    }

    [Fact]
    public async Task Rates_OfOneIndicator_StandWithAndWithoutCounts()
    {
        MeasurementBasis[] bases =
        [
            .. (await Assess(2019)).Select(answer => answer["15.1"].Measured!.Basis),
        ];

        Assert.Equal(207, bases.Length);
        Assert.All(bases.CountBy(basis => basis), count => Assert.InRange(count.Value, 30, 177));
        Assert.Equal(2, bases.Distinct().Count());
    }

    private static bool IsWithin(IndicatorAssessment answer, decimal distance)
    {
        Rational away = answer.Measured!.Value - answer.Required!.Value.Value;
        return away <= distance && away >= -distance;
    }

    private static bool Counts(CriterionAssessment criterion) => criterion.Outcome is Outcome.Met or Outcome.NotApplicable;

    private static decimal? Value(CommuneRecord commune, string metric) => commune.Values.TryGetValue(metric, out MetricValue value) ? value.Number : null;

    private static async Task<(CommuneRecord Before, CommuneRecord After)[]> Pairs()
    {
        CommuneRecord[] before = await SampleFile.Read("lang-son-2018.csv");
        Dictionary<string, CommuneRecord> after = (await SampleFile.Read("lang-son-2019.csv")).ToDictionary(commune => commune.Code);
        return [.. before.Select(commune => (commune, after[commune.Code]))];
    }

    private static async Task<SetAssessment[]> Assess(int year) =>
        [.. SampleFile.WithOverlay.BookOrThrow().StartRun(new DateOnly(year, 12, 31)).Assess(await SampleFile.Read($"lang-son-{year}.csv")).Select(answer => answer["standard"])];
}
