using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.Tests.Hosting;

public sealed class NtmRulesServicesTests
{
    private static IHost HostOf(Action<NtmRulesOptions>? configure)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddNtmRules(configure);
        builder.Services.AddHealthChecks().AddNtmRules();
        return builder.Build();
    }

    [Fact]
    public async Task AddNtmRules_WithoutDirectories_ServesTheBuiltInBook()
    {
        using IHost host = HostOf(null);
        await host.StartAsync();

        Assert.Same(RuleBook.BuiltIn, host.Services.GetRequiredService<IRuleBookProvider>().Current.Book);
        HealthReport health = await host.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync();
        Assert.Equal(HealthStatus.Healthy, health.Entries["ntm-rules"].Status);
        await host.StopAsync();
    }

    [Fact]
    public async Task AddNtmRules_BadOptions_StopTheStartWithEveryProblem()
    {
        using IHost host = HostOf(options =>
        {
            options.UseBuiltIn = false;
            options.PollInterval = TimeSpan.Zero;
            options.SettleTime = TimeSpan.FromSeconds(-1);
            options.MinRevision = -1;
        });

        OptionsValidationException failure = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());

        Assert.Equal(4, failure.Failures.Count());
    }

    [Fact]
    public async Task AddNtmRules_KeptBooksWithinTheRules_StopTheStart()
    {
        using IHost host = HostOf(options =>
        {
            options.Directories.Add("rules");
            options.KeepIn = Path.Combine("rules", "kept");
        });

        await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
    }

    [Fact]
    public void Look_GoodAndBrokenRules_AreCounted()
    {
        Dictionary<string, long> counted = [];
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, told) =>
            {
                if (instrument.Meter.Name == "Ntm.Rules" && instrument.Name == "ntm_rules.reloads")
                {
                    told.EnableMeasurementEvents(instrument);
                }
            },
        };
        var rules = new HostedRules();
        listener.SetMeasurementEventCallback<long>((_, value, tags, _) =>
        {
            lock (counted)
            {
                string result = (string)tags[0].Value!;
                counted[result] = counted.GetValueOrDefault(result) + value;
            }
        });
        listener.Start();

        rules.Write("a.json", HostedRules.Amendment("41"));
        rules.Settle();
        rules.Write("a.json", "{");
        rules.Settle();

        // Other tests may count at the same time.
        Assert.True(counted["served"] >= 1);
        Assert.True(counted["rejected"] >= 1);
    }
}
