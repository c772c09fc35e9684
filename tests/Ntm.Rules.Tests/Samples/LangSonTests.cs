using System.Text;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.SampleGenerator;

namespace Ntm.Rules.Tests.Samples;

/// <summary>The shipped samples of Lạng Sơn: current, clean, and with the totals that the province published.</summary>
public sealed class LangSonTests
{
    private static readonly RuleBook WithOverlay = SampleFile.WithOverlay.BookOrThrow();

    [Fact]
    public void Make_ShippedFiles_AreByteForByteTheGenerators()
    {
        IReadOnlyDictionary<string, string> made = SampleFiles.Make(SampleFile.Folder);

        Assert.Equal(2, made.Count);
        Assert.All(made, file => Assert.Equal(Encoding.UTF8.GetBytes(file.Value), File.ReadAllBytes(SampleFile.Path(file.Key))));
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    public async Task Read_ShippedFile_Has207CommunesAndNoProblem(int year)
    {
        CommuneRecord[] communes = await Read(year);

        Assert.Equal(207, communes.Length);
        Assert.All(communes, commune => Assert.Equal(DataNature.Illustrative, commune.Nature));
        Assert.All(communes, commune => Assert.NotNull(commune.Recognitions));
    }

    [Theory]
    [InlineData(2018, 48, 2078, "10.04")]
    [InlineData(2019, 61, 2389, "11.54")]
    public async Task Assess_WithOverlay_GivesThePublishedTotals(int year, int met, int criteria, string average)
    {
        SetAssessment[] answers = [.. Assess(WithOverlay, await Read(year), year)];

        Assert.Equal(met, answers.Count(answer => answer.Outcome == Outcome.Met));
        Assert.Equal(207 - met, answers.Count(answer => answer.Outcome == Outcome.NotMet));
        Assert.Equal(criteria, answers.Sum(answer => answer.Met.Low));
        Assert.DoesNotContain(answers.SelectMany(answer => answer.Indicators), indicator => indicator.Outcome == Outcome.Undetermined);
        Assert.Equal(average, Rational.Create(criteria, 207).Round(2).ToString(2));
    }

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    public async Task Assess_WithoutOverlay_NoCommuneCanBeSaidToMeetTheSet(int year)
    {
        SetAssessment[] answers = [.. Assess(RuleBook.BuiltIn, await Read(year), year)];

        Assert.DoesNotContain(answers, answer => answer.Outcome == Outcome.Met);
        string[] missing = [.. answers.SelectMany(answer => answer.Deciding.Figures).Select(figure => figure.IndicatorId).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["10.1", "17.4", "17.5", "2.1", "2.2", "2.3", "2.4"], missing);
    }

    [Fact]
    public async Task Assess_RecognisedCommunes_AreThoseThatMeetTheSet()
    {
        CommuneAssessment[] answers = [.. Run(WithOverlay, 2019).Assess(await Read(2019))];

        Assert.Equal(61, answers.Count(answer => answer.Recognitions!.Value.Any(fact => fact.Level == "standard")));
        Assert.Equal(2, answers.Count(answer => answer.Recognitions!.Value.Any(fact => fact.Level == "advanced")));
        Assert.All(answers, answer => Assert.Equal(answer["standard"].Outcome == Outcome.Met, answer.Recognitions!.Value.Length > 0));
        Assert.All(answers, answer => Assert.Empty(answer.Warnings));
    }

    [Fact]
    public async Task Assess_OneValueTakenAway_NeverTurnsMetIntoNotMet()
    {
        AssessmentRun run = Run(WithOverlay, 2019);
        CommuneRecord[] meeting = [.. (await Read(2019)).Where(commune => run.Assess(commune)["standard"].Outcome == Outcome.Met).Take(12)];
        int undetermined = 0;
        foreach (CommuneRecord commune in meeting)
        {
            foreach (string metric in commune.Values.Keys.ToArray())
            {
                SetAssessment answer = run.Assess(Without(commune, metric))["standard"];
                Assert.NotEqual(Outcome.NotMet, answer.Outcome);
                bool needed = answer.Outcome == Outcome.Undetermined;
                Assert.Equal(needed, answer.Deciding.Metrics.Length > 0);
                undetermined += needed ? 1 : 0;
            }
        }

        Assert.True(undetermined > meeting.Length * 30, $"Only {undetermined} values were needed.");
    }

    [Fact]
    public void Overlay_BesideTheBuiltInLaw_LoadsCleanAndSaysThatItIsInvented()
    {
        Overlay overlay = Assert.Single(WithOverlay.Overlays, overlay => overlay.Id == "samples/lang-son-2019");
        Assert.Equal(OverlayNature.Illustrative, overlay.Nature);
        Assert.Contains("BỊA RA", overlay.Title!.Vi, StringComparison.Ordinal);
        Assert.Contains("INVENTED", overlay.Title.En, StringComparison.Ordinal);
        Assert.Empty(SampleFile.WithOverlay.Diagnostics);
        Assert.DoesNotContain(RuleBook.BuiltIn.Overlays, built => built.Id == overlay.Id);
    }

    private static IEnumerable<SetAssessment> Assess(RuleBook book, IEnumerable<CommuneRecord> communes, int year) =>
        Run(book, year).Assess(communes).Select(answer => answer["standard"]);

    private static AssessmentRun Run(RuleBook book, int year) => book.StartRun(new DateOnly(year, 12, 31));

    private static CommuneRecord Without(CommuneRecord commune, string metric) => new()
    {
        Code = commune.Code,
        Province = commune.Province,
        ReportingDate = commune.ReportingDate,
        Recognitions = commune.Recognitions,
        Values = commune.Values.Where(pair => pair.Key != metric).ToDictionary(pair => pair.Key, pair => pair.Value),
    };

    private static Task<CommuneRecord[]> Read(int year) => SampleFile.Read($"lang-son-{year}.csv");
}
