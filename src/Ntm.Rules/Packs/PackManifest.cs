using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>The signed list of a pack. Files in the order of their names, so that the same files make the same bytes.</summary>
/// <param name="Revision">Which revision of the issuer's rules it is, from 1; later ones are higher.</param>
/// <param name="Files">All files but manifest and signature.</param>
internal sealed record PackManifest(int Revision, ImmutableArray<PackEntry> Files)
{
    public const string Kind = "pack-manifest";

    public const int Format = 1;

    /// <summary>Whether the bytes are such a list, whatever it lists.</summary>
    public static bool IsOne(byte[] utf8) => ManifestReader.Read(new SourceText("", utf8), new DiagnosticBag()) is not null;

    /// <summary>UTF-8, one line a file, LF. Names have no letter that JSON escapes.</summary>
    public byte[] ToUtf8()
    {
        var text = new StringBuilder();
        text.Append("{\n  \"kind\": \"").Append(Kind).Append("\", \"format\": ").Append(Texts.Of(Format));
        text.Append(", \"revision\": ").Append(Texts.Of(Revision)).Append(",\n  \"files\": [\n");
        text.AppendJoin(",\n", Files.OrderBy(file => file.Name, StringComparer.Ordinal).Select(Line));
        return Encoding.UTF8.GetBytes(text.Append("\n  ]\n}\n").ToString());
    }

    private static string Line(PackEntry file) => $"    {{ \"name\": \"{file.Name}\", \"sha256\": \"{file.Sha256}\", \"length\": {Texts.Of(file.Length)} }}";
}
