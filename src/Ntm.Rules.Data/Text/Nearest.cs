using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Text;

/// <summary>Finds what a misspelt word may have meant.</summary>
internal static class Nearest
{
    private const int LongestCompared = 120;

    /// <summary>
    /// The nearest candidate, or null where none is near: at most one change in six letters, and marks do not count. The first of equals.
    /// </summary>
    /// <param name="word">Folded word that is not known.</param>
    /// <param name="candidates">Bare folded words, each with what it stands for.</param>
    public static string? Of(string word, IEnumerable<(string Bare, string Meaning)> candidates)
    {
        string bare = FoldedText.Bare(word);
        if (bare.Length is < 3 or > LongestCompared)
        {
            return null;
        }

        string? best = null;
        int bound = Math.Max(1, bare.Length / 6) + 1;
        foreach ((string candidate, string meaning) in candidates)
        {
            if (Math.Abs(candidate.Length - bare.Length) < bound && Suggestion.Distance(bare, candidate) is int distance && distance < bound)
            {
                bound = distance;
                best = meaning;
            }
        }

        return best;
    }
}
