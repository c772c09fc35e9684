using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Ntm.Rules.Assessments;
using Ntm.Rules.Hosting;
using Ntm.Rules.Hosting.Serving;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A new book is proven aside, and only a good one serves.</summary>
public sealed class BookReloadTests
{
    [Fact]
    public void Step_GoodDirectory_ServesTheBookOfTheDirectory()
    {
        RulesFolder folder = RulesFolder.With(90);
        using HostRig rig = HostRig.Of(folder);

        Assert.Equal(StepResult.Served, rig.StepTwice());
        ServedBook served = rig.Provider.Current;
        Assert.Equal(RuleBook.Load(RuleSource.Directory(folder.Path)).BookOrThrow().ContentHash, served.ContentHash);
        Assert.Equal((false, folder.Path, null), (served.IsKept, served.From, served.Revision));
        Assert.Equal(rig.Time.GetUtcNow(), served.Since);
        Assert.Equal(served.ContentHash, served.Book.StartRun(Commune.Day(2023)).Assess(Commune.With(("power_pct", 95m))).Basis.BookHash);
    }

    [Fact]
    public void Step_BeforeAnyBook_CurrentThrows()
    {
        using HostRig rig = HostRig.Of(RulesFolder.With(90));

        Assert.Throws<InvalidOperationException>(() => rig.Provider.Current);
    }

    /// <summary>A province asks more than the nation, as it may; the shipped cases say what holds without it.</summary>
    [Fact]
    public void Step_DecisionOfAProvinceOverTheBuiltInLaw_IsNotHeldToTheShippedCases()
    {
        var folder = new RulesFolder();
        folder.Write("a.json", DecisionOf("20", "national/2016-2020/standard#4.2", "99"));
        using HostRig rig = HostRig.Of(folder, options => options.UseBuiltIn = true);

        Assert.Equal(StepResult.Served, rig.StepTwice());
        Assert.Contains(RuleTests.Load(rig.Provider.Current.Book, RuleSource.BuiltIn).Run().Results, result => !result.Failures.IsEmpty);
    }

    [Fact]
    public async Task Step_TwoDirectoriesWithFilesOfOneName_AreKeptApart()
    {
        (RulesFolder first, RulesFolder second) = (new RulesFolder(), new RulesFolder());
        first.Write("a.json", DecisionOf("20", "national/2016-2020/standard#4.2", "99"));
        second.Write("a.json", DecisionOf("14", "national/2016-2020/standard#4.2", "97"));
        string kept = Path.Combine(TemporaryFolder.New(), "kept");
        void Configure(NtmRulesOptions options)
        {
            options.UseBuiltIn = true;
            options.Directories.Add(second.Path);
            options.KeepIn = kept;
        }

        using (HostRig rig = HostRig.Of(first, Configure))
        {
            Assert.Equal(StepResult.Served, rig.StepTwice());
        }

        first.Write("a.json", "{");
        using HostRig after = HostRig.Of(first, Configure);
        await after.Watch.StartAsync(CancellationToken.None);

        Assert.True(after.Provider.Current.IsKept);
        Assert.Equal(2, after.Provider.Current.Book.Overlays.Count(overlay => overlay.Id.StartsWith("decision-", StringComparison.Ordinal)));
        await after.Watch.StopAsync(CancellationToken.None);
    }

    private static string DecisionOf(string province, string address, string figure) => $$"""
        { "kind": "overlay", "format": 1, "id": "decision-{{province}}", "nature": "provincial", "effective": { "from": "2016-12-01" }, "scope": [{ "province": "{{province}}" }],
          "legal": { "document": "1/QĐ-UBND" }, "verification": "unverified", "changes": { "{{address}}": { "threshold": {{figure}} } } }
        """;

    [Fact]
    public void Step_NewRevision_ServesItAndTellsListeners()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        ServedBook before = rig.Provider.Current;
        var token = rig.Provider.ReloadToken;
        rig.Time.Advance(TimeSpan.FromMinutes(1));

        folder.Change(97);
        folder.List(2);

        Assert.Equal(StepResult.Served, rig.Step());
        Assert.True(token.HasChanged);
        Assert.False(rig.Provider.ReloadToken.HasChanged);
        Assert.Equal((2, before.Since.AddMinutes(1)), (rig.Provider.Current.Revision, rig.Provider.Current.Since));
        Assert.Equal((Outcome.Met, Outcome.NotMet), (OutcomeOf(before), OutcomeOf(rig.Provider.Current)));
        Assert.Equal(StepResult.Same, rig.Step());
    }

    [Fact]
    public void Step_FailingListener_ServesAllTheSame()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        using IDisposable heard = rig.Provider.ReloadToken.RegisterChangeCallback(_ => throw new InvalidOperationException("listener"), null);

        folder.Change(97);
        folder.List(2);

        Assert.Equal(StepResult.Served, rig.Step());
        Assert.Contains(rig.Log.Lines, line => line is { Level: LogLevel.Error, Id: 8 });
    }

    [Fact]
    public async Task Step_SyntaxError_KeepsTheOldBookAndSaysSo()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        ServedBook before = rig.Provider.Current;

        folder.Write(RulesFolder.Law, "{ \"kind\": ");
        folder.List(2);

        Assert.Equal(StepResult.Refused, rig.Step());
        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Same(before, rig.Provider.Current);
        RejectedRules rejected = Assert.IsType<RejectedRules>(rig.Provider.Rejected);
        Assert.Equal((2, rig.Time.GetUtcNow()), (rejected.Revision, rejected.At));
        Assert.Contains(rejected.Diagnostics, problem => problem.Location.Path == $"{folder.Path}/{RulesFolder.Law}" && problem.Location.Line == 1);

        HealthReportEntry health = await rig.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains(RulesFolder.Law, Assert.IsType<string[]>(health.Data["diagnostics"])[0], StringComparison.Ordinal);
        Assert.Contains(rig.Log.Lines, line => line is { Level: LogLevel.Error, Id: 2 } && line.Text.Contains(RulesFolder.Law, StringComparison.Ordinal));
        rig.Meter.ReadGauges();
        Assert.Equal((1, 1, 1), (rig.Meter.Values["ntm_rules.reloads served"], rig.Meter.Values["ntm_rules.reloads rejected"], rig.Meter.Values["ntm_rules.rejected"]));
    }

    [Fact]
    public async Task Step_MendedFile_ServesAndIsHealthyAgain()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        folder.Write(RulesFolder.Law, "{}");
        folder.List(2);
        Assert.Equal(StepResult.Refused, rig.Step());

        folder.Change(97);
        folder.List(3);

        Assert.Equal(StepResult.Served, rig.Step());
        Assert.Null(rig.Provider.Rejected);
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
        rig.Meter.ReadGauges();
        Assert.Equal((2, 0, 3), (rig.Meter.Values["ntm_rules.reloads served"], rig.Meter.Values["ntm_rules.rejected"], rig.Meter.Values["ntm_rules.book.revision"]));
    }

    [Fact]
    public void Step_OldFilesRestored_ForgetsTheRefusal()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        folder.Write(RulesFolder.Law, "{}");
        folder.List(2);
        Assert.Equal(StepResult.Refused, rig.Step());
        ServedBook before = rig.Provider.Current;

        folder.Change(90);
        folder.List(1);

        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Null(rig.Provider.Rejected);
        Assert.Same(before, rig.Provider.Current);
    }

    [Fact]
    public void Step_FailingCase_RefusesTheBook()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);

        folder.Change(99);
        folder.List(2);

        Assert.Equal(StepResult.Refused, rig.Step());
        Diagnostic failed = Assert.Single(rig.Provider.Rejected!.Diagnostics, problem => problem.Code == "NTM5906");
        Assert.Equal($"{folder.Path}/{RulesFolder.Cases}", failed.Location.Path);
        Assert.Equal($"{folder.Path}/{RulesFolder.Cases}: Điện 98", Assert.Single(rig.Provider.Rejected.FailedCases));
        Assert.Contains("Điện 98", failed.Message(Language.English), StringComparison.Ordinal);
        Assert.Equal(1, rig.Provider.Current.Revision);
    }

    [Fact]
    public void Step_FailingCaseAndCasesNotAskedFor_Serves()
    {
        RulesFolder folder = RulesFolder.Listed(99, 1);
        using HostRig rig = HostRig.Of(folder, options => options.RunCases = false);

        Assert.Equal(StepResult.Served, rig.Step());
    }

    [Fact]
    public void Step_UnreadableCases_RefusesTheBook()
    {
        RulesFolder folder = RulesFolder.With(90);
        folder.Write(RulesFolder.Cases, "[");
        folder.List(1);
        using HostRig rig = HostRig.Of(folder);

        Assert.Equal(StepResult.Refused, rig.Step());
    }

    [Theory]
    [InlineData("whatIf")]
    [InlineData("illustrative")]
    public void Step_TrialOverlay_RefusesTheBook(string nature)
    {
        RulesFolder folder = RulesFolder.With(90);
        folder.Write("trial.json", Law.Overlay(nature, "trial", Law.Threshold("95")));
        folder.List(1);
        using HostRig rig = HostRig.Of(folder);

        Assert.Equal(StepResult.Refused, rig.Step());
        Assert.Equal("NTM5905", Assert.Single(rig.Provider.Rejected!.Diagnostics).Code);
    }

    [Fact]
    public void Step_RevisionBelowTheLeast_RefusesTheBook()
    {
        RulesFolder folder = RulesFolder.Listed(90, 6);
        using HostRig rig = HostRig.Of(folder, options => options.MinRevision = 7);

        Assert.Equal(StepResult.Refused, rig.Step());
        Assert.Equal("NTM5907", Assert.Single(rig.Provider.Rejected!.Diagnostics).Code);
        folder.List(7);
        Assert.Equal(StepResult.Served, rig.Step());
    }

    [Fact]
    public void Step_NoManifestWhereARevisionIsAskedFor_RefusesTheBook()
    {
        using HostRig rig = HostRig.Of(RulesFolder.With(90), options => options.MinRevision = 1);

        Assert.Equal(StepResult.Refused, rig.StepTwice());
    }

    [Fact]
    public async Task Step_FilesThatNeverRest_DegradeTheHealth()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Started(folder);
        for (int change = 0; change < 15; change++)
        {
            folder.Write("extra.json", $"{change}");
            Assert.Equal(StepResult.NotYet, rig.Step());
            rig.Time.Advance(TimeSpan.FromSeconds(1.9));
        }

        Assert.Equal(HealthStatus.Degraded, (await rig.HealthAsync()).Status);
        folder.Delete("extra.json");
        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
    }

    private static Outcome OutcomeOf(ServedBook served) =>
        served.Book.StartRun(Commune.Day(2023)).Assess(Commune.With(("power_pct", 95m)))["standard"]["1.1"].Outcome;
}
