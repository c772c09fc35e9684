using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting;

/// <summary>Tùy chọn máy chủ. Which rules a host serves and how carefully. Set before the host starts; checked then.</summary>
public sealed class NtmRulesOptions
{
    /// <summary>Directories whose rule files are laid over the built-in ones, as <see cref="RuleSource.Directory"/> reads them; watched for changes. Empty: nothing is watched.</summary>
    public IList<string> Directories { get; } = [];

    /// <summary>Signed packs that are laid over the built-in rules as well; watched for changes. Each needs the keys that may sign it.</summary>
    public IList<ServedPack> Packs { get; } = [];

    /// <summary>Whether the shipped law lies below; else a directory must have catalogs and all.</summary>
    public bool UseBuiltIn { get; set; } = true;

    /// <summary>How often the content is looked at, whatever the file system tells; more than zero.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long the content of a directory without manifest must stay the same before it is taken; more than zero.</summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether the cases beside the rules (<c>*.tests.json</c>) must hold before a book serves.</summary>
    public bool RunCases { get; set; } = true;

    /// <summary>Directory, of this host alone, where the last good books are kept for the next start; null: none are.</summary>
    public string? KeepIn { get; set; }

    /// <summary>The least revision that a manifest must have; a directory without manifest has none and is then refused. 0: any.</summary>
    public long MinRevision { get; set; }
}

/// <summary>Gói được dùng. A pack that a host follows.</summary>
/// <param name="Path">The file; its name is how problems and kept books call it, so that no two packs of a host have the same one.</param>
/// <param name="Trust">Whose signature is taken, for which files, and the least revision.</param>
public sealed record ServedPack(string Path, PackTrust Trust);
