using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Tests.Samples;

/// <summary>What the office of Lạng Sơn published for 2019 comes out of the illustrative sample.</summary>
public sealed class LangSonPortfolioTests
{
    [Fact]
    public async Task Summarize_2019_GivesThePublishedFigures()
    {
        PortfolioSummary summary = (await Read(2019)).Summarize();
        SetSummary standard = summary.Set("national/2016-2020/standard")!;

        Assert.Equal(207, summary.Communes);
        Assert.Equal((61, 13, 0), (summary["standard"].Recognised, summary["standard"].NewlyRecognised, summary["standard"].NotTold));
        Assert.Equal(2, summary["advanced"].Recognised);
        Assert.Equal(61, summary["standard"].Met);
        Assert.Equal(2389, standard.CriteriaMet);
        Assert.Equal("11.54", standard.Average!.Value.ToString(2));
        Assert.Equal((standard.Average, standard.Average), (standard.AverageAtLeast, standard.AverageAtMost));
        Assert.Equal(new PassCount(61, 207).Percent, standard.Groups[0] is { From: 19 } all ? new PassCount(all.Communes, 207).Percent : null);
        Assert.Equal("29.5", new PassCount(61, 207).Percent!.Value.ToString(1));
    }

    [Fact]
    public async Task Groups_2019_AreThoseOfTheOfficesAndHoldEveryCommune()
    {
        SetSummary standard = (await Read(2019)).Summarize().Set("national/2016-2020/standard")!;

        Assert.Equal(["19", "15-18", "10-14", "5-9", "<5"], standard.Groups.Select(group => group.ToString()));
        Assert.Equal(61, standard.Groups[0].Communes);
        Assert.Equal(207, standard.Groups.Sum(group => group.Communes));
        Assert.All(standard.Groups, group => Assert.Equal((group.Communes, group.Communes), (group.Certain, group.Possible)));
    }

    [Fact]
    public async Task Since_2018_IsThePublishedChange()
    {
        PortfolioChange change = (await Read(2019)).Since(await Read(2018));
        LevelChange standard = change["standard"];

        Assert.Equal(13, standard.NewlyRecognised.Length);
        Assert.Equal("10.04", standard.AverageBefore!.Value.ToString(2));
        Assert.Equal("1.5", standard.PrintedDifference!.Value.ToString(2));
        Assert.Equal(Rational.Create(2389 - 2078, 207), standard.Difference);
        Assert.Empty(standard.NoLongerMet);
        Assert.Empty(change.Ended);
        Assert.All(change.Communes, commune => Assert.Single(commune.Before));
    }

    [Fact]
    public async Task Summarize_WithoutTheIllustrativeOverlay_ShowsWhatCannotBeTold()
    {
        AssessmentRun run = RuleBook.BuiltIn.StartRun(new DateOnly(2019, 12, 31));
        PortfolioSummary summary = Portfolio.Of(RuleBook.BuiltIn.Catalog, run.Assess(await SampleFile.Read("lang-son-2019.csv"))).Summarize();
        SetSummary standard = summary.Set("national/2016-2020/standard")!;

        Assert.Equal((0, 61), (summary["standard"].Met, summary["standard"].Recognised));
        Assert.True(summary["standard"].MayMeet >= 61);
        Assert.True(standard.AverageAtLeast < standard.AverageAtMost);
        Assert.True(standard.Groups[0].Possible >= 61 && standard.Groups[0].Certain == 0);
        Assert.Equal(207, standard.Groups.Sum(group => group.Communes));
    }

    [Fact]
    public async Task By_District_HoldsEveryCommuneOnce()
    {
        Portfolio portfolio = await Read(2019);

        (string? District, Portfolio Communes)[] districts = [.. portfolio.By("district")];

        Assert.Equal(11, districts.Length);
        Assert.Equal(207, districts.Sum(district => district.Communes.Entries.Length));
        Assert.Equal(61, districts.Sum(district => district.Communes.Summarize()["standard"].Recognised));
        Assert.Equal(2389, districts.Sum(district => district.Communes.Summarize().Sets.Where(set => set.Set.Level == "standard").Sum(set => set.CriteriaMet)));
    }

    internal static async Task<Portfolio> Read(int year)
    {
        RuleBook book = SampleFile.WithOverlay.BookOrThrow();
        AssessmentRun run = book.StartRun(new DateOnly(year, 12, 31));
        return Portfolio.Of(book.Catalog, run.Assess(await SampleFile.Read($"lang-son-{year}.csv")));
    }
}
