using System.Text;
using System.Text.Unicode;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Tests.Data;

/// <summary>The fast check says what the library's own says.</summary>
public sealed class Utf8CheckTests
{
    private const int Length = 80;

    [Fact]
    public void IsValid_EveryPairOfBytes_WhereverItStands()
    {
        byte[] text = new byte[Length];
        foreach (int at in new[] { 0, 14, 15, 16, 30, 31, 78 })
        {
            for (int pair = 0; pair < 0x10000; pair++)
            {
                Array.Fill(text, (byte)'a');
                (text[at], text[at + 1]) = ((byte)(pair >> 8), (byte)pair);
                Agree(text);
            }
        }
    }

    [Fact]
    public void IsValid_ThreeAndFourBytes_AtTheEdgesOfEachClass()
    {
        byte[] edges = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xF8, 0xFF];
        byte[] text = new byte[Length];
        foreach (int at in new[] { 0, 13, 62, 76 })
        {
            foreach (byte[] four in from a in edges from b in edges from c in edges from d in edges select new[] { a, b, c, d })
            {
                Array.Fill(text, (byte)'a');
                four.CopyTo(text, at);
                Agree(text);
            }
        }
    }

    [Fact]
    public void IsValid_VietnameseWithOneByteChanged_AtEveryLength()
    {
        var random = new Random(318);
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Đạt, Chưa đạt; 85,7 % 😀 nông thôn mới ", 10)));
        for (int round = 0; round < 50_000; round++)
        {
            byte[] changed = text[random.Next(8)..(text.Length - random.Next(80))];
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
            Agree(changed);
        }

        Assert.True(Utf8Check.IsValid(text));
        Assert.True(Utf8Check.IsValid([]));
    }

    private static void Agree(byte[] text)
    {
        if (Utf8.IsValid(text) != Utf8Check.IsValid(text))
        {
            Assert.Fail($"{Utf8.IsValid(text)} expected of {Convert.ToHexString(text)}");
        }
    }
}
