using Ntm.Rules.Hosting;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A wrong setting is told by its name.</summary>
public sealed class NtmRulesOptionsTests
{
    public static TheoryData<string, Action<NtmRulesOptions>> Wrong => new()
    {
        { "Directories is empty and UseBuiltIn is false", options => options.UseBuiltIn = false },
        { "Directories has an empty path", options => options.Directories.Add(" ") },
        { "are one", options => Add(options, "/rules", "/rules/") },
        { "are one", options => Add(options, "/rules", "/rules/province") },
        { "PollInterval", options => options.PollInterval = TimeSpan.Zero },
        { "PollInterval", options => options.PollInterval = TimeSpan.FromDays(2) },
        { "SettleTime", options => options.SettleTime = TimeSpan.FromMilliseconds(-1) },
        { "StartTimeout", options => options.StartTimeout = options.SettleTime },
        { "MinRevision is -1", options => { options.MinRevision = -1; Add(options, "/rules"); } },
        { "MinRevision is set", options => options.MinRevision = 3 },
        { "KeepIn is an empty path", options => options.KeepIn = "" },
        { "KeepIn '/rules/kept'", options => { options.KeepIn = "/rules/kept"; Add(options, "/rules"); } },
        { "KeepIn '/data'", options => { options.KeepIn = "/data"; Add(options, "/data/rules"); } },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Validate_OneWrongOption_NamesIt(string told, Action<NtmRulesOptions> set)
    {
        var options = new NtmRulesOptions();
        set(options);

        Assert.Contains(told, Assert.Single(new NtmRulesOptionsValidation().Validate(null, options).Failures!), StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Defaults_AreRight() => Assert.True(new NtmRulesOptionsValidation().Validate(null, new NtmRulesOptions()).Succeeded);

    [Fact]
    public void Validate_NeighbouringDirectories_AreRight()
    {
        var options = new NtmRulesOptions { KeepIn = "/rules-kept", MinRevision = 1 };
        Add(options, "/rules", "/rules-province");

        Assert.True(new NtmRulesOptionsValidation().Validate(null, options).Succeeded);
    }

    [Fact]
    public void Validate_SeveralWrongOptions_NamesAll()
    {
        var options = new NtmRulesOptions { UseBuiltIn = false, PollInterval = TimeSpan.Zero };

        Assert.Equal(2, new NtmRulesOptionsValidation().Validate(null, options).Failures!.Count());
    }

    private static void Add(NtmRulesOptions options, params string[] directories) => Array.ForEach(directories, options.Directories.Add);
}
