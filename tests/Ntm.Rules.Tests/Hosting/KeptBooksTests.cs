using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ntm.Rules.Tests.Hosting;

public sealed class KeptBooksTests
{
    private static HostedRules WithKept(params string[] figures)
    {
        var rules = new HostedRules(keeps: true);
        foreach (string figure in figures)
        {
            rules.Write("a.json", HostedRules.Amendment(figure));
            rules.Settle();
        }

        return rules;
    }

    private static async Task StartAsync(HostedRules rules)
    {
        Task start = rules.New().StartAsync(CancellationToken.None);
        while (!start.IsCompleted)
        {
            rules.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        await start;
    }

    [Fact]
    public async Task StartAsync_BrokenRules_ServesTheKeptBook()
    {
        HostedRules rules = WithKept("41", "45");
        rules.Write("a.json", "{");

        await StartAsync(rules);

        Assert.Equal(("45", true), (rules.Figure!, rules.Provider.Current.IsKept));
        Assert.Equal(HealthStatus.Degraded, (await rules.HealthAsync()).Status);
    }

    [Fact]
    public async Task StartAsync_NoDirectory_ServesTheKeptBook()
    {
        HostedRules rules = WithKept("41");
        Directory.Delete(rules.Folder, recursive: true);

        await StartAsync(rules);

        Assert.Equal("41", rules.Figure);
    }

    [Fact]
    public async Task StartAsync_GoodRules_ServesThem()
    {
        HostedRules rules = WithKept("41");
        rules.Write("a.json", HostedRules.Amendment("47"));

        await StartAsync(rules);

        Assert.Equal(("47", false), (rules.Figure!, rules.Provider.Current.IsKept));
    }

    [Fact]
    public async Task StartAsync_DamagedKeptBook_IsPassedOver()
    {
        HostedRules rules = WithKept("41", "45");
        rules.Write("a.json", "{");
        string newest = Directory.GetDirectories(rules.Keep).Order(StringComparer.Ordinal).Last();
        File.AppendAllText(Path.Combine(newest, "a.json"), " ");

        await StartAsync(rules);

        Assert.Equal("41", rules.Figure);
    }

    [Fact]
    public async Task StartAsync_NothingGoodAnywhere_FailsAndSaysWhy()
    {
        var rules = new HostedRules(keeps: true);
        rules.Write("a.json", "{");

        InvalidOperationException failure = await Assert.ThrowsAsync<InvalidOperationException>(() => StartAsync(rules));

        Assert.Contains("a.json(1", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Keep_ManyBooks_LeavesTheNewestTwo()
    {
        HostedRules rules = WithKept("41", "42", "43", "44");
        Directory.CreateDirectory(Path.Combine(rules.Keep, ".new-left-behind"));

        rules.Write("a.json", HostedRules.Amendment("45"));
        rules.Settle();

        Assert.Equal(["0000000004", "0000000005"], Directory.GetDirectories(rules.Keep).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Keep_DirectoryThatCannotBe_ServesAllTheSame()
    {
        var rules = new HostedRules(keeps: true);
        Directory.CreateDirectory(Path.GetDirectoryName(rules.Keep)!);
        File.WriteAllText(rules.Keep, "a file");
        rules.Write("a.json", HostedRules.Amendment("41"));

        rules.Settle();

        Assert.Equal("41", rules.Figure);
        Assert.Contains(rules.Logged, entry => entry.Text.Contains("cannot be kept", StringComparison.Ordinal));
    }
}
