using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Proof;

namespace Ntm.Rules.Hosting.Files;

/// <summary>
/// A directory. Its files count when the manifest, written last, agrees with every one of them; or, where there is no manifest, when two scans at least the
/// settle time apart find the same bytes, and no other scan between them did not. A directory that once had a manifest needs it from then on.
/// </summary>
internal sealed class DirectoryRuleFiles(string directory, TimeSpan settleTime, bool requireManifest, TimeProvider time) : IRuleFiles
{
    private readonly Settling _settling = new(settleTime, time);

    private string? _trusted;

    private bool _hasManifest = requireManifest;

    public string Place { get; } = Path.GetFullPath(directory);

    public string PathOf(string name) => $"{directory.Replace('\\', '/').TrimEnd('/')}/{name}";

    public IEnumerable<RuleSource> SourcesOf(FileSnapshot snapshot) => snapshot.Files.Select(file => RuleSource.Memory(file.Name, file.Bytes.AsMemory()));

    public void Trust(FileSnapshot proven)
    {
        _trusted = proven.Digest;
        _hasManifest |= proven.Revision is not null;
    }

    public FilesReading Read()
    {
        ImmutableArray<RuleFileBytes> all;
        try
        {
            all = DirectoryScan.Read(directory);
        }
        catch (ScanException exception)
        {
            return _settling.Settled(exception.Message, digest => new FilesFaulty(digest, [exception.Problem]), $"{Place}: {exception.Message}");
        }

        ImmutableArray<RuleFileBytes> rules = [.. all.Where(file => file.Name != DirectoryScan.ManifestName)];
        RuleFileBytes? list = all.FirstOrDefault(file => file.Name == DirectoryScan.ManifestName);
        return list is null ? WithoutManifest(rules) : WithManifest(list, rules);
    }

    private FilesReading WithManifest(RuleFileBytes list, ImmutableArray<RuleFileBytes> rules)
    {
        _hasManifest = true;
        FilesManifest? manifest = FilesManifest.Of(list);
        ImmutableArray<Diagnostic> problems = manifest is null
            ? [HostingCodes.ManifestUnreadable.At(SourceLocation.File(PathOf(list.Name)))]
            : [.. manifest.Disagreements(rules, name => DirectoryScan.ReadOther(directory, name), PathOf)];
        if (problems.IsEmpty)
        {
            var snapshot = new FileSnapshot(rules, manifest!.Revision);
            _settling.Note(snapshot.Digest);
            return new FilesReady(snapshot);
        }

        return _settling.Settled(
            new FileSnapshot(rules.Add(list), null).Digest, digest => new FilesFaulty(digest, problems), $"{Place}: the files and the manifest disagree");
    }

    private FilesReading WithoutManifest(ImmutableArray<RuleFileBytes> rules)
    {
        var snapshot = new FileSnapshot(rules, null);
        if (_hasManifest)
        {
            return _settling.Settled(
                snapshot.Digest,
                digest => new FilesFaulty(digest, [HostingCodes.ManifestMissing.At(SourceLocation.File(PathOf(DirectoryScan.ManifestName)))]),
                $"{Place}: the manifest is missing");
        }

        if (snapshot.Digest == _trusted)
        {
            _settling.Note(snapshot.Digest);
            return new FilesReady(snapshot);
        }

        return _settling.Settled(snapshot.Digest, _ => new FilesReady(snapshot), $"{Place}: the files are settling");
    }
}
