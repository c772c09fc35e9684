using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Files;

namespace Ntm.Rules.Hosting.Proof;

/// <summary>A snapshot of every source, in their order: what may become a book.</summary>
internal sealed class CandidateBook
{
    private readonly ImmutableArray<IRuleFiles> _sources;

    /// <param name="sources">The sources.</param>
    /// <param name="snapshots">One of each.</param>
    public CandidateBook(ImmutableArray<IRuleFiles> sources, ImmutableArray<FileSnapshot> snapshots)
    {
        _sources = sources;
        Snapshots = snapshots;
        Digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', snapshots.Select(snapshot => snapshot.Digest)))));
    }

    public ImmutableArray<FileSnapshot> Snapshots { get; }

    public string Digest { get; }

    /// <summary>The highest that a snapshot tells; null where none does.</summary>
    public int? Revision => Snapshots.Max(snapshot => snapshot.Revision);

    /// <summary>What loads exactly these bytes.</summary>
    public IEnumerable<RuleSource> RuleSources => _sources.Zip(Snapshots, (source, snapshot) => source.SourcesOf(snapshot)).SelectMany(sources => sources);

    /// <summary>The snapshots that tell no revision, or a lower one, with the places of their sources.</summary>
    public IEnumerable<(string Place, int? Revision)> Below(int least) =>
        from pair in _sources.Zip(Snapshots)
        where !(pair.Second.Revision >= least)
        select (pair.First.Place, pair.Second.Revision);

    /// <summary>The same problem, at the file as its source names it.</summary>
    public Diagnostic InPlace(Diagnostic problem)
    {
        Diagnostic moved = problem.Descriptor.At(Moved(problem.Location), [.. problem.Arguments]);
        return problem.Related.IsEmpty ? moved : moved.With([.. problem.Related.Select(Moved)]);
    }

    /// <summary>Tells the sources that the snapshots are good.</summary>
    public void Trust()
    {
        foreach ((IRuleFiles source, FileSnapshot snapshot) in _sources.Zip(Snapshots))
        {
            source.Trust(snapshot);
        }
    }

    private SourceLocation Moved(SourceLocation location)
    {
        int[] holders = [.. Enumerable.Range(0, Snapshots.Length).Where(at => Snapshots[at].Files.Any(file => file.Name == location.Path))];
        return holders.Length == 1 ? location with { Path = _sources[holders[0]].PathOf(location.Path) } : location;
    }
}
