using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.Tests.Hosting;

public sealed class RuleBookProviderTests
{
    [Fact]
    public void Look_ContentThatSettled_Serves()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));

        rules.Provider.Look();
        Assert.Null(rules.Figure);
        rules.Time.Advance(TimeSpan.FromSeconds(2));
        rules.Provider.Look();

        Assert.Equal("41", rules.Figure);
        Assert.Null(rules.Provider.Rejected);
    }

    [Fact]
    public void Look_ContentThatStillChanges_DoesNotServe()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();

        for (int part = 2; part < 6; part++)
        {
            rules.Write($"{part}.json", HostedRules.Amendment("50", $"part-{part}").Replace("10.1", "11.1", StringComparison.Ordinal));
            rules.Provider.Look();
            rules.Time.Advance(TimeSpan.FromSeconds(1.9));
            rules.Provider.Look();
            Assert.Equal("41", rules.Figure);
            Assert.Single(rules.Provider.Current.Book.Overlays, overlay => overlay.Id == "amendment");
            Assert.DoesNotContain(rules.Provider.Current.Book.Overlays, overlay => overlay.Id.StartsWith("part-", StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Look_FilesArrivingOneByOneUnderAManifest_ServeWhenAllAreThere()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Write("b/c.json", HostedRules.Amendment("50", "other").Replace("10.1", "11.1", StringComparison.Ordinal));
        string manifest = rules.Manifest(7);
        File.Delete(Path.Combine(rules.Folder, "b", "c.json"));
        rules.Write("manifest.json", manifest);

        rules.Settle();
        Assert.Null(rules.Figure);
        rules.Write("b/c.json", HostedRules.Amendment("50", "other").Replace("10.1", "11.1", StringComparison.Ordinal));
        rules.Provider.Look();

        Assert.Equal(("41", 7L), (rules.Figure!, rules.Provider.Current.Revision));
    }

    [Fact]
    public void Look_ManifestThatIsGone_ServesNothingNew()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Write("manifest.json", rules.Manifest(1));
        rules.Provider.Look();

        File.Delete(Path.Combine(rules.Folder, "manifest.json"));
        rules.Write("a.json", HostedRules.Amendment("45"));
        rules.Settle();

        Assert.Equal("41", rules.Figure);
        Assert.Contains("is gone", rules.Provider.WaitingFor, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_FileBesideTheManifest_DoesNotServe()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Write("manifest.json", rules.Manifest(1));
        rules.Write("extra.json", HostedRules.Amendment("50", "extra"));

        rules.Settle();

        Assert.Null(rules.Figure);
        Assert.Contains("'extra.json' is not in the manifest", rules.Provider.WaitingFor, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("""{ "kind": "overlay", "format": 1 }""")]
    public async Task Look_BrokenRules_LeaveTheLastGoodBookServingAndSaySo(string broken)
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();
        ServedBook before = rules.Provider.Current;

        rules.Write("a.json", broken);
        rules.Settle();

        Assert.Same(before, rules.Provider.Current);
        Assert.NotEmpty(rules.Provider.Rejected!.Diagnostics);
        Assert.Contains(rules.Logged, entry => entry.Level == LogLevel.Error);
        Assert.Equal(HealthStatus.Degraded, (await rules.HealthAsync()).Status);
    }

    [Fact]
    public async Task Look_MendedRules_ServeAndHealthIsBack()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();
        rules.Write("a.json", "{");
        rules.Settle();

        rules.Write("a.json", HostedRules.Amendment("45"));
        rules.Settle();

        Assert.Equal("45", rules.Figure);
        Assert.Null(rules.Provider.Rejected);
        HealthCheckResult health = await rules.HealthAsync();
        Assert.Equal((HealthStatus.Healthy, rules.Provider.Current.Book.ContentHash), (health.Status, health.Data["contentHash"]));
    }

    [Fact]
    public void Look_RulesPutBackAsTheyWere_AreNoLongerRefused()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();
        rules.Write("a.json", "{");
        rules.Settle();

        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();

        Assert.Null(rules.Provider.Rejected);
        Assert.Equal("41", rules.Figure);
    }

    [Fact]
    public void Look_CaseThatDoesNotHold_RefusesTheBookAndNamesIt()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Write("a.tests.json", HostedRules.Case("Met"));
        rules.Settle();
        Assert.Equal("41", rules.Figure);

        rules.Write("a.json", HostedRules.Amendment("50"));
        rules.Settle();

        Assert.Equal("41", rules.Figure);
        Assert.Equal("a.tests.json: thu nhập 45", Assert.Single(rules.Provider.Rejected!.FailedCases));
    }

    [Fact]
    public void Look_WhatIfOverlay_IsRefused()
    {
        var rules = new HostedRules();
        rules.Write("a.json", HostedRules.Amendment("41").Replace("amendment\", \"effective", "whatIf\", \"effective", StringComparison.Ordinal));

        rules.Settle();

        Assert.Contains("no law", rules.Provider.Rejected!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Look_RevisionBelowTheLeast_IsRefused()
    {
        var rules = new HostedRules(minRevision: 5);
        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Write("manifest.json", rules.Manifest(4));
        rules.Provider.Look();
        Assert.Contains("4 is below 5", rules.Provider.Rejected!.Reason, StringComparison.Ordinal);

        rules.Write("manifest.json", rules.Manifest(5));
        rules.Provider.Look();

        Assert.Equal("41", rules.Figure);
    }

    [Fact]
    public void ReloadToken_AnotherBook_FiresOnce()
    {
        var rules = new HostedRules();
        int fired = 0;
        using IDisposable registration = rules.Provider.ReloadToken.RegisterChangeCallback(_ => fired++, null);

        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();
        rules.Write("a.json", HostedRules.Amendment("45"));
        rules.Settle();

        Assert.Equal(1, fired);
    }

    [Fact]
    public void Current_BeforeTheStart_SaysSo() => Assert.Throws<InvalidOperationException>(() => new HostedRules().Provider.Current);
}
