using System.Text;
using Ntm.Rules.Data.Cells;

namespace Ntm.Rules.Tests.Data;

public sealed class SeenWordsTests
{
    /// <summary>Words that differ in one byte at any place, or in their length alone, are different words.</summary>
    [Fact]
    public void TryFind_WordsThatDifferInOneByte_AreToldApart()
    {
        for (int length = 1; length <= 20; length++)
        {
            byte[] word = Encoding.ASCII.GetBytes(new string('a', length));
            var seen = new SeenWords<int>();
            seen.Add(word, length);

            Assert.Equal(length <= 16, seen.TryFind(word, out int meaning) && meaning == length);
            Assert.False(seen.TryFind(Encoding.ASCII.GetBytes(new string('a', length + 1)), out _));
            Assert.False(length > 1 && seen.TryFind(word.AsSpan(1), out _));
            for (int place = 0; place < length; place++)
            {
                byte[] other = [.. word];
                other[place] = (byte)'b';
                Assert.False(seen.TryFind(other, out _), $"{length}, {place}");
            }
        }
    }

    [Fact]
    public void TryFind_ZeroBytesAtTheEnd_AreAnotherWord()
    {
        var seen = new SeenWords<bool>();
        seen.Add([1, 2], true);

        Assert.False(seen.TryFind([1, 2, 0], out _));
    }

    [Fact]
    public void Add_MoreThanItKeeps_KeepsTheFirst()
    {
        var seen = new SeenWords<int>();
        for (byte word = 1; word <= 20; word++)
        {
            seen.Add([word], word);
        }

        Assert.True(seen.TryFind([8], out int last) && last == 8);
        Assert.False(seen.TryFind([9], out _));
    }
}
