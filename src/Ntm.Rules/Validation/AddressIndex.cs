using Ntm.Rules.Model;

namespace Ntm.Rules.Validation;

/// <summary>Every indicator and part that a book has or that its overlays bring, by address, with what is required there.</summary>
internal sealed class AddressIndex
{
    private readonly Dictionary<IndicatorReference, List<Requirement>> _at = [];

    public IEnumerable<string> Addresses => _at.Keys.Select(address => address.ToString());

    public void Add(CriteriaSet set)
    {
        foreach ((_, Indicator indicator) in set.Indicators)
        {
            Add(new IndicatorReference(set.Id, indicator.Id), indicator.Requirement);
        }
    }

    /// <summary>A requirement at an address, and its parts with ids under the address's indicator.</summary>
    public void Add(IndicatorReference address, Requirement root)
    {
        Put(address, root);
        foreach (Requirement part in RequirementValidator.Parts(root).Where(part => part.Id is not null))
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
