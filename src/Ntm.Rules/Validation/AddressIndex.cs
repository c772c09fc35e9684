using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>Every indicator and part that a book has or that its overlays bring, by address, with what is required there.</summary>
internal sealed class AddressIndex
{
    private readonly Dictionary<IndicatorReference, List<Requirement>> _at = [];

    private readonly HashSet<IndicatorReference> _ofSets = [];

    private readonly HashSet<IndicatorReference> _broken = [];

    public IEnumerable<string> Addresses => _at.Keys.Select(address => address.ToString());

    /// <summary>All of a set's indicators.</summary>
    /// <param name="set">The set.</param>
    /// <param name="problems">What has been found so far: where something is wrong in an indicator, nobody can say what it has.</param>
    public void Add(CriteriaSet set, DiagnosticBag problems)
    {
        foreach ((_, Indicator indicator) in set.Indicators)
        {
            var address = new IndicatorReference(set.Id, indicator.Id);
            Add(address, indicator.Requirement);
            if (problems.HasWithin(indicator.Provenance.Location))
            {
                AddBroken(address);
            }
        }

        _ofSets.UnionWith(_at.Keys);
    }

    /// <summary>An indicator of which something could not be read.</summary>
    public void AddBroken(IndicatorReference address) => _broken.Add(address with { PartId = null });

    public bool IsBroken(IndicatorReference address) => _broken.Contains(address with { PartId = null });

    /// <summary>Whether a set itself has the address.</summary>
    public bool IsOfSet(IndicatorReference address) => _ofSets.Contains(address);

    /// <summary>A requirement at an address, and its parts with ids under the address's indicator.</summary>
    public void Add(IndicatorReference address, Requirement root)
    {
        Put(address, root);
        foreach (Requirement part in root.SelfAndBelow.Where(part => part.Id is not null))
        {
            Put(address with { PartId = part.Id }, part);
        }
    }

    public bool Has(IndicatorReference address) => _at.ContainsKey(address);

    /// <summary>Whether the address is known for another reason than one change's own requirement.</summary>
    public bool HasBeside(IndicatorReference address, Requirement? own) => At(address).Any(requirement => !ReferenceEquals(requirement, own));

    /// <summary>What is required there: by the set first, then by overlays.</summary>
    public IReadOnlyList<Requirement> At(IndicatorReference address) => _at.GetValueOrDefault(address) ?? [];

    private void Put(IndicatorReference address, Requirement requirement)
    {
        if (!_at.TryGetValue(address, out List<Requirement>? list))
        {
            _at.Add(address, list = []);
        }

        list.Add(requirement);
    }
}
