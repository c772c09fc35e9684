namespace Ntm.Rules.Cases;

/// <summary>What is to be seen, each place and sight once, and what cannot be.</summary>
internal sealed class DemandList
{
    private readonly HashSet<(Diagnostics.SourceLocation, CoverageSight)> _known = [];

    public List<CoverageItem> Reachable { get; } = [];

    public List<UnreachableItem> Unreachable { get; } = [];

    public void Add(CoverageItem item)
    {
        if (_known.Add((item.Place, item.Sight)))
        {
            Reachable.Add(item);
        }
    }

    public void Add(CoverageItem item, UnreachableReason? why)
    {
        if (why is not { } reason)
        {
            Add(item);
        }
        else if (_known.Add((item.Place, item.Sight)))
        {
            Unreachable.Add(new UnreachableItem(item, reason));
        }
    }
}
