namespace Ntm.Rules.Packs;

/// <summary>
/// A pattern of paths as in <c>provinces/79-*/**</c>: <c>*</c> stands for any letters within one name, <c>**</c>, as a whole part, for any number of
/// parts, none included. Small and capital letters differ.
/// </summary>
internal static class PathPattern
{
    private const string AnyParts = "**";

    /// <summary>Whether a text is such a pattern.</summary>
    public static bool IsOne(string text) =>
        PackName.IsPlainPath(text.Replace('*', 'x')) && text.Split('/').All(part => part == AnyParts || !part.Contains(AnyParts, StringComparison.Ordinal));

    /// <summary>Whether a path fits.</summary>
    public static bool Fits(string pattern, string path)
    {
        string[] parts = path.Split('/');
        string[] wanted = pattern.Split('/');
        return Fits(wanted.Length, parts.Length, at => wanted[at] == AnyParts, (at, part) => FitsName(wanted[at], parts[part]));
    }

    private static bool FitsName(string pattern, string name) =>
        Fits(pattern.Length, name.Length, at => pattern[at] == '*', (at, letter) => pattern[at] == name[letter]);

    /// <summary>The last star takes as much as is needed; earlier ones need never take more, so that the work is bounded by the product of both lengths.</summary>
    private static bool Fits(int pattern, int text, Func<int, bool> isStar, Func<int, int, bool> fits)
    {
        (int at, int next, int star, int taken) = (0, 0, -1, 0);
        while (next < text)
        {
            if (at < pattern && isStar(at))
            {
                (star, taken, at) = (at, next, at + 1);
            }
            else if (at < pattern && fits(at, next))
            {
                (at, next) = (at + 1, next + 1);
            }
            else if (star >= 0)
            {
                (at, taken) = (star + 1, taken + 1);
                next = taken;
            }
            else
            {
                return false;
            }
        }

        while (at < pattern && isStar(at))
        {
            at++;
        }

        return at == pattern;
    }
}
