using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Ntm.Rules.Hosting;

/// <summary>Đăng ký dịch vụ. Registers what serves a rule book in a host.</summary>
public static class NtmRulesServices
{
    /// <summary>Adds <see cref="IRuleBookProvider"/>, which starts with the host and then follows the rules on disk.</summary>
    /// <param name="services">The services of the host, which has logging.</param>
    /// <param name="configure">Names directories and how carefully they are taken; null: the built-in book alone. What is wrong with it stops the start.</param>
    public static IServiceCollection AddNtmRules(this IServiceCollection services, Action<NtmRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        OptionsBuilder<NtmRulesOptions> options = services.AddOptions<NtmRulesOptions>().ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NtmRulesOptions>, NtmRulesOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => new HostTelemetry(provider.GetService<IMeterFactory>()));
        services.TryAddSingleton<RuleBookProvider>();
        services.TryAddSingleton<IRuleBookProvider>(provider => provider.GetRequiredService<RuleBookProvider>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, RuleWatcher>());
        return services;
    }

    /// <summary>Adds a check: degraded while an older book serves than the newest on disk, unhealthy while none serves.</summary>
    /// <param name="checks">The checks of a host that has called <see cref="AddNtmRules(IServiceCollection, Action{NtmRulesOptions})"/>.</param>
    /// <param name="name">Name of the check.</param>
    public static IHealthChecksBuilder AddNtmRules(this IHealthChecksBuilder checks, string name = "ntm-rules")
    {
        ArgumentNullException.ThrowIfNull(checks);
        return checks.Add(new HealthCheckRegistration(name, provider => new RuleBookHealthCheck(provider.GetRequiredService<RuleBookProvider>()), HealthStatus.Unhealthy, ["rules"]));
    }
}
