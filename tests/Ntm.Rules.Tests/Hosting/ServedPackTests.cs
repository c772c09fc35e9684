using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ntm.Rules.Communes;
using Ntm.Rules.Hosting;
using Ntm.Rules.Packs;
using Ntm.Rules.Tests.Packs;

namespace Ntm.Rules.Tests.Hosting;

public sealed class ServedPackTests
{
    private readonly string _pack = Path.Combine(TemporaryFolder.New(), "book.ntmpack");
    private readonly string _keep = Path.Combine(TemporaryFolder.New(), "kept");
    private readonly FakeTimeProvider _time = new();

    private RuleBookProvider Provider()
    {
        var options = new NtmRulesOptions { KeepIn = _keep };
        options.Packs.Add(new ServedPack(_pack, PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office))));
        return new RuleBookProvider(Options.Create(options), _time, NullLogger<RuleBookProvider>.Instance, new HostTelemetry());
    }

    private void Write(string figure, int revision, string? key = null)
    {
        string folder = TemporaryFolder.New();
        File.WriteAllText(Path.Combine(folder, "a.json"), HostedRules.Amendment(figure));
        RulePack.Of(RuleSource.Directory(folder), key ?? SigningKeys.Office, revision).Save(_pack);
    }

    private static string? Figure(RuleBookProvider provider) => provider.CurrentOrNone?.Book.StartRun(new DateOnly(2020, 12, 31))
        .Assess(new CommuneRecord { Code = "1", Province = "20", ReportingDate = new DateOnly(2020, 12, 31) })["standard"]["10.1"].Threshold?.Figure?.ToString();

    [Fact]
    public void Look_PackThatHolds_ServesAtOnceWithItsRevision()
    {
        Write("41", 7);
        RuleBookProvider provider = Provider();

        provider.Look();

        Assert.Equal(("41", 7L), (Figure(provider), provider.Current.Revision));
    }

    [Fact]
    public void Look_PackOfAStranger_LeavesTheLastGoodBookServing()
    {
        Write("41", 7);
        RuleBookProvider provider = Provider();
        provider.Look();

        Write("45", 8, SigningKeys.Stranger);
        provider.Look();
        _time.Advance(TimeSpan.FromSeconds(2));
        provider.Look();

        Assert.Equal("41", Figure(provider));
        Assert.All(provider.Rejected!.Diagnostics, problem => Assert.StartsWith("NTM5", problem.Code, StringComparison.Ordinal));
        Assert.NotEmpty(provider.Rejected.Diagnostics);
    }

    [Fact]
    public void Look_HalfOfAPack_WaitsForTheRest()
    {
        Write("41", 7);
        RuleBookProvider provider = Provider();
        provider.Look();
        Write("45", 8);
        byte[] whole = File.ReadAllBytes(_pack);

        File.WriteAllBytes(_pack, whole[..(whole.Length / 2)]);
        provider.Look();
        Assert.Equal("41", Figure(provider));
        Assert.Null(provider.Rejected);
        File.WriteAllBytes(_pack, whole);
        provider.Look();

        Assert.Equal("45", Figure(provider));
    }

    [Fact]
    public async Task StartAsync_PackThatIsDamaged_ServesTheKeptOneByItsSignature()
    {
        Write("41", 7);
        Provider().Look();
        File.WriteAllBytes(_pack, [1, 2, 3]);
        RuleBookProvider provider = Provider();

        Task start = provider.StartAsync(CancellationToken.None);
        while (!start.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(2));
            await Task.Yield();
        }

        await start;
        Assert.Equal(("41", true), (Figure(provider), provider.Current.IsKept));
    }
}
