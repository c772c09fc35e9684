using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting;
using Ntm.Rules.Hosting.Serving;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A host starts with a good book or not at all, and then follows its sources.</summary>
public sealed class BookWatchTests
{
    private readonly string _kept = Path.Combine(TemporaryFolder.New(), "kept");

    [Fact]
    public async Task StartAsync_GoodSources_ServesThem()
    {
        using HostRig rig = HostRig.Of(RulesFolder.Listed(90, 3));

        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.Equal((3, false), (rig.Provider.Current.Revision, rig.Provider.Current.IsKept));
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
    }

    [Fact]
    public async Task StartAsync_BuiltInAlone_ServesTheShippedLaw()
    {
        using HostRig rig = HostRig.With(options => options.RunCases = false);

        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.Equal((RuleBook.BuiltIn.ContentHash, "built-in"), (rig.Provider.Current.ContentHash, rig.Provider.Current.From));
    }

    [Fact]
    public async Task StartAsync_BadSourcesAndNothingKept_FailsWithTheProblems()
    {
        RulesFolder folder = RulesFolder.With(90);
        folder.Write(RulesFolder.Law, "{");
        folder.List(1);
        using HostRig rig = HostRig.Of(folder, options => options.KeepIn = _kept);

        NoRuleBookException failed = await Assert.ThrowsAsync<NoRuleBookException>(() => rig.Watch.StartAsync(default));
        Assert.NotEmpty(failed.Diagnostics);
        Assert.Contains(RulesFolder.Law, failed.Message, StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Unhealthy, (await rig.HealthAsync()).Status);
    }

    [Fact]
    public async Task StartAsync_SourcesWithoutManifest_WaitsUntilTheySettle()
    {
        using HostRig rig = HostRig.Of(RulesFolder.With(90));
        Task start = rig.Watch.StartAsync(default);
        Assert.False(start.IsCompleted);

        await rig.AdvanceUntilAsync(start);
        await start;
        await rig.Watch.StopAsync(default);

        Assert.False(rig.Provider.Current.IsKept);
    }

    [Fact]
    public async Task StartAsync_SourcesThatNeverSettle_FailsInTheEnd()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        int change = 0;
        using HostRig rig = HostRig.Of(folder);
        folder.Write("extra.json", "0");
        Task start = rig.Watch.StartAsync(default);

        await rig.AdvanceUntilAsync(start, () => folder.Write("extra.json", $"{++change}"));
        NoRuleBookException failed = await Assert.ThrowsAsync<NoRuleBookException>(() => start);
        Assert.StartsWith("There is no good rule book to serve", failed.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("absent")]
    [InlineData("half")]
    public async Task StartAsync_BadSourcesAfterARestart_ServesTheKeptBook(string how)
    {
        RulesFolder folder = RulesFolder.Listed(90, 5);
        string hash = KeepBookOf(folder);
        switch (how)
        {
            case "broken":
                folder.Write(RulesFolder.Law, "{");
                folder.List(6);
                break;
            case "half":
                folder.Change(95);
                break;
            default:
                Directory.Delete(folder.Path, recursive: true);
                break;
        }

        using HostRig rig = HostRig.Of(folder, options => options.KeepIn = _kept);
        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.Equal((hash, 5, true), (rig.Provider.Current.ContentHash, rig.Provider.Current.Revision, rig.Provider.Current.IsKept));
        HealthReportEntry health = await rig.HealthAsync();
        Assert.Equal((HealthStatus.Degraded, (object)true), (health.Status, health.Data["isKept"]));
    }

    [Fact]
    public async Task StartAsync_DamagedKeptBook_ServesTheOneBefore()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        string hash = KeepBookOf(folder);
        folder.Change(91);
        folder.List(2);
        KeepBookOf(folder);
        string newest = Directory.GetDirectories(Path.Combine(_kept, "books")).Order(StringComparer.Ordinal).Last();
        File.WriteAllText(Path.Combine(newest, "0-0.json"), "{}");
        folder.Delete(RulesFolder.Law);

        using HostRig rig = HostRig.Of(folder, options => options.KeepIn = _kept);
        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.Equal((hash, 1), (rig.Provider.Current.ContentHash, rig.Provider.Current.Revision));
    }

    [Fact]
    public async Task StartAsync_KeptBookThatNoLongerPasses_IsPassedOver()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        KeepBookOf(folder);
        folder.Delete(RulesFolder.Law);

        using HostRig rig = HostRig.Of(folder, options => (options.KeepIn, options.MinRevision) = (_kept, 2));
        Task start = rig.Watch.StartAsync(default);
        await rig.AdvanceUntilAsync(start);

        await Assert.ThrowsAsync<NoRuleBookException>(() => start);
        Assert.Contains(rig.Log.Lines, line => line is { Level: LogLevel.Warning, Id: 6 });
    }

    [Fact]
    public async Task StartAsync_SameSourcesAsKept_ServesThemWithoutWaiting()
    {
        RulesFolder folder = RulesFolder.With(90);
        KeepBookOf(folder);

        using HostRig rig = HostRig.Of(folder, options => options.KeepIn = _kept);
        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.False(rig.Provider.Current.IsKept);
    }

    [Fact]
    public async Task StartAsync_WrongOptions_FailsWithTheirNames()
    {
        await Assert.ThrowsAsync<OptionsValidationException>(async () =>
        {
            using HostRig rig = HostRig.With(options => options.UseBuiltIn = false);
            await rig.Watch.StartAsync(default);
        });
    }

    [Fact]
    public async Task LoopAsync_ChangedFilesAfterTheInterval_ServesThem()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Of(folder);
        await rig.Watch.StartAsync(default);
        var served = new TaskCompletionSource();
        using IDisposable heard = rig.Provider.ReloadToken.RegisterChangeCallback(_ => served.SetResult(), null);

        folder.Change(95);
        folder.List(2);
        await rig.AdvanceUntilAsync(served.Task);
        await rig.Watch.StopAsync(default);

        Assert.Equal(2, rig.Provider.Current.Revision);
    }

    [Fact]
    public async Task LoopAsync_EventOfTheFileSystem_WakesBeforeTheInterval()
    {
        string folder = TemporaryFolder.New();
        using var wake = new FileWake([folder], []);
        var time = new Microsoft.Extensions.Time.Testing.FakeTimeProvider();
        Task<bool> waiting = wake.WaitAsync(TimeSpan.FromDays(1), time, default);

        await File.WriteAllTextAsync(Path.Combine(folder, "a.json"), "{}");

        Assert.True(await waiting.WaitAsync(HostRig.Guard));
    }

    [Fact]
    public async Task Keep_DirectoryThatCannotBe_DegradesTheHealthAndServes()
    {
        string file = Path.Combine(TemporaryFolder.New(), "file");
        await File.WriteAllTextAsync(file, "");
        using HostRig rig = HostRig.Started(RulesFolder.Listed(90, 1), options => options.KeepIn = Path.Combine(file, "kept"));

        Assert.NotNull(rig.KeepFault);
        Assert.Equal(HealthStatus.Degraded, (await rig.HealthAsync()).Status);
        Assert.Contains(rig.Log.Lines, line => line is { Level: LogLevel.Warning, Id: 5 });

        File.Delete(file);
        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Null(rig.KeepFault);
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
    }

    /// <summary>A host's whole life, which leaves a kept copy; its content hash.</summary>
    private string KeepBookOf(RulesFolder folder)
    {
        using HostRig rig = HostRig.Of(folder, options => options.KeepIn = _kept);
        Assert.Equal(StepResult.Served, File.Exists(Path.Combine(folder.Path, "manifest.json")) ? rig.Step() : rig.StepTwice());
        return rig.Provider.Current.ContentHash;
    }
}
