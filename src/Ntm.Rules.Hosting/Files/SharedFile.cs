using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Proof;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting.Files;

/// <summary>Reading a file that others may write, move or replace meanwhile; nobody is kept from it.</summary>
internal static class SharedFile
{
    private const int Most = 1 << 20;

    /// <summary>All bytes; null where there are more than asked for, of which no more is then read.</summary>
    /// <exception cref="ScanException">It is no file, but something that could be waited for without end.</exception>
    /// <exception cref="IOException">It cannot be read now.</exception>
    public static byte[]? Read(string path, long most)
    {
        if (SpecialFile.IsOne(path))
        {
            throw new ScanException(HostingCodes.NotAFile.At(SourceLocation.File(path)));
        }

        using FileStream stream = new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 0);
        using MemoryStream bytes = new();
        byte[] buffer = new byte[Math.Clamp(stream.Length + 1, 512, Most)];
        for (int length = stream.Read(buffer); length > 0; length = stream.Read(buffer))
        {
            bytes.Write(buffer.AsSpan(0, length));
            if (bytes.Length > most)
            {
                return null;
            }
        }

        return bytes.ToArray();
    }
}
