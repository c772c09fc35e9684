using System.Globalization;
using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Json;

/// <summary>A JSON number as the exact decimal that is written: at most 28 digits, no exponent.</summary>
internal static class JsonNumber
{
    public static CellFault? Read(ReadOnlySpan<byte> token, out decimal value)
    {
        value = 0;
        if (token.IndexOfAny((byte)'e', (byte)'E') >= 0)
        {
            return new CellFault(NumberCodes.JsonForm, CellFault.Show(Encoding.UTF8.GetString(token)));
        }

        ReadOnlySpan<byte> digits = token.TrimStart("-0."u8);
        int point = token.IndexOf((byte)'.');
        int count = digits.Length - (digits.Contains((byte)'.') ? 1 : 0);
        if (count > NumberText.MaxDigits || (point >= 0 && token.Length - point - 1 > NumberText.MaxDigits))
        {
            return new CellFault(NumberCodes.TooLong, CellFault.Show(Encoding.UTF8.GetString(token)));
        }

        value = decimal.Parse(token, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        return null;
    }
}
