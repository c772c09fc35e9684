using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>A shipped rule file as a head and the pieces of its list: the criteria of a set, or what a catalog lists. What has no such list is a head alone.</summary>
internal sealed class ShippedFile
{
    private const int Short = 10_000;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly bool _hasList;

    public ShippedFile(string path, JsonObject root)
    {
        Path = path;
        string kind = root["kind"]!.GetValue<string>();
        string? id = root["id"]?.GetValue<string>();
        IsCatalog = id is null;
        Mark = IsCatalog ? $"\"kind\":\"{kind}\"" : $"\"id\":\"{id}\"";
        string list = IsCatalog ? kind : "criteria";
        _hasList = root[list] is JsonArray { Count: > 0 };
        JsonArray entries = _hasList ? root[list]!.AsArray() : [];
        Pieces = [.. entries.Select(entry => Piece(entry!["id"]!.GetValue<string>(), IsCatalog ? "" : $"{id}#", entry.ToJsonString(Plain)))];
        root.Remove("indicatorCount");
        root.Remove("criteriaCount");
        if (_hasList)
        {
            // The list is written behind the rest.
            root.Remove(list);
        }

        string head = root.ToJsonString(Plain);
        Head = Piece(id ?? kind, "", _hasList ? $"{head[..^1]},\"{list}\":[" : head);
        Always = [Head, .. Pieces.Take(IsCatalog && Pieces.Sum(piece => piece.Json.Length) < Short ? Pieces.Count : 1)];
    }

    public string Path { get; }

    public bool IsCatalog { get; }

    /// <summary>By this text an input is known that was made of this file.</summary>
    public string Mark { get; }

    public ShippedPiece Head { get; }

    public IReadOnlyList<ShippedPiece> Pieces { get; }

    /// <summary>What is there where anything is: the head, a short list of a catalog, and of every other list the first entry, since no list may be empty.</summary>
    public IReadOnlyList<ShippedPiece> Always { get; }

    /// <summary>The file with the pieces that were taken.</summary>
    public byte[] Of(IReadOnlySet<ShippedPiece> taken)
    {
        List<byte> json = [.. Head.Json];
        foreach ((int at, ShippedPiece piece) in Pieces.Where(taken.Contains).Index())
        {
            json.AddRange(at == 0 ? [] : ","u8);
            json.AddRange(piece.Json);
        }

        json.AddRange(_hasList ? "]}"u8 : []);
        return [.. json];
    }

    private ShippedPiece Piece(string id, string before, string json) => new(id, before + id, Encoding.UTF8.GetBytes(json), [.. ShippedLaw.Names(json)], this);
}

/// <summary>What stands or is left out as a whole.</summary>
/// <param name="Id">Its id in its file.</param>
/// <param name="Name">By which it is named elsewhere.</param>
/// <param name="Json">Its text.</param>
/// <param name="Names">What it names itself.</param>
/// <param name="File">Where it stands.</param>
internal sealed record ShippedPiece(string Id, string Name, byte[] Json, IReadOnlyList<string> Names, ShippedFile File)
{
    public bool Equals(ShippedPiece? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
