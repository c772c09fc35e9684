using System.Collections.Immutable;
using System.Text.Json;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Decisions;

/// <summary>
/// One cell of the tables of 318/QĐ-TTg as it was read, before it became a rule file: the copy under tests/conformance/facts, with what a second
/// reading changed or added.
/// </summary>
/// <param name="Level">Level of the set: standard is Appendix I, advanced Appendix II.</param>
/// <param name="Indicator">Number of the indicator.</param>
/// <param name="Column">A region, or <see cref="General"/>.</param>
/// <param name="Part">Id of the part where a cell holds several figures; null: the whole.</param>
/// <param name="Year">Year of the figure; null where years do not matter.</param>
/// <param name="Value">A number, a step, Đạt, or null where it is not known.</param>
/// <param name="Confidence">C confirmed, RC and RU recalled with and without support, RW weakly recalled, U unknown.</param>
/// <param name="Delegated">The confidence with which the cell is known to be left to the province; null: not said.</param>
internal sealed record FactCell(
    string Level, string Indicator, string Column, string? Part, int? Year, JsonElement Value, string Confidence, string? Delegated)
{
    public const string General = "ALL";

    private static readonly string[] Sure = ["C", "RC", "RU"];

    /// <summary>All cells of both appendices.</summary>
    public static ImmutableArray<FactCell> All { get; } = Read();

    /// <summary>Whether the value is sure enough to stand in a rule file; a weak one may only where it is a plain Đạt.</summary>
    public bool IsWritable => Value.ValueKind != JsonValueKind.Null && (Sure.Contains(Confidence) || IsPlainAttestation);

    /// <summary>Whether the province decides, as far as that is sure.</summary>
    public bool IsDelegated => Delegated is not null && Sure.Contains(Delegated);

    /// <summary>Whether the cell says no more than Đạt.</summary>
    public bool IsPlainAttestation => Value.ValueKind == JsonValueKind.String && Value.GetString() == "Đạt";

    /// <summary>How sure a rule file may say it is.</summary>
    public Verification Verification => Confidence switch
    {
        "C" => Verification.Confirmed,
        "RC" => Verification.Corroborated,
        _ => Verification.Unverified,
    };

    /// <summary>The cell in one line, for a failing test.</summary>
    public string Name => $"{Level}#{Indicator}{(Part is null ? "" : "/" + Part)} {Column}{(Year is null ? "" : " " + Year)} ({Value} {Confidence})";

    private string Key => $"{Level} {Indicator} {Column} {Part} {Year}";

    private static ImmutableArray<FactCell> Read()
    {
        FactCell[] second = Open("318-second-reading.json");
        HashSet<string> changed = [.. second.Select(cell => cell.Key)];
        return [.. Open("318-cells.json").Where(cell => !changed.Contains(cell.Key)), .. second];
    }

    private static FactCell[] Open(string name)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "conformance", "facts", name)));
        return [.. document.RootElement.EnumerateArray().Select(Read)];
    }

    private static FactCell Read(JsonElement cell) => new(
        cell.GetProperty("set").GetString()!,
        cell.GetProperty("indicator").GetString()!,
        cell.GetProperty("column").GetString()!,
        cell.TryGetProperty("part", out JsonElement part) ? part.GetString() : null,
        cell.TryGetProperty("year", out JsonElement year) ? year.GetInt32() : null,
        cell.GetProperty("value").Clone(),
        cell.GetProperty("conf").GetString()!,
        cell.TryGetProperty("delegated", out JsonElement delegated) ? delegated.GetString() : null);
}
