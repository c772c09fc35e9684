using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>A host that follows a directory.</summary>
internal static class ServedRules
{
    public static async Task<IHost> StartAsync(string rules, string? keep, TimeSpan interval)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.ClearProviders();
        builder.Services.AddNtmRules(options =>
        {
            options.Directories.Add(rules);
            options.KeepIn = keep;
            options.PollInterval = interval;
            options.SettleTime = TimeSpan.FromMilliseconds(200);
        });
        IHost host = builder.Build();
        await host.StartAsync();
        return host;
    }

    public static IRuleBookProvider Provider(this IHost host) => host.Services.GetRequiredService<IRuleBookProvider>();
}
