using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ntm.Rules.Hosting;

/// <summary>Healthy: the newest content serves. Degraded: an older book does, since the newest is refused or not complete. Unhealthy: none serves.</summary>
internal sealed class RuleBookHealthCheck(RuleBookProvider provider) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (provider.CurrentOrNone is not { } serves)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("No rule book serves."));
        }

        Dictionary<string, object> data = new()
        {
            ["contentHash"] = serves.Book.ContentHash,
            ["since"] = serves.Since,
            ["isKept"] = serves.IsKept,
        };
        if (serves.Revision is { } revision)
        {
            data["revision"] = revision;
        }

        string? trouble = provider.Rejected is { } rejected ? $"Changed rules are refused: {rejected.Reason}"
            : provider.WaitingFor is { } waiting ? $"The rules cannot be taken: {waiting}."
            : serves.IsKept ? "The book kept by an earlier start serves."
            : null;
        return Task.FromResult(trouble is null ? HealthCheckResult.Healthy("The newest rules serve.", data) : HealthCheckResult.Degraded(trouble, null, data));
    }
}
