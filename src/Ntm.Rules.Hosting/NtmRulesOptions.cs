namespace Ntm.Rules.Hosting;

/// <summary>
/// Tùy chọn máy chủ. Where the rule book of a host comes from and when a change of it counts. Read once, when the host starts; checked
/// then, so that a wrong setting stops the start with a sentence that tells which.
/// </summary>
public sealed class NtmRulesOptions
{
    /// <summary>Directories of rule files, in order; later ones add and never replace. Empty, without packs: the built-in book alone.</summary>
    public IList<string> Directories { get; } = [];

    /// <summary>Signed packs that are laid over the directories. Each needs the keys that may sign it; one that holds counts at once.</summary>
    public IList<ServedPack> Packs { get; } = [];

    /// <summary>Whether the law as shipped lies below. Default: true.</summary>
    public bool UseBuiltIn { get; set; } = true;

    /// <summary>How often the content of the directories is looked at, 0.05 s to a day. Default: 5 s. Watching the file system only makes it sooner.</summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How long a directory without a manifest, or one that disagrees with its manifest, must stay as it is before it is believed, 0.05 s to an hour.
    /// Default: 2 s.
    /// </summary>
    public TimeSpan SettleTime { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Whether events of the file system wake the watch before the interval is over. Default: true.</summary>
    public bool WatchFileSystem { get; set; } = true;

    /// <summary>Whether every directory must have a <c>manifest.json</c>. Default: false; one that had one needs it in any case from then on.</summary>
    public bool RequireManifest { get; set; }

    /// <summary>The least revision that the manifest of every directory and pack must tell, from 1; a directory without one is then refused. 0: any, and none.</summary>
    public int MinRevision { get; set; }

    /// <summary>Whether a book must pass the cases beside its rules (<c>*.tests.json</c>) before it serves. Default: true.</summary>
    public bool RunCases { get; set; } = true;

    /// <summary>A directory of this host alone, in which the last good books are kept for the next start; null: none is kept.</summary>
    public string? KeepIn { get; set; }

    /// <summary>How long a start without a kept book waits for the directories to settle, longer than <see cref="SettleTime"/>. Default: 30 s.</summary>
    public TimeSpan StartTimeout { get; set; } = TimeSpan.FromSeconds(30);
}
