using Microsoft.Extensions.Diagnostics.HealthChecks;
using Ntm.Rules.Hosting.Serving;
using Ntm.Rules.Packs;
using Ntm.Rules.Tests.Packs;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A signed pack is followed as a directory is, and vouches for itself.</summary>
public sealed class ServedPackTests
{
    private readonly string _pack = Path.Combine(TemporaryFolder.New(), "book.ntmpack");

    private readonly string _kept = Path.Combine(TemporaryFolder.New(), "kept");

    [Fact]
    public void Step_PackThatHolds_ServesAtOnceWithItsRevision()
    {
        Write(90, 7);
        using HostRig rig = Rig();

        Assert.Equal(StepResult.Served, rig.Step());
        Assert.Equal((7, _pack), (rig.Provider.Current.Revision, rig.Provider.Current.From));
        Assert.Equal(StepResult.Same, rig.Step());
    }

    [Fact]
    public void Step_PackOfAStranger_LeavesTheLastGoodBookServing()
    {
        Write(90, 7);
        using HostRig rig = Rig();
        rig.Step();

        Write(91, 8, SigningKeys.Stranger);

        Assert.Equal(StepResult.Refused, rig.StepTwice());
        Assert.Equal(7, rig.Provider.Current.Revision);
        Assert.All(rig.Provider.Rejected!.Diagnostics, problem => Assert.StartsWith("NTM5", problem.Code, StringComparison.Ordinal));
        Assert.NotEmpty(rig.Provider.Rejected.Diagnostics);
    }

    [Fact]
    public void Step_HalfOfAPack_WaitsForTheRest()
    {
        Write(90, 7);
        using HostRig rig = Rig();
        rig.Step();
        Write(91, 8);
        byte[] whole = File.ReadAllBytes(_pack);

        File.WriteAllBytes(_pack, whole[..(whole.Length / 2)]);
        Assert.Equal(StepResult.NotYet, rig.Step());
        Assert.Null(rig.Provider.Rejected);
        File.WriteAllBytes(_pack, whole);

        Assert.Equal(StepResult.Served, rig.Step());
        Assert.Equal(8, rig.Provider.Current.Revision);
    }

    [Fact]
    public void Step_PackWithAFailingCase_IsRefused()
    {
        Write(99, 7);
        using HostRig rig = Rig();

        Assert.Equal(StepResult.Refused, rig.Step());
        Assert.NotEmpty(rig.Provider.Rejected!.FailedCases);
    }

    [Fact]
    public async Task StartAsync_PackThatIsDamaged_ServesTheKeptOneByItsSignature()
    {
        Write(90, 7);
        using (HostRig before = Rig())
        {
            before.Step();
        }

        await File.WriteAllBytesAsync(_pack, [1, 2, 3]);
        using HostRig rig = Rig();
        await rig.Watch.StartAsync(default);
        await rig.Watch.StopAsync(default);

        Assert.Equal((7, true), (rig.Provider.Current.Revision, rig.Provider.Current.IsKept));
        Assert.Equal(HealthStatus.Degraded, (await rig.HealthAsync()).Status);
    }

    private HostRig Rig() => HostRig.With(options =>
    {
        options.UseBuiltIn = false;
        options.WatchFileSystem = false;
        options.PollInterval = TimeSpan.FromHours(1);
        options.KeepIn = _kept;
        options.Packs.Add(new Ntm.Rules.Hosting.ServedPack(_pack, PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office))));
    });

    private void Write(int threshold, int revision, string? key = null) =>
        RulePack.Of(RuleSource.Directory(RulesFolder.With(threshold).Path), key ?? SigningKeys.Office, revision).Save(_pack);
}
