using System.Globalization;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>
/// A number as a workbook stores it, taken digit by digit. Only what has more than 15 significant digits, such as <c>0.28999999999999998</c> for 0.29, comes from
/// binary storage: it is read as the shortest decimal of the same binary number. Nowhere else is a binary number made of anything.
/// </summary>
/// <param name="IsNegative">Whether it is below 0.</param>
/// <param name="Digits">The digits without a point.</param>
/// <param name="Exponent">The power of ten of the last digit.</param>
internal readonly record struct StoredNumber(bool IsNegative, string Digits, int Exponent)
{
    private const int ExactDigits = 15;

    private const int MostExponent = 400;

    /// <summary>The number in the form of its cell, with a decimal point; null where the text is no number, or no day in a cell of days.</summary>
    /// <param name="stored">What the file holds.</param>
    /// <param name="form">What the cell's format makes of it.</param>
    /// <param name="isFrom1904">Whether day 0 is 1904-01-01.</param>
    public static string? Text(string stored, CellForm form, bool isFrom1904)
    {
        if (Read(stored) is not { } number)
        {
            return null;
        }

        return form.Kind switch
        {
            CellFormKind.Percent => (number with { Exponent = number.Exponent + 2 }).Plain() + "%",
            CellFormKind.Day => SerialDay.Text(stored, isFrom1904),
            CellFormKind.Time => SerialDay.Time(stored),
            _ => number.Shown(form),
        };
    }

    private static StoredNumber? Read(string stored)
    {
        if (Split(stored) is not { } number)
        {
            return null;
        }

        if (number.Digits.AsSpan().Trim('0').Length <= ExactDigits)
        {
            return number;
        }

        double binary = double.Parse(stored, NumberStyles.Float, CultureInfo.InvariantCulture);
        return double.IsFinite(binary) ? Split(binary.ToString("R", CultureInfo.InvariantCulture)) : null;
    }

    private static StoredNumber? Split(string stored)
    {
        ReadOnlySpan<char> text = stored.AsSpan().Trim();
        bool isNegative = text.StartsWith("-");
        text = isNegative || text.StartsWith("+") ? text[1..] : text;
        int mark = text.IndexOfAny('e', 'E');
        int exponent = 0;
        bool isExponent = mark < 0
            || (int.TryParse(text[(mark + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out exponent) && Math.Abs(exponent) <= MostExponent);
        text = mark < 0 ? text : text[..mark];
        int point = text.IndexOf('.');
        string digits = point < 0 ? text.ToString() : string.Concat(text[..point], text[(point + 1)..]);
        return isExponent && digits.Length is > 0 and <= MostExponent && !digits.AsSpan().ContainsAnyExceptInRange('0', '9')
            ? new StoredNumber(isNegative, digits, exponent - (point < 0 ? 0 : text.Length - point - 1))
            : null;
    }

    /// <summary>All digits, without an exponent.</summary>
    private string Plain()
    {
        string all = Exponent > 0 ? Digits + new string('0', Exponent) : Digits.PadLeft(1 - Exponent, '0');
        int decimals = Math.Max(0, -Exponent);
        string whole = all[..^decimals].TrimStart('0');
        string text = (whole.Length == 0 ? "0" : whole) + (decimals == 0 ? "" : $".{all[^decimals..]}");
        return IsNegative ? "-" + text : text;
    }

    /// <summary>With the noughts that the format shows, unless it shows less than the number has.</summary>
    private string Shown(CellForm form)
    {
        string plain = Plain();
        int point = plain.IndexOf('.', StringComparison.Ordinal);
        int decimals = point < 0 ? 0 : plain.Length - point - 1;
        if (form.Whole == 0 || IsNegative || decimals > form.Decimals)
        {
            return plain;
        }

        string whole = (point < 0 ? plain : plain[..point]).PadLeft(form.Whole, '0');
        return form.Decimals == 0 ? whole : $"{whole}.{(point < 0 ? "" : plain[(point + 1)..]).PadRight(form.Decimals, '0')}";
    }
}
