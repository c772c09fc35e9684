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
            if (Math.Abs(candidate.Length - bare.Length) < bound && Distance(bare, candidate) is int distance && distance < bound)
            {
                bound = distance;
                best = meaning;
            }
        }

        return best;
    }

    private static int Distance(string a, string b)
    {
        Span<int> previous = stackalloc int[LongestCompared * 2];
        Span<int> current = stackalloc int[LongestCompared * 2];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int changed = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(changed, Math.Min(previous[j], current[j - 1]) + 1);
            }

            current[..(b.Length + 1)].CopyTo(previous);
        }

        return previous[b.Length];
    }
}
