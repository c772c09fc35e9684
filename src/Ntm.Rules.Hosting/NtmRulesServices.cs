using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting.Serving;
using Ntm.Rules.Hosting.Telemetry;

namespace Ntm.Rules.Hosting;

/// <summary>Đăng ký dịch vụ. Registers what serves a rule book in a host.</summary>
public static class NtmRulesServices
{
    /// <summary>
    /// Adds <see cref="IRuleBookProvider"/>, one for the host, and the service that loads the book before the others start and then follows the rules on disk.
    /// A start without a good book fails with <see cref="NoRuleBookException"/>, one with wrong options with <see cref="OptionsValidationException"/>. May be
    /// called again to add to the options.
    /// </summary>
    /// <param name="services">The services of the host; a <see cref="TimeProvider"/> among them is used, else the system's.</param>
    /// <param name="configure">Names directories and how carefully they are taken; null: the built-in book alone. What is wrong with it stops the start.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddNtmRules(this IServiceCollection services, Action<NtmRulesOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddLogging();
        services.AddOptions<NtmRulesOptions>().Configure(configure ?? (_ => { })).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<NtmRulesOptions>, NtmRulesOptionsValidation>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<RuleBookProvider>();
        services.TryAddSingleton<IRuleBookProvider>(provider => provider.GetRequiredService<RuleBookProvider>());
        services.TryAddSingleton<HostingMetrics>();
        services.TryAddSingleton<BookReload>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, BookWatch>());
        return services;
    }

    /// <summary>
    /// Adds a check. Healthy where the book of the directories serves; Degraded, with the diagnostics, where it is refused and an older one serves, where the
    /// kept copy serves, where no copy could be kept, or where the files are not looked at any more; Unhealthy before the start.
    /// </summary>
    /// <param name="checks">The checks of a host that has called <see cref="AddNtmRules(IServiceCollection, Action{NtmRulesOptions})"/>.</param>
    /// <param name="name">Name of the check.</param>
    /// <returns>The same checks.</returns>
    public static IHealthChecksBuilder AddNtmRules(this IHealthChecksBuilder checks, string name = "ntm-rules")
    {
        ArgumentNullException.ThrowIfNull(checks);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return checks.Add(new HealthCheckRegistration(name, Check, HealthStatus.Unhealthy, ["rules"]));
    }

    private static RuleBookHealthCheck Check(IServiceProvider services) => ActivatorUtilities.CreateInstance<RuleBookHealthCheck>(services);
}
