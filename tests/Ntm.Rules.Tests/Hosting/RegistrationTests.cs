using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting;
using Ntm.Rules.Hosting.Proof;
using Ntm.Rules.Tests.Architecture;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>What a host gets by one call, and what it tells the outside.</summary>
public sealed class RegistrationTests
{
    public static IEnumerable<DiagnosticDescriptor> Codes { get; } =
    [
        .. typeof(HostingCodes).GetFields().Where(field => field.FieldType == typeof(DiagnosticDescriptor)).Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Fact]
    public void AddNtmRules_CalledTwice_AddsOneProviderAndOneWatch()
    {
        using ServiceProvider services = new ServiceCollection()
            .AddNtmRules(options => options.Directories.Add("a"))
            .AddNtmRules(options => options.Directories.Add("b"))
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });

        Assert.Single(services.GetServices<IHostedService>());
        Assert.Single(services.GetServices<IRuleBookProvider>());
        Assert.Equal(["a", "b"], services.GetRequiredService<IOptions<NtmRulesOptions>>().Value.Directories);
    }

    [Fact]
    public void AddNtmRules_WrongOptions_AreToldByTheStartOfAHost()
    {
        using ServiceProvider services = new ServiceCollection().AddNtmRules(options => options.UseBuiltIn = false).BuildServiceProvider();

        Assert.Throws<OptionsValidationException>(() => services.GetRequiredService<IStartupValidator>().Validate());
    }

    [Fact]
    public void Meter_OneLoad_IsHeard()
    {
        using HostRig rig = HostRig.Started(RulesFolder.Listed(90, 4));
        rig.Meter.ReadGauges();

        Assert.Equal(1, rig.Meter.Values["ntm_rules.looks"]);
        Assert.Equal(1, rig.Meter.Values["ntm_rules.reloads served"]);
        Assert.Equal(1, rig.Meter.Values["ntm_rules.reload.duration.times"]);
        Assert.Equal(4, rig.Meter.Values["ntm_rules.book.revision"]);
    }

    [Fact]
    public void ActivitySource_OneLoad_IsTraced()
    {
        ConcurrentBag<string?> hashes = [];
        using var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "Ntm.Rules",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => hashes.Add(activity.GetTagItem("ntm_rules.content_hash") as string),
        };
        ActivitySource.AddActivityListener(listener);

        using HostRig rig = HostRig.Started(RulesFolder.Listed(93, 1));

        Assert.Contains(rig.Provider.Current.ContentHash, hashes);
    }

    [Fact]
    public void HostingCodes_EveryOne_IsWordedInBothLanguages()
    {
        Assert.Equal(Codes.Count(), Codes.Select(code => code.Code).Distinct().Count());
        Assert.All(Codes, code => Assert.StartsWith("NTM59", code.Code, StringComparison.Ordinal));
        Assert.Empty(Codes.SelectMany(code => Wording.Faults(code.Code, code.Message).Concat(Wording.Faults(code.Code, code.Fix))));
    }
}
