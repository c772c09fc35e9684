using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Hosting;
using Ntm.Rules.Hosting.Files;

namespace Ntm.Rules.Tests.Hosting;

/// <summary>A directory of rules and a provider that looks at it when it is told to, by a clock that stands still.</summary>
internal sealed class HostedRules : ILogger<RuleBookProvider>
{
    private readonly NtmRulesOptions _options = new() { SettleTime = TimeSpan.FromSeconds(2) };

    public HostedRules(bool keeps = false, long minRevision = 0)
    {
        _options.Directories.Add(Folder);
        _options.KeepIn = keeps ? Keep : null;
        _options.MinRevision = minRevision;
        Provider = New();
    }

    public string Folder { get; } = TemporaryFolder.New();

    public string Keep { get; } = Path.Combine(TemporaryFolder.New(), "kept");

    public FakeTimeProvider Time { get; } = new();

    public List<(LogLevel Level, string Text)> Logged { get; } = [];

    public RuleBookProvider Provider { get; private set; }

    /// <summary>A provider as after a restart.</summary>
    public RuleBookProvider New() => Provider = new RuleBookProvider(Options.Create(_options), Time, this, new HostTelemetry());

    public static string Amendment(string figure, string id = "amendment") => $$"""
        { "kind": "overlay", "format": 1, "id": "{{id}}", "nature": "amendment", "effective": { "from": "2019-01-01" }, "legal": { "document": "1/QĐ" }, "verification": "unverified",
          "changes": { "national/2016-2020/standard#10.1": { "threshold": {{figure}} } } }
        """;

    public static string Case(string outcome) => $$"""
        { "kind": "tests", "format": 1, "set": "national/2016-2020/standard", "cases": [
          { "description": "thu nhập 45", "asOf": "2020-12-31", "scope": { "province": "20", "region": "TDMN" }, "values": { "income_per_capita": 45 }, "expected": { "10.1": { "outcome": "{{outcome}}" } } } ] }
        """;

    public void Write(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>A manifest of the files that are there now.</summary>
    public string Manifest(long revision) => System.Text.Encoding.UTF8.GetString(RuleManifest.Write(new RuleSnapshot(
        Directory.EnumerateFiles(Folder, "*.json", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != RuleManifest.Name)
            .Select(path => SnapshotFile.Of(Path.GetRelativePath(Folder, path).Replace('\\', '/'), File.ReadAllBytes(path))),
        revision, hasManifest: true)));

    /// <summary>Looks, lets the settle time pass, looks again.</summary>
    public void Settle()
    {
        Provider.Look();
        Time.Advance(_options.SettleTime);
        Provider.Look();
    }

    /// <summary>The figure of income that serves; null: nothing serves.</summary>
    public string? Figure => Provider.CurrentOrNone?.Book.StartRun(new AssessmentOptions { AsOf = new DateOnly(2020, 12, 31), AssessmentYear = 2020 })
        .Assess(new CommuneRecord { Code = "1", Province = "20" })["standard"]["10.1"].Threshold?.Figure?.ToString();

    public async Task<HealthCheckResult> HealthAsync() => await new RuleBookHealthCheck(Provider).CheckHealthAsync(new HealthCheckContext());

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Logged.Add((logLevel, formatter(state, exception)));
}
