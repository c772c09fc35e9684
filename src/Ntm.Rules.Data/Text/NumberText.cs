using System.Buffers;
using System.Globalization;

namespace Ntm.Rules.Data.Text;

/// <summary>
/// A number as people type it, read exactly or not at all. Comma and point are each tried as decimal separator, the other one then
/// separates
/// thousands; what both readings allow, such as <c>1,234</c>, is ambiguous unless the separator is known.
/// </summary>
/// <param name="Form">Whether it is a number.</param>
/// <param name="Value">The number; 0 unless <paramref name="Form"/> is <see cref="NumberForm.Number"/>.</param>
/// <param name="Evidence">The one decimal separator with which it can be read; null where both or neither would do.</param>
/// <param name="HasPercentSign">Whether the sign % stands behind it.</param>
internal readonly record struct NumberText(NumberForm Form, decimal Value, char? Evidence, bool HasPercentSign)
{
    public const int MaxDigits = 28;

    private const int LongestRead = 64;

    private const int LongestPlain = 18;

    private const int ThousandsLength = 3;

    private static readonly SearchValues<byte> Allowed = SearchValues.Create("0123456789.,"u8);

    public static NumberText Read(ReadOnlySpan<byte> cell, char? separator)
    {
        // Where three digits may be thousands, what the separator proves is for the long way to say.
        if (!TryPlain(cell, separator, out long digits, out int decimals) || decimals == ThousandsLength)
        {
            return Any(cell, separator);
        }

        char? evidence = decimals == 0 ? null : (char)cell[^(decimals + 1)];
        return new NumberText(NumberForm.Number, new decimal((int)digits, (int)(digits >> 32), 0, false, (byte)decimals), evidence, false);
    }

    /// <summary>
    /// The common case in one pass, with the same answer: few digits, and at most one separator, which can only be a decimal one.
    /// </summary>
    /// <param name="cell">The number as written.</param>
    /// <param name="separator">The decimal separator where it is known.</param>
    /// <param name="digits">The number without its separator.</param>
    /// <param name="decimals">How many digits stand behind the separator.</param>
    public static bool TryPlain(ReadOnlySpan<byte> cell, char? separator, out long digits, out int decimals)
    {
        if (cell.Length is > 0 and <= ShortNumber.Longest)
        {
            // Three digits behind a separator may be thousands where it is not known.
            return ShortNumber.TryRead(cell, out digits, out decimals)
                && (decimals == 0 || (separator is null ? decimals != ThousandsLength : separator == (char)cell[^(decimals + 1)]));
        }

        return TryLong(cell, separator, out digits, out decimals);
    }

    private static bool TryLong(ReadOnlySpan<byte> cell, char? separator, out long digits, out int decimals)
    {
        int point = -1;
        (digits, decimals) = (0, 0);
        if (cell.Length is 0 or > LongestPlain)
        {
            return false;
        }

        for (int i = 0; i < cell.Length; i++)
        {
            uint digit = (uint)(cell[i] - '0');
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
            }
            else if (point < 0 && cell[i] is (byte)'.' or (byte)',')
            {
                point = i;
            }
            else
            {
                return false;
            }
        }

        if (point < 0)
        {
            return true;
        }

        decimals = cell.Length - point - 1;
        return point > 0 && decimals > 0 && (separator is null ? decimals != ThousandsLength : separator == (char)cell[point]);
    }

    private static NumberText Any(ReadOnlySpan<byte> cell, char? separator)
    {
        ReadOnlySpan<byte> text = CellBytes.Trim(cell);
        bool hasPercent = !text.IsEmpty && text[^1] == '%';
        text = hasPercent ? CellBytes.Trim(text[..^1]) : text;
        bool isNegative = !text.IsEmpty && text[0] == '-';
        text = isNegative ? text[1..] : text;
        if (text.IsEmpty || !char.IsAsciiDigit((char)text[0]) || !char.IsAsciiDigit((char)text[^1])
            || text.IndexOfAnyExcept(Allowed) >= 0)
        {
            return new NumberText(NumberForm.NotANumber, 0, null, hasPercent);
        }

        bool comma = Allows(text, ',', '.');
        bool point = Allows(text, '.', ',');
        char? evidence = comma == point ? null : comma ? ',' : '.';
        NumberForm form = FormOf(comma, point, evidence, separator, text.IndexOfAny(".,"u8) >= 0);
        decimal value = 0;
        if (form == NumberForm.Number && !TryExact(text, isNegative, evidence ?? separator ?? '.', out value))
        {
            form = NumberForm.TooLong;
        }

        return new NumberText(form, value, evidence, hasPercent);
    }

    private static NumberForm FormOf(bool comma, bool point, char? evidence, char? separator, bool hasSeparator)
    {
        if (!comma && !point)
        {
            return NumberForm.NotANumber;
        }

        if (!hasSeparator)
        {
            return NumberForm.Number;
        }

        if (evidence is null)
        {
            return separator is null ? NumberForm.Ambiguous : NumberForm.Number;
        }

        return separator is null || separator == evidence ? NumberForm.Number : NumberForm.OtherSeparator;
    }

    /// <summary>
    /// Whether the text is a number when <paramref name="separator"/> is the decimal separator and <paramref name="group"/> separates
    /// thousands.
    /// </summary>
    private static bool Allows(ReadOnlySpan<byte> text, char separator, char group)
    {
        int at = text.IndexOf((byte)separator);
        ReadOnlySpan<byte> whole = at < 0 ? text : text[..at];
        ReadOnlySpan<byte> decimals = at < 0 ? default : text[(at + 1)..];
        if (decimals.IndexOfAny(".,"u8) >= 0)
        {
            return false;
        }

        int first = whole.IndexOf((byte)group);
        return first < 0 || (first is > 0 and <= 3 && whole[0] != '0' && AreGroups(whole[first..], (byte)group));
    }

    private static bool AreGroups(ReadOnlySpan<byte> groups, byte group)
    {
        for (; !groups.IsEmpty; groups = groups[4..])
        {
            if (groups.Length < 4 || groups[0] != group || groups[1..4].Contains(group))
            {
                return false;
            }
        }

        return true;
    }

    private static bool TryExact(ReadOnlySpan<byte> text, bool isNegative, char separator, out decimal value)
    {
        value = 0;
        Span<byte> plain = stackalloc byte[LongestRead];
        int length = 0;
        int digits = 0;
        foreach (byte b in text)
        {
            if (b != separator && !char.IsAsciiDigit((char)b))
            {
                continue;
            }

            if (length == LongestRead)
            {
                return false;
            }

            plain[length++] = b == separator ? (byte)'.' : b;
            digits += char.IsAsciiDigit((char)b) && (digits > 0 || b != '0') ? 1 : 0;
        }

        bool fits = digits <= MaxDigits && Decimals(plain[..length]) <= MaxDigits;
        if (fits)
        {
            decimal parsed = decimal.Parse(plain[..length], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);
            value = isNegative ? -parsed : parsed;
        }

        return fits;
    }

    private static int Decimals(ReadOnlySpan<byte> plain)
    {
        int point = plain.IndexOf((byte)'.');
        return point < 0 ? 0 : plain.Length - point - 1;
    }
}

/// <summary>What a text is as a number.</summary>
internal enum NumberForm
{
    Number,
    NotANumber,
    Ambiguous,
    OtherSeparator,
    TooLong,
}
