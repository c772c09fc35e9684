using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>
/// Raw overlays -> overlays, in two steps: first what each demands anew, which may bring addresses that others change; then the rest, with every
/// address known.
/// </summary>
internal sealed class OverlayValidator(
    ValidationContext context, ProvenanceValidator provenance, ScopeValidator scopes, RequirementValidator requirements, ThresholdValidator thresholds)
{
    // Each is compared with each other one of its book.
    private const int MostChanges = 1000;

    private readonly Dictionary<Node, Requirement?> _requirements = [];

    /// <summary>First step: requirements of one overlay, and the addresses they bring.</summary>
    public void ReadRequirements(ObjectNode file, AddressIndex addresses)
    {
        Inherited inherited = Origin(file);
        if (file.Object("changes") is { Members.Count: > MostChanges } changes)
        {
            context.Problems.Add(OverlayCodes.TooManyChanges.At(changes.Location, MostChanges.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }

        foreach (ObjectNode change in Changes(file))
        {
            // What is new has nothing below it to keep.
            Requirement? requirement = requirements.Read(change["requirement"], provenance.Read(change, inherited), mayKeep: !IsSet(change, "added"));
            _requirements[change] = requirement;
            if (IndicatorReference.TryParse(change.Key) is { } target)
            {
                Index(change, target, requirement, addresses);
            }
        }
    }

    private void Index(ObjectNode change, IndicatorReference target, Requirement? requirement, AddressIndex addresses)
    {
        if (IsSet(change, "added") && addresses.IsOfSet(target))
        {
            context.Problems.Add(OverlayCodes.AddedExists.At(change.KeyLocation, change.Key));
        }

        if (requirement is not null)
        {
            requirements.CheckPartIds(requirement);
            addresses.Add(target, requirement);
        }
        else if (change.Has("requirement"))
        {
            addresses.AddBroken(target);
        }
    }

    private static bool IsSet(ObjectNode change, string key) => change.Flag(key) == true;

    /// <summary>Second step: the overlay; null where its identity is not usable.</summary>
    public Overlay? Read(ObjectNode file, AddressIndex addresses, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        if (file.Text("id") is not { } id || Nature(file) is not { } nature)
        {
            context.Lost.Add("overlay");
            return null;
        }

        Inherited inherited = Origin(file);
        CheckOwn(file, nature);
        return new Overlay
        {
            Id = id,
            Nature = nature,
            Title = file.Localized("title"),
            Effective = file.Effective(),
            Scope = scopes.Read(file["scope"]),
            Replaces = file.Text("replaces"),
            ReadAs = scopes.ReadAs(file, inherited),
            Changes = [.. Changes(file).Select(change => ReadChange(change, inherited, addresses, sets)).OfType<OverlayChange>()],
            Provenance = ProvenanceValidator.Of(file, inherited),
        };
    }

    private static IEnumerable<ObjectNode> Changes(ObjectNode file) => file.Object("changes")?.Members.OfType<ObjectNode>() ?? [];

    private static OverlayNature? Nature(ObjectNode file) => file.Text("nature") switch
    {
        "amendment" => OverlayNature.Amendment,
        "provincial" => OverlayNature.Provincial,
        "whatIf" => OverlayNature.WhatIf,
        "illustrative" => OverlayNature.Illustrative,
        _ => null,
    };

    private Inherited Origin(ObjectNode file)
    {
        bool isLaw = Nature(file) is not (OverlayNature.WhatIf or OverlayNature.Illustrative);
        Inherited inherited = provenance.Read(file, Inherited.Nothing(isLaw));
        return isLaw && inherited.Legal is null ? inherited with { Legal = new LegalReference("?") } : inherited;
    }

    private void CheckOwn(ObjectNode file, OverlayNature nature)
    {
        SetValidator.CheckEffective(context.Problems, file);
        bool isLaw = nature is OverlayNature.Amendment or OverlayNature.Provincial;
        if (isLaw && file.Object("legal")?.Has("document") != true && !ProvenanceValidator.IsAttempted(file, "legal"))
        {
            context.Problems.Add(RuleCodes.NoLegal.At((file["legal"] ?? file["id"]!).Location));
        }

        if (isLaw && file.Text("verification") is "confirmed" or "corroborated")
        {
            context.Problems.Add(RuleCodes.VerificationTooHigh.At(file["verification"]!.Location));
        }

        if (nature == OverlayNature.Provincial && !NamesProvinces(file) && !HasUnknownAttribute(file))
        {
            context.Problems.Add(OverlayCodes.ProvinceWithoutScope.At((file["scope"] ?? file["nature"]!).Location));
        }
    }

    private bool HasUnknownAttribute(ObjectNode file) =>
        file.Objects("scope").SelectMany(alternative => alternative.Members).Any(member => context.Catalog.Attribute(member.Key) is null);

    private static bool NamesProvinces(ObjectNode file) =>
        file["scope"] is ListNode list && list.Items.OfType<ObjectNode>().All(a => a.Has(WellKnownAttributes.Province) || a.Has(WellKnownAttributes.FormerProvince));

    private OverlayChange? ReadChange(ObjectNode node, Inherited above, AddressIndex addresses, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        Inherited inherited = provenance.Read(node, above);
        if (IndicatorReference.TryParse(node.Key) is not { } target)
        {
            context.Problems.Add(RuleCodes.BadAddress.At(node.KeyLocation, node.Key));
            return null;
        }

        if (!CheckForm(node, target, sets) || !CheckTarget(node, target, addresses, sets))
        {
            return null;
        }

        return new OverlayChange
        {
            Target = target,
            Name = node.Localized("name"),
            Threshold = node["threshold"] is { } threshold ? ReadThreshold(threshold, node, target, inherited, addresses) : null,
            Requirement = _requirements.GetValueOrDefault(node),
            AppliesWhen = requirements.ReadCondition(node["appliesWhen"], inherited),
            Added = IsSet(node, "added"),
            Criterion = node.Text("criterion"),
            Withdrawn = IsSet(node, "withdrawn"),
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private bool CheckForm(ObjectNode node, IndicatorReference target, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        bool changes = node.Has("threshold") || node.Has("requirement") || node.Has("name") || node.Has("appliesWhen");
        DiagnosticDescriptor? problem = node switch
        {
            _ when !changes && !node.Has("added") && !node.Has("withdrawn") => OverlayCodes.NothingChanged,
            _ when node.Has("threshold") && node.Has("requirement") => OverlayCodes.ThresholdAndRequirement,
            _ when IsSet(node, "withdrawn") && (changes || IsSet(node, "added")) => OverlayCodes.AddedAndWithdrawn,
            _ when IsSet(node, "withdrawn") && target.PartId is not null => OverlayCodes.PartWithdrawn,
            _ when IsSet(node, "added") && !IsComplete(node, target, sets) => OverlayCodes.AddedIncomplete,
            _ => null,
        };
        if (problem is not null)
        {
            context.Problems.Add(problem.At(node.KeyLocation, node.Key));
        }

        return problem is null;
    }

    private static bool IsComplete(ObjectNode node, IndicatorReference target, IReadOnlyDictionary<string, CriteriaSet> sets) =>
        node.Has("requirement")
        && (target.PartId is not null
            || (node.Has("name") && (!sets.TryGetValue(target.SetId, out CriteriaSet? set) || set.Criteria?.Any(c => c.Id == node.Text("criterion") && c.Indicators is not null) == true)));

    private bool CheckTarget(ObjectNode node, IndicatorReference target, AddressIndex addresses, IReadOnlyDictionary<string, CriteriaSet> sets)
    {
        IndicatorReference whole = target with { PartId = null };
        if (addresses.IsBroken(whole))
        {
            return true;
        }

        bool isAdded = IsSet(node, "added");
        bool exists = (isAdded, target.PartId) switch
        {
            (true, null) => sets.ContainsKey(target.SetId),
            (true, _) => addresses.Has(whole),
            _ => addresses.HasBeside(target, _requirements.GetValueOrDefault(node)),
        };
        if (!exists)
        {
            context.Problems.Add(OverlayCodes.UnknownTarget.At(node.KeyLocation, node.Key, context.Problems.Nearest(node.Key, addresses.Addresses)));
        }

        return exists;
    }

    private Threshold? ReadThreshold(Node threshold, ObjectNode change, IndicatorReference target, Inherited inherited, AddressIndex addresses)
    {
        Metric? metric = addresses.At(target).Select(requirement => requirement switch
        {
            ComparisonRequirement comparison => comparison.Metric,
            RatingRequirement rating => rating.Metric,
            _ => null,
        }).FirstOrDefault(found => found is not null);
        if (metric is not null)
        {
            return thresholds.Read(threshold, metric, inherited, mayKeep: true);
        }

        if (!addresses.IsBroken(target))
        {
            context.Problems.Add(OverlayCodes.NoThresholdThere.At(change.KeyLocation, target.ToString()));
        }

        return null;
    }
}
