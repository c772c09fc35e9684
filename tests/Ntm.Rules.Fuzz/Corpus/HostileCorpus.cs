using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Ntm.Rules.Fuzz.Corpus;

/// <summary>
/// The hostile inputs under <c>tests/conformance/hostile</c>. A text is written as it is, or as a list of pieces: texts, <c>{"repeat", "times"}</c>,
/// <c>{"count", "times"}</c> (in which § is the number of the round from 0, and ¤ the one after it) and <c>{"unit"}</c>, half of a surrogate pair.
/// </summary>
internal static class HostileCorpus
{
    public static IReadOnlyList<HostileFormula> Formulas { get; } = Read("formulas.json", entry => new HostileFormula(
        entry.GetProperty("attack").GetString()!,
        Text(entry.GetProperty("formula")),
        entry.TryGetProperty("code", out JsonElement code) ? code.GetString() : null,
        entry.TryGetProperty("reason", out JsonElement reason) ? reason.GetString() : null));

    public static IReadOnlyList<HostileFile> Files { get; } = Read("files.json", entry => new HostileFile(
        entry.GetProperty("attack").GetString()!,
        Text(entry.GetProperty("text")),
        [.. entry.GetProperty("codes").EnumerateArray().Select(code => code.GetString()!)]));

    public static IReadOnlyList<HostileName> Names { get; } = Read("names.json", entry => new HostileName(
        entry.GetProperty("attack").GetString()!,
        Text(entry.GetProperty("text"))));

    /// <summary>The folder that holds the solution.</summary>
    public static string Repository { get; } = FindRepository();

    private static List<T> Read<T>(string name, Func<JsonElement, T> entry)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(FindRepository(), "tests", "conformance", "hostile", name)));
        return [.. json.RootElement.EnumerateArray().Select(entry)];
    }

    private static string Text(JsonElement text) => text.ValueKind == JsonValueKind.String
        ? text.GetString()!
        : string.Concat(text.EnumerateArray().Select(Piece));

    private static string Piece(JsonElement piece)
    {
        if (piece.ValueKind == JsonValueKind.String)
        {
            return piece.GetString()!;
        }

        if (piece.TryGetProperty("unit", out JsonElement unit))
        {
            return ((char)int.Parse(unit.GetString()!, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString();
        }

        bool isCounted = piece.TryGetProperty("count", out JsonElement counted);
        string once = (isCounted ? counted : piece.GetProperty("repeat")).GetString()!;
        var all = new StringBuilder();
        for (int round = 0; round < piece.GetProperty("times").GetInt32(); round++)
        {
            all.Append(isCounted ? once.Replace("§", Number(round), StringComparison.Ordinal).Replace("¤", Number(round + 1), StringComparison.Ordinal) : once);
        }

        return all.ToString();
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string FindRepository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ntm.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Ntm.Rules.sln above the program.");
    }
}

/// <summary>A formula: the code by which it is refused, or the reason that its value gets.</summary>
/// <param name="Attack">What it tries.</param>
/// <param name="Text">The formula.</param>
/// <param name="Code">Code of the one problem; null where it is accepted.</param>
/// <param name="Reason">Reason of the indicator that compares it; null where it is refused.</param>
internal sealed record HostileFormula(string Attack, string Text, string? Code, string? Reason);

/// <summary>A rule file that is refused.</summary>
/// <param name="Attack">What it tries.</param>
/// <param name="Text">The content.</param>
/// <param name="Codes">All codes that it is refused by.</param>
internal sealed record HostileFile(string Attack, string Text, IReadOnlyList<string> Codes);

/// <summary>A name, note or other text of a data file that is to come out inert.</summary>
/// <param name="Attack">What it tries.</param>
/// <param name="Text">The text.</param>
internal sealed record HostileName(string Attack, string Text);
