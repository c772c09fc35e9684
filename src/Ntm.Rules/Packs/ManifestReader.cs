using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Packs;

/// <summary>The bytes of a manifest -> what it lists, or one problem. The signature was checked before.</summary>
internal static class ManifestReader
{
    private const int HexDigits = 64;

    public static PackManifest? Read(SourceText source, DiagnosticBag problems)
    {
        var faults = new DiagnosticBag();
        Node? root = JsonSyntax.Parse(source, faults);
        if (root is null || faults.HasErrors)
        {
            return Refuse(faults.InFileOrder([source.Path])[0].Location, "JSON", problems);
        }

        if (root is not ObjectNode file || file["kind"] is not TextNode { Text: PackManifest.Kind })
        {
            problems.Add(PackCodes.ManifestKind.At(root.Location));
            return null;
        }

        // A later format may have other keys, so that it is looked at before them.
        if (file["format"] is not NumberNode { Value: PackManifest.Format })
        {
            problems.Add(PackCodes.ManifestFormat.At((file["format"] ?? root).Location));
            return null;
        }

        return Read(file, problems);
    }

    private static PackManifest? Read(ObjectNode file, DiagnosticBag problems)
    {
        if (FindStray(file, "kind", "format", "revision", "files") is { } stray)
        {
            return Refuse(stray.KeyLocation, stray.Key, problems);
        }

        if (Integer(file["revision"], 1) is not { } revision)
        {
            return Refuse((file["revision"] ?? file).Location, "revision", problems);
        }

        if (file["files"] is not ListNode { Items.Count: > 0 and <= PackLimits.MaxFiles } list)
        {
            return Refuse((file["files"] ?? file).Location, "files", problems);
        }

        PackEntry?[] entries = [.. list.Items.Select(Entry)];
        int faulty = Array.IndexOf(entries, null);
        return faulty < 0 ? new PackManifest(revision, [.. entries.OfType<PackEntry>()]) : Refuse(list.Items[faulty].Location, "files", problems);
    }

    private static PackEntry? Entry(Node item) =>
        item is ObjectNode { Members.Count: 3 } file
        && file["name"] is TextNode name
        && file["sha256"] is TextNode { Text.Length: HexDigits } hash && hash.Text.All(char.IsAsciiHexDigitLower)
        && Integer(file["length"], 0) is { } length
            ? new PackEntry(name.Text, hash.Text, length)
            : null;

    private static int? Integer(Node? node, int least) =>
        node is NumberNode { Value: <= int.MaxValue } number && number.Value >= least && decimal.IsInteger(number.Value) ? (int)number.Value : null;

    private static Node? FindStray(ObjectNode owner, params string[] known) =>
        owner.Members.Find(member => !known.Contains(member.Key, StringComparer.Ordinal));

    private static PackManifest? Refuse(SourceLocation place, string what, DiagnosticBag problems)
    {
        problems.Add(PackCodes.ManifestUnreadable.At(place, what));
        return null;
    }
}
