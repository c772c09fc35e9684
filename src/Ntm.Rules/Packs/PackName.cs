using System.Globalization;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>Names of files inside a pack: relative, with forward slashes, composed, of letters that everybody sees alike.</summary>
internal static class PackName
{
    public const string Manifest = "manifest.json";

    public const string Signature = "manifest.sig";

    private const int MaxLength = 240;

    // What a file system or a shell takes for something else.
    private const string Forbidden = "\"*<>?|";

    private static readonly string[] NotRules = ["schema", "samples"];

    /// <summary>What is wrong with the name of a rule file; null: nothing.</summary>
    /// <param name="name">The name.</param>
    /// <param name="pack">Where the problem stands.</param>
    public static Diagnostic? FindFault(string name, SourceLocation pack)
    {
        if (DeceptiveText.Hidden(name) is { } hidden)
        {
            return PackCodes.NameHidden.At(pack, name, DeceptiveText.CodePoint(hidden));
        }

        return LeadsOut(name) ? PackCodes.NameLeadsOut.At(pack, name)
            : name.Any(IsMark) ? PackCodes.NameNotComposed.At(pack, name)
            : HasForm(name) && IsRuleFile(name) ? null
            : PackCodes.NameForm.At(pack, name);
    }

    /// <summary>Whether it is a relative path whose every part is a plain name, whatever it names.</summary>
    public static bool IsPlainPath(string name) => DeceptiveText.Hidden(name) is null && !LeadsOut(name) && HasForm(name);

    /// <summary>Names of which one comes more than once, or again in other letters; manifest and signature included.</summary>
    public static IEnumerable<Diagnostic> FindTwice(IEnumerable<string> names, SourceLocation pack)
    {
        Dictionary<string, string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach (string name in names)
        {
            if (!seen.TryAdd(name, name))
            {
                yield return seen[name] == name ? PackCodes.Twice.At(pack, name) : PackCodes.TwiceButForCase.At(pack, seen[name], name);
            }
        }
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.AsSpan().ContainsAny('\\', ':') || name.Split('/').Any(part => part is "." or "..");

    /// <summary>Letters of Latin script alone, so that the form is the same whether or not the host knows how to normalise.</summary>
    private static bool HasForm(string name) => name.Length is > 0 and <= MaxLength
        && name.All(c => IsLatin(c) || (c is >= ' ' and <= '~' && !Forbidden.Contains(c, StringComparison.Ordinal)))
        && name.Split('/').All(part => part.Length > 0 && part[0] != ' ' && part[^1] is not (' ' or '.'));

    private static bool IsRuleFile(string name) =>
        name.EndsWith(".json", StringComparison.Ordinal) && name != Manifest && !name.Split('/').SkipLast(1).Any(part => NotRules.Contains(part, StringComparer.Ordinal));

    private static bool IsLatin(char c) => c is (>= '\u00C0' and <= '\u024F' and not ('×' or '÷') and not (>= '\u01C0' and <= '\u01C3')) or (>= '\u1E00' and <= '\u1EFF');

    private static bool IsMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark;
}
