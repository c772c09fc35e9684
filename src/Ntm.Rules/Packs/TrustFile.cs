using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Packs;

/// <summary>The bytes of a trust file -> its keys, or every problem found.</summary>
/// <param name="path">Where the file stands; key files are looked for beside it.</param>
/// <param name="problems">Gets what is wrong.</param>
internal sealed class TrustFile(string path, DiagnosticBag problems)
{
    private static readonly string[] KeysOfFile = ["$schema", "kind", "format", "minRevision", "keys", "note"];

    private static readonly string[] KeysOfKey = ["id", "publicKey", "publicKeyFile", "paths", "provinces", "minRevision", "note"];

    public ImmutableArray<TrustedKey> Read(SourceText source)
    {
        if (JsonSyntax.Parse(source, problems) is not { } root)
        {
            return [];
        }

        if (root is not ObjectNode file || file["kind"] is not TextNode { Text: "pack-trust" } || file["format"] is not NumberNode { Value: 1 })
        {
            problems.Add(PackCodes.TrustKind.At(root.Location));
            return [];
        }

        CheckKeys(file, KeysOfFile);
        int least = Revision(file);
        if (file["keys"] is not ListNode { Items.Count: > 0 } list)
        {
            problems.Add(PackCodes.TrustValue.At((file["keys"] ?? file).Location, "keys"));
            return [];
        }

        TrustedKey[] keys = [.. list.Items.Select(item => Key(item, least)).OfType<TrustedKey>()];
        return [.. keys];
    }

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private TrustedKey? Key(Node item, int least)
    {
        if (item is not ObjectNode key)
        {
            problems.Add(PackCodes.TrustValue.At(item.Location, "keys"));
            return null;
        }

        CheckKeys(key, KeysOfKey);
        int revision = Math.Max(least, Revision(key));
        ImmutableArray<string> paths = Paths(key);
        ImmutableArray<string> provinces = Provinces(key);
        byte[]? publicKey = PublicKey(key);
        if (key["id"] is not TextNode { Text.Length: > 0 } id)
        {
            problems.Add(PackCodes.TrustValue.At((key["id"] ?? key).Location, "id"));
            return null;
        }

        if (publicKey is null || paths.IsEmpty)
        {
            return null;
        }

        bool isNew = _seen.Add("id " + id.Text) & _seen.Add("key " + Convert.ToBase64String(publicKey));
        if (!isNew)
        {
            problems.Add(PackCodes.TrustTwice.At(id.Location, id.Text));
        }

        return isNew ? new TrustedKey(id.Text, [.. publicKey], paths, provinces, revision) : null;
    }

    private byte[]? PublicKey(ObjectNode key)
    {
        if (key["publicKey"] is TextNode text && !key.Has("publicKeyFile"))
        {
            return KeyText.ReadPublic(text.Text, text.Location, problems);
        }

        if (key["publicKeyFile"] is TextNode file && !key.Has("publicKey") && PackName.IsPlainPath(file.Text))
        {
            string beside = Path.Combine(Path.GetDirectoryName(path) ?? "", file.Text);
            return KeyText.ReadFile(beside, file.Location, problems) is { } pem ? KeyText.ReadPublic(pem, file.Location, problems) : null;
        }

        problems.Add(PackCodes.TrustValue.At((key["publicKeyFile"] ?? key["publicKey"] ?? key).Location, key.Has("publicKeyFile") ? "publicKeyFile" : "publicKey"));
        return null;
    }

    private ImmutableArray<string> Paths(ObjectNode key)
    {
        if (key["paths"] is not ListNode { Items.Count: > 0 } list)
        {
            problems.Add(PackCodes.TrustValue.At((key["paths"] ?? key).Location, "paths"));
            return [];
        }

        foreach (Node item in list.Items.Where(item => item is not TextNode text || !PathPattern.IsOne(text.Text)))
        {
            problems.Add(PackCodes.TrustPattern.At(item.Location, (item as TextNode)?.Text ?? "paths"));
        }

        return [.. list.Items.OfType<TextNode>().Select(text => text.Text)];
    }

    /// <summary>What is written wrongly is told, so that it never is a key without the bound.</summary>
    private ImmutableArray<string> Provinces(ObjectNode key)
    {
        if (!key.Has("provinces"))
        {
            return [];
        }

        if (key["provinces"] is ListNode { Items.Count: > 0 } list && list.Items.All(item => item is TextNode { Text.Length: > 0 }))
        {
            return [.. list.Items.Cast<TextNode>().Select(text => text.Text)];
        }

        problems.Add(PackCodes.TrustValue.At(key["provinces"]!.Location, "provinces"));
        return [];
    }

    private int Revision(ObjectNode owner)
    {
        if (owner["minRevision"] is not { } given)
        {
            return 0;
        }

        if (given is NumberNode { Value: >= 0 and <= int.MaxValue } number && decimal.IsInteger(number.Value))
        {
            return (int)number.Value;
        }

        problems.Add(PackCodes.TrustValue.At(given.Location, "minRevision"));
        return 0;
    }

    private void CheckKeys(ObjectNode owner, string[] known)
    {
        foreach (Node member in owner.Members.Where(member => !known.Contains(member.Key, StringComparer.Ordinal)))
        {
            problems.Add(PackCodes.TrustKey.At(member.KeyLocation, member.Key, problems.Nearest(member.Key, known)));
        }
    }
}
