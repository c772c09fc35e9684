namespace Ntm.Rules.Packs;

/// <summary>The check sum that zip archives carry. It guards against accidents only; what guards a pack are hashes and signature.</summary>
internal static class Crc32
{
    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(index => Step((uint)index))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint sum = uint.MaxValue;
        foreach (byte b in bytes)
        {
            sum = Table[(byte)(sum ^ b)] ^ (sum >> 8);
        }

        return ~sum;
    }

    private static uint Step(uint value)
    {
        for (int bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
