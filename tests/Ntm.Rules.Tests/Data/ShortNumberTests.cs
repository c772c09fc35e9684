using System.Globalization;
using System.Text;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Tests.Data;

public sealed class ShortNumberTests
{
    /// <summary>Every byte at every place of every length: only digits and, between them, one separator are read.</summary>
    [Fact]
    public void TryRead_AnyByteAtAnyPlace_IsReadOnlyWhereItBelongs()
    {
        for (int length = 1; length <= ShortNumber.Longest; length++)
        {
            for (int place = 0; place < length; place++)
            {
                for (int value = 0; value < 256; value++)
                {
                    byte[] cell = Encoding.ASCII.GetBytes("98765432"[..length]);
                    cell[place] = (byte)value;
                    bool isDigit = value is >= '0' and <= '9';
                    bool isSeparator = value is ',' or '.' && place > 0 && place < length - 1;
                    string expected = isDigit ? $"{long.Parse(cell, CultureInfo.InvariantCulture)}/0"
                        : isSeparator ? $"{Encoding.ASCII.GetString(cell).Remove(place, 1)}/{length - place - 1}"
                        : "-";

                    string read = ShortNumber.TryRead(cell, out long digits, out int decimals) ? $"{digits}/{decimals}" : "-";

                    Assert.True(expected == read, $"{length}, {place}, {value}: {read} for {expected}");
                }
            }
        }
    }

    [Theory]
    [InlineData("1.2.3")]
    [InlineData("1,2.3")]
    [InlineData("1..2")]
    [InlineData("1,,2345")]
    public void TryRead_TwoSeparators_IsNoNumber(string text) => Assert.False(ShortNumber.TryRead(Encoding.ASCII.GetBytes(text), out _, out _));
}
