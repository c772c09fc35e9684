namespace Ntm.Rules.Diagnostics;

/// <summary>What somebody who mistyped a name may have meant.</summary>
public static class Suggestion
{
    private const int Shown = 3;

    private const int LongestCompared = 80;

    private const int MostCompared = 5000;

    private const int Listed = 20;

    /// <summary>The up to three names that are nearest to <paramref name="text"/> by edit distance, nearest first, joined by commas; a dash when there are none. Of
    /// many thousands the first 5,000 are looked at.</summary>
    public static string Nearest(string text, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(text);
        string typed = text.Length > LongestCompared ? text[..LongestCompared] : text;
        string nearest = string.Join(", ", names
            .Distinct(StringComparer.Ordinal)
            .Take(MostCompared)
            .OrderBy(name => Distance(typed, name))
            .ThenBy(name => name, StringComparer.Ordinal)
            .Take(Shown));
        return nearest.Length == 0 ? "-" : nearest;
    }

    /// <summary>A list in a message: all of a few names, of many the first.</summary>
    internal static string Some(IReadOnlyCollection<string> names, string separator) =>
        string.Join(separator, names.Take(Listed)) + (names.Count > Listed ? separator + "…" : "");

    /// <summary>Whether a text is so near to a name that it can only be a slip of the pen: one letter, in longer names two.</summary>
    internal static bool IsSlipOf(string text, string name) => text != name
        && Math.Abs(text.Length - name.Length) <= 2
        && Distance(text, name) <= (name.Length > 5 ? 2 : 1);

    /// <summary>How many letters have to be changed, added or left out to make one text of the other; case does not count. Time grows with the product of the lengths.</summary>
    public static int Distance(string left, string right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        int[] row = [.. Enumerable.Range(0, right.Length + 1)];
        for (int i = 1; i <= left.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= right.Length; j++)
            {
                int substituted = diagonal + (char.ToLowerInvariant(left[i - 1]) == char.ToLowerInvariant(right[j - 1]) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substituted, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
