using System.IO.Compression;
using System.Text;

namespace Ntm.Rules.Tests.Packs;

/// <summary>An entry of a zip archive in which everything can be a lie.</summary>
internal sealed record DraftEntry(string Name, byte[] Content)
{
    public DraftEntry(string name, string content)
        : this(name, Encoding.UTF8.GetBytes(content))
    {
    }

    public bool IsDeflated { get; init; }

    /// <summary>What the entry says that it unpacks to; null: the truth.</summary>
    public long? Declared { get; init; }

    /// <summary>The name in front of the content; null: that of the directory.</summary>
    public string? LocalName { get; init; }

    /// <summary>The bytes of the name where it is no text.</summary>
    public byte[]? RawName { get; init; }

    public ushort Flags { get; init; } = 0x0800;

    public ushort? Method { get; init; }

    public byte[]? Packed { get; init; }

    public byte[] NameBytes => RawName ?? Encoding.UTF8.GetBytes(Name);

    public byte[] PackedBytes => Packed ?? (IsDeflated ? Deflate(Content) : Content);

    /// <summary>So many zeros, deflated.</summary>
    public static DraftEntry Zeros(string name, int count, long? declared = null) => new(name, new byte[count]) { IsDeflated = true, Declared = declared };

    private static byte[] Deflate(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var stream = new DeflateStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(content);
        }

        return packed.ToArray();
    }
}
