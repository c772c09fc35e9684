using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ntm.Rules.Hosting.Serving;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>Faults of what is around the watch: told, and outlived.</summary>
public sealed class WatchFaultsTests
{
    /// <summary>Otherwise the book would grow old and everything would look well.</summary>
    [Fact]
    public async Task LoopAsync_LookAndLogFail_SaysSoInHealthAndGoesOn()
    {
        RulesFolder folder = RulesFolder.Listed(90, 1);
        using HostRig rig = HostRig.Of(folder, options => options.PollInterval = TimeSpan.FromSeconds(1));
        await rig.Watch.StartAsync(default);
        rig.Log.Failing.Add(4);
        rig.Log.Failing.Add(7);
        folder.Write("extra.json", "{}");
        await rig.AdvanceUntilAsync(() => rig.State.LookFault is not null);

        HealthReportEntry health = await rig.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("Looking at the sources failed", health.Description, StringComparison.Ordinal);

        rig.Log.Failing.Clear();
        folder.Delete("extra.json");
        folder.Change(95);
        folder.List(2);
        await rig.AdvanceUntilAsync(() => rig.Provider.Current.Revision == 2 && rig.State.LookFault is null);
        await rig.Watch.StopAsync(default);
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
    }

    [Fact]
    public async Task CheckHealthAsync_NoLookForLong_IsDegradedUntilTheNext()
    {
        using HostRig rig = HostRig.Started(RulesFolder.Listed(90, 1));
        rig.Time.Advance(TimeSpan.FromHours(10));
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);

        rig.Time.Advance(TimeSpan.FromSeconds(1));
        HealthReportEntry health = await rig.HealthAsync();
        Assert.Equal(HealthStatus.Degraded, health.Status);
        Assert.Contains("not been looked at since", health.Description, StringComparison.Ordinal);

        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Equal(HealthStatus.Healthy, (await rig.HealthAsync()).Status);
    }

    [Fact]
    public async Task Dispose_OfTheServiceTwice_IsNoFault()
    {
        HostRig rig = HostRig.Of(RulesFolder.Listed(90, 1));
        await rig.Watch.StartAsync(default);
        ((IDisposable)rig.Watch).Dispose();

        Assert.Null(Record.Exception(rig.Dispose));
    }

    [Fact]
    public void Keep_FailureBetweenServingAndKeeping_IsMadeGoodAtTheNextLook()
    {
        string kept = Path.Combine(TemporaryFolder.New(), "kept");
        using HostRig rig = HostRig.Of(RulesFolder.Listed(90, 1), options => options.KeepIn = kept);
        rig.Log.Failing.Add(1);
        Assert.ThrowsAny<Exception>(() => rig.Step());
        Assert.Equal(1, rig.Provider.Current.Revision);
        Assert.False(Directory.Exists(kept));

        rig.Log.Failing.Clear();
        Assert.Equal(StepResult.Same, rig.Step());
        Assert.Single(Directory.GetDirectories(Path.Combine(kept, "books")));
    }
}
