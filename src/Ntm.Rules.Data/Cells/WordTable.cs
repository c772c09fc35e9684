using System.Collections.Frozen;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Cells;

/// <summary>Words with one meaning each, compared as answers are: punctuation counts. The first meaning given of a word stands.</summary>
internal sealed class WordTable<T>(IEnumerable<(string Word, T Meaning)> words)
    where T : struct
{
    private readonly FrozenDictionary<string, T> _words = words
        .GroupBy(pair => FoldedText.Word(pair.Word), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Meaning, StringComparer.Ordinal);

    public T? Find(string text) => _words.TryGetValue(FoldedText.Word(text), out T meaning) ? meaning : null;
}

/// <summary>The fixed words of data files.</summary>
internal static class FixedWords
{
    public static WordTable<DataNature> Natures { get; } = new(
    [
        ("real", DataNature.Real), ("thực", DataNature.Real),
        ("illustrative", DataNature.Illustrative), ("minh họa", DataNature.Illustrative),
    ]);

    public static WordTable<bool> YesNo { get; } = new(
    [
        ("true", true), ("có", true), ("yes", true), ("false", false), ("không", false), ("no", false),
    ]);

    public static WordTable<DeclaredAnswer> Declared { get; } = new(
    [
        ("Đạt", DeclaredAnswer.Met), ("met", DeclaredAnswer.Met),
        ("Chưa đạt", DeclaredAnswer.NotMet), ("Không đạt", DeclaredAnswer.NotMet), ("notMet", DeclaredAnswer.NotMet),
        ("Không xét", DeclaredAnswer.NotApplicable), ("notApplicable", DeclaredAnswer.NotApplicable),
    ]);

    private static WordTable<bool> Nothing { get; } = new([("không", true)]);

    /// <summary>Whether a text says that there is none.</summary>
    public static bool IsNone(string text) => Nothing.Find(text) is not null;

    public static CellFault? ReadNature(string text, out DataNature nature)
    {
        DataNature? found = Natures.Find(text);
        nature = found ?? DataNature.Unstated;
        return found is null ? new CellFault(CellCodes.NotAChoice, CellFault.Show(text), "nature", "real, thực, illustrative, minh họa") : null;
    }
}
