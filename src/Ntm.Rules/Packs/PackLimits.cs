using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>How large a pack may be; far above any book, far below what harms a machine.</summary>
internal static class PackLimits
{
    public const int MaxPackMib = 64;

    public const int MaxPackBytes = MaxPackMib << 20;

    /// <summary>Files beside manifest and signature.</summary>
    public const int MaxFiles = 5000;

    public const int MaxUnpackedMib = 64;

    public const long MaxUnpackedBytes = (long)MaxUnpackedMib << 20;

    public const int MaxManifestBytes = 4 << 20;

    public const int MaxSignatureBytes = 256;

    public const int MaxKeyBytes = 64 << 10;

    /// <summary>What an entry of that name may unpack to.</summary>
    public static int MaxBytesOf(string name) => name switch
    {
        PackName.Manifest => MaxManifestBytes,
        PackName.Signature => MaxSignatureBytes,
        _ => SourceText.MaxBytes,
    };
}
