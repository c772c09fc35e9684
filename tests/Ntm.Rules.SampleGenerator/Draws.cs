namespace Ntm.Rules.SampleGenerator;

/// <summary>A sequence of numbers that is the same on every machine and runtime: xorshift over 64 bits, seeded by a text.</summary>
internal sealed class Draws
{
    private ulong _state;

    public Draws(string seed)
    {
        // FNV-1a, so that neighbouring seeds give unlike sequences.
        _state = 14695981039346656037;
        foreach (char c in seed)
        {
            _state = (_state ^ c) * 1099511628211;
        }

        _state = _state == 0 ? 1 : _state;
    }

    /// <summary>A whole number from <paramref name="least"/> to <paramref name="most"/>, both included.</summary>
    public int Between(int least, int most)
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return most <= least ? least : least + (int)(_state % (ulong)(most - least + 1));
    }

    /// <summary>True so many times in a hundred.</summary>
    public bool Chance(int percent) => Between(1, 100) <= percent;
}
