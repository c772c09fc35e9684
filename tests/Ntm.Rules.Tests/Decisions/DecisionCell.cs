using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Decisions;

/// <summary>
/// One cell of the table of 1980/QĐ-TTg as it was read, before it became a rule file: the copy under tests/conformance/facts, with what a second
/// reading changed.
/// </summary>
internal sealed record DecisionCell(
    string Indicator, string Column, string Operator, string Text, decimal? Figure, decimal? AtLeastPercent, string Confidence, ImmutableArray<CellPart> Parts)
{
    public const string General = "ALL";

    /// <summary>All 392 cells: 49 indicators, the general column and seven regions.</summary>
    public static ImmutableArray<DecisionCell> All { get; } = Read();

    /// <summary>The cells that hold a number to measure against, one for each compared metric.</summary>
    public IEnumerable<CellPart> Comparisons => this switch
    {
        { Parts.Length: > 0 } => Parts,
        { AtLeastPercent: { } floor } => [new CellPart(null, ">=", floor)],
        { Operator: ">=" or "<=", Confidence: not "X" } => [new CellPart(null, Operator, Figure)],
        { Operator: ">=" or "<=" } => [new CellPart(null, Operator, null)],
        { Text: "Không (0)" } => [new CellPart(null, "<=", 0)],
        _ => [],
    };

    /// <summary>How sure a rule file may say it is: C confirmed, S corroborated, U unverified.</summary>
    public Verification? Verification => Confidence switch
    {
        "C" => Ntm.Rules.Model.Verification.Confirmed,
        "S" => Ntm.Rules.Model.Verification.Corroborated,
        "U" => Ntm.Rules.Model.Verification.Unverified,
        _ => null,
    };

    private static ImmutableArray<DecisionCell> Read()
    {
        using JsonDocument cells = Open("1980-cells.json");
        using JsonDocument second = Open("1980-second-reading.json");
        Dictionary<string, JsonElement> changed = second.RootElement.EnumerateArray().ToDictionary(Key, cell => cell.GetProperty("new"));
        return [.. cells.RootElement.EnumerateArray().Select(cell => Read(cell, changed.TryGetValue(Key(cell), out JsonElement now) ? now : cell))];
    }

    private static DecisionCell Read(JsonElement cell, JsonElement now)
    {
        JsonElement value = now.GetProperty("value");
        return new DecisionCell(
            cell.GetProperty("indicator").GetString()!,
            cell.GetProperty("column").GetString()!,
            cell.GetProperty("op").GetString()!,
            value.ToString(),
            value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null,
            cell.TryGetProperty("minPct", out JsonElement floor) ? floor.GetDecimal() : null,
            now.GetProperty("conf").GetString()!,
            cell.TryGetProperty("parts", out JsonElement parts) ? [.. parts.EnumerateArray().Select(Part)] : []);
    }

    private static CellPart Part(JsonElement part) =>
        new(part.GetProperty("metric").GetString(), part.GetProperty("op").GetString()!, part.GetProperty("value").GetDecimal());

    private static string Key(JsonElement cell) => $"{cell.GetProperty("indicator")} {cell.GetProperty("column")}";

    private static JsonDocument Open(string name) => JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "conformance", "facts", name)));
}

/// <summary>One number of a cell and its direction; the metric where the cell has several, else null; the figure null where two readings conflict.</summary>
internal sealed record CellPart(string? Metric, string Operator, decimal? Figure);
