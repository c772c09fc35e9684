using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Ntm.Rules.Hosting.Keeping;

/// <summary>What a kept copy holds. Its own hash stands in the name of its folder, so that nothing in it can be damaged unseen.</summary>
internal sealed record KeptManifest
{
    public const string RightKind = "kept-book";

    public required string Kind { get; init; }

    public required int Format { get; init; }

    /// <summary>When it was kept; for people.</summary>
    public required DateTimeOffset Kept { get; init; }

    /// <summary>The content hash that the book had; for people, since a later library may lay other shipped law below.</summary>
    public required string ContentHash { get; init; }

    /// <summary>One entry a source, in their order.</summary>
    public required ImmutableArray<KeptSource> Sources { get; init; }

    [JsonIgnore]
    public bool IsSound => this is { Kind: RightKind, Format: 1, Sources.IsDefault: false } && Sources.All(source => source is { Files.IsDefault: false } && !source.Files.Contains(null!));
}

/// <summary>One source of a kept copy.</summary>
/// <param name="Revision">What its manifest told; null without one.</param>
/// <param name="Files">Its files.</param>
internal sealed record KeptSource(int? Revision, ImmutableArray<KeptFile> Files);

/// <summary>One file of a kept copy.</summary>
/// <param name="Name">What it is called in its source.</param>
/// <param name="Stored">What it is called in the folder of the copy.</param>
/// <param name="Sha256">64 lower hexadecimal digits.</param>
internal sealed record KeptFile(string Name, string Stored, string Sha256);
