using System.Globalization;
using System.Text.RegularExpressions;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>What a sentence for users must have: both languages, the same arguments, Vietnamese letters.</summary>
internal static partial class Wording
{
    /// <summary>Every fault of one sentence, each behind the name of the sentence.</summary>
    public static IEnumerable<string> Faults(string name, LocalizedText text)
    {
        if (string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En))
        {
            yield return $"{name}: a language is empty";
            yield break;
        }

        if (!Placeholders(text.Vi).SetEquals(Placeholders(text.En)))
        {
            yield return $"{name}: vi and en name other arguments";
        }

        if (!VietnameseLetter().IsMatch(text.Vi))
        {
            yield return $"{name}: vi has no Vietnamese letter";
        }

        if (text.Vi.Any(letter => CharUnicodeInfo.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark))
        {
            yield return $"{name}: vi is not composed (NFC)";
        }

        if (!CanBeFilled(text.Vi) || !CanBeFilled(text.En))
        {
            yield return $"{name}: a stray brace";
        }
    }

    /// <summary>The numbers in <c>{0}</c>, <c>{1}</c> …</summary>
    public static SortedSet<int> Placeholders(string text) =>
        [.. Placeholder().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];

    /// <summary>Whether the numbers begin at 0 and leave none out.</summary>
    public static bool AreConsecutive(IEnumerable<int> placeholders) => placeholders.Order().Select((number, index) => number == index).All(fits => fits);

    private static bool CanBeFilled(string text)
    {
        try
        {
            _ = string.Format(CultureInfo.InvariantCulture, text, [.. Enumerable.Repeat("x", 20)]);
            return true;
        }
        catch (FormatException)
        {
            return false;
        }
    }

    /// <summary>A letter with a Vietnamese mark, composed; normalisation is not asked, since it does nothing under invariant globalisation.</summary>
    [GeneratedRegex("[ăâđêôơưĂÂĐÊÔƠƯàáãèéìíĩòóõùúũýÀÁÃÈÉÌÍĨÒÓÕÙÚŨÝ\u1EA0-\u1EF9]")]
    private static partial Regex VietnameseLetter();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Placeholder();
}
