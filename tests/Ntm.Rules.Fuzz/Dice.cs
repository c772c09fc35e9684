namespace Ntm.Rules.Fuzz;

/// <summary>Numbers that follow from a seed alone (SplitMix64), the same on every machine and runtime.</summary>
internal sealed class Dice
{
    private ulong _state;

    /// <summary>The dice of one input of a run.</summary>
    public Dice(long seed, long index) => _state = ((ulong)seed * 0x9E3779B97F4A7C15) ^ ((ulong)index * 0xD1B54A32D192ED03) ^ 0x2545F4914F6CDD1D;

    /// <summary>0 to <paramref name="count"/> - 1.</summary>
    public int Next(int count) => count <= 1 ? 0 : (int)(Draw() % (ulong)count);

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Next(100) < percent;

    public T Of<T>(IReadOnlyList<T> values) => values[Next(values.Count)];

    /// <summary>A small number: each further one half as likely, at most <paramref name="most"/>.</summary>
    public int Few(int most)
    {
        int count = 1;
        while (count < most && Chance(50))
        {
            count++;
        }

        return count;
    }

    private ulong Draw()
    {
        ulong z = _state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
