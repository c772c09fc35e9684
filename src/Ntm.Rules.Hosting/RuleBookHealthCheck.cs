using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Ntm.Rules.Hosting.Serving;

namespace Ntm.Rules.Hosting;

/// <summary>
/// Healthy: what stands in the sources serves and is kept. Degraded: an older book serves, or the next start is not secured. Unhealthy: none serves.
/// </summary>
internal sealed class RuleBookHealthCheck(RuleBookProvider provider, IOptions<NtmRulesOptions> options, TimeProvider time) : IHealthCheck
{
    private const int Shown = 20;

    // A copy takes a few settle times; one that takes this many is forgotten or has no end.
    private const int Patience = 10;

    // Where a disk does not answer, nothing else would tell that the rules are no longer followed.
    private TimeSpan LongestLook => TimeSpan.FromTicks(Math.Max(options.Value.PollInterval.Ticks * Patience, TimeSpan.TicksPerMinute));

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ServedState state = provider.State;
        if (state.Served is not { } served)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("No rule book serves yet."));
        }

        Dictionary<string, object> data = new()
        {
            ["contentHash"] = served.ContentHash,
            ["isKept"] = served.IsKept,
            ["from"] = served.From,
            ["since"] = served.Since.ToString("O", CultureInfo.InvariantCulture),
        };
        if (served.Revision is { } revision)
        {
            data["revision"] = revision;
        }

        if (state.Rejected is { } rejected)
        {
            data["rejectedAt"] = rejected.At.ToString("O", CultureInfo.InvariantCulture);
            data["diagnostics"] = rejected.Diagnostics.OrderByDescending(problem => problem.Severity).Take(Shown).Select(problem => problem.ToString()).ToArray();
        }

        string[] faults = [.. Faults(state, served)];
        return Task.FromResult(faults.Length == 0
            ? HealthCheckResult.Healthy("The rule book of the sources serves.", data)
            : HealthCheckResult.Degraded(string.Join(" ", faults), data: data));
    }

    private IEnumerable<string> Faults(ServedState state, ServedBook served)
    {
        if (served.IsKept)
        {
            yield return "The kept copy serves: the sources gave no good rule book when the host started.";
        }

        if (state.Rejected is { } rejected)
        {
            yield return $"The sources hold a rule book that is refused: {rejected.Diagnostics.FirstOrDefault(problem => problem.Severity == Rules.Diagnostics.Severity.Error)}.";
        }

        if (state.UnsettledSince is { } since && time.GetUtcNow() - since > options.Value.SettleTime * Patience)
        {
            yield return $"The sources have not come to rest since {since:O}.";
        }

        if (state.LookFault is { } failure)
        {
            yield return $"Looking at the sources failed: {failure}";
        }

        if (options.Value.Directories.Count + options.Value.Packs.Count > 0 && state.LookedAt is { } looked && time.GetUtcNow() - looked > LongestLook)
        {
            yield return $"The sources have not been looked at since {looked:O}.";
        }

        if (state.KeepFault is { } fault)
        {
            yield return $"The rule book could not be kept for the next start: {fault}";
        }
    }
}
