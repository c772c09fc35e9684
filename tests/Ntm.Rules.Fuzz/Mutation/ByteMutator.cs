namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>Bytes flipped, cut out, doubled, put in, cut off: what transport, editors and attackers do to any file.</summary>
internal static class ByteMutator
{
    private static readonly byte[][] Pieces =
    [
        [0], [0xFF], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xC3], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [.. "\\ud800"u8], [.. "\\u0000"u8], [.. "\r\n"u8], [.. "\""u8], [.. "\"\""u8],
        [.. "\\"u8], [.. "{"u8], [.. "}"u8], [.. "["u8], [.. "]"u8], [.. ","u8], [.. ";"u8], [.. ":"u8], [.. "\t"u8], [.. "-"u8], [.. "e9"u8], [.. "//"u8], [.. "/*"u8], [.. "null"u8],
        [.. "[[[[[[[[[[[[[[[["u8], [.. "{\"a\":{\"a\":{\"a\":"u8], [.. "\u202E"u8], [.. "99999999999999999999"u8],
    ];

    public static byte[] Mutate(byte[] bytes, Dice dice)
    {
        List<byte> changed = [.. bytes];
        int rounds = dice.Few(8);
        for (int round = 0; round < rounds; round++)
        {
            Once(changed, dice);
        }

        return [.. changed];
    }

    private static void Once(List<byte> bytes, Dice dice)
    {
        int at = dice.Next(bytes.Count + 1);
        int length = Math.Min(dice.Chance(80) ? dice.Few(16) : dice.Next(bytes.Count + 1), bytes.Count - at);
        switch (dice.Next(7))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << dice.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)dice.Next(256); break;
            case 2: bytes.RemoveRange(at, length); break;
            case 3: bytes.InsertRange(at, bytes.GetRange(at, length)); break;
            case 4: bytes.InsertRange(at, dice.Of(Pieces)); break;
            case 5 when dice.Chance(30): bytes.RemoveRange(at, bytes.Count - at); break;
            default: bytes.InsertRange(dice.Next(bytes.Count + 1), bytes.GetRange(at, length)); break;
        }
    }
}
