namespace Ntm.Rules.Hosting.Files;

/// <summary>
/// A source of rule files that may change at any time. Gives a consistent snapshot of bytes, or says that there is none yet. Used by one thread at a time.
/// </summary>
internal interface IRuleFiles
{
    /// <summary>Where it is, for people.</summary>
    string Place { get; }

    /// <summary>Looks at all of it once.</summary>
    FilesReading Read();

    /// <summary>Tells of a snapshot that has proven good: when it is met again, it need not settle first.</summary>
    void Trust(FileSnapshot proven);

    /// <summary>What loads exactly the bytes of a snapshot.</summary>
    IEnumerable<RuleSource> SourcesOf(FileSnapshot snapshot);

    /// <summary>How problems name a file of it.</summary>
    string PathOf(string name);
}
