using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>What a host sets up, as short as can be.</summary>
internal sealed class ServingHost : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    public ServingHost(string rules, string kept, TimeSpan interval, TimeSpan settle) => _services = new ServiceCollection()
        .AddNtmRules(options =>
        {
            options.UseBuiltIn = false;
            options.Directories.Add(rules);
            options.KeepIn = kept;
            (options.PollInterval, options.SettleTime) = (interval, settle);
        })
        .BuildServiceProvider();

    public IRuleBookProvider Provider => _services.GetRequiredService<IRuleBookProvider>();

    public Task StartAsync() => Task.WhenAll(_services.GetServices<IHostedService>().Select(service => service.StartAsync(default)));

    public async ValueTask DisposeAsync()
    {
        foreach (IHostedService service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(default);
        }

        await _services.DisposeAsync();
    }
}
