using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw requirement -> requirement, with everything below it.</summary>
internal sealed class RequirementValidator(ValidationContext context, ProvenanceValidator provenance, ScopeValidator scopes, ThresholdValidator thresholds)
{
    private static readonly (string Key, Comparison Comparison)[] Comparisons =
    [
        ("atLeast", Comparison.AtLeast), ("atMost", Comparison.AtMost), ("moreThan", Comparison.MoreThan), ("lessThan", Comparison.LessThan),
    ];

    /// <summary>The requirement; null after a problem.</summary>
    /// <param name="node">The place; absent where a required key is missing.</param>
    /// <param name="above">What is inherited.</param>
    /// <param name="mayKeep">Whether "keep" may stand: in overlays.</param>
    public Requirement? Read(Node? node, Inherited above, bool mayKeep) => node switch
    {
        NullNode => new UnknownRequirement(null, null, ProvenanceValidator.Of(node, above)),
        TextNode { Text: "keep" } => Keep(node, above, mayKeep),
        ObjectNode form => Read(form, provenance.Read(form, above), mayKeep),
        _ => null,
    };

    public Condition? ReadCondition(Node? node, Inherited above) => node switch
    {
        ListNode => scopes.Read(node) is { } pattern ? new ScopeCondition(pattern) : null,
        ObjectNode => Read(node, above, false) is { } requirement ? new RequirementCondition(requirement) : null,
        _ => null,
    };

    /// <summary>Adds a problem for every part id that stands twice under one root.</summary>
    public void CheckPartIds(Requirement root)
    {
        foreach (IGrouping<string?, Requirement> group in root.SelfAndBelow.Where(part => part.Id is not null).GroupBy(part => part.Id).Where(group => group.Count() > 1))
        {
            Requirement[] same = [.. group];
            context.Problems.Add(RuleCodes.DuplicateId.At(same[1].Provenance.Location, group.Key!).With(same[0].Provenance.Location));
        }
    }

    private KeptRequirement? Keep(Node node, Inherited above, bool mayKeep)
    {
        if (mayKeep)
        {
            return new KeptRequirement(ProvenanceValidator.Of(node, above));
        }

        context.Problems.Add(RuleCodes.KeepOutsideOverlay.At(node.Location));
        return null;
    }

    private Requirement? Read(ObjectNode node, Inherited inherited, bool mayKeep)
    {
        var part = new PartNode(node, node.Text("id"), ReadCondition(node["appliesWhen"], inherited), inherited, mayKeep);
        return node switch
        {
            _ when node.Has("metric") => Compare(part),
            _ when node.Has("attested") => Attest(part),
            _ when node.Has("rated") => Rate(part),
            _ when node.Has("all") => List(part, "all", (parts, isOpen) => new AllRequirement(part.Id, parts, isOpen, part.AppliesWhen, part.Provenance)),
            _ when node.Has("any") => List(part, "any", (parts, isOpen) => new AnyRequirement(part.Id, parts, isOpen, part.AppliesWhen, part.Provenance)),
            _ when node.Has("count") => Count(part),
            _ when node.Has("delegated") => Delegate(part),
            _ => null,
        };
    }

    private ComparisonRequirement? Compare(PartNode part)
    {
        (string Key, Comparison Comparison) form = Comparisons.FirstOrDefault(c => part.Node.Has(c.Key));
        if (!context.TryMetric(part.Node, "metric", out Metric? metric) || form.Key is null)
        {
            return null;
        }

        if (metric.Type != MetricType.Quantity)
        {
            context.Problems.Add(RuleCodes.NotAQuantity.At(part.Node["metric"]!.Location, metric.Id));
            return null;
        }

        ImmutableArray<string> parts =
            [.. part.Node.Texts("for").Where(text => context.Knows(text, metric.Parts.Select(p => p.Id), RuleCodes.UnknownPart)).Select(text => text.Text)];
        Threshold? threshold = thresholds.Read(part.Node[form.Key]!, metric, part.Inherited, mayKeep: false);
        return threshold is null
            ? null
            : new ComparisonRequirement(part.Id, metric, form.Comparison, threshold, parts, WhenNone(part), part.AppliesWhen, part.Provenance);
    }

    private WhenNone? WhenNone(PartNode part)
    {
        if (part.Node.Object("whenNone") is not { } node || node.Text("outcome") is not { } outcome)
        {
            return null;
        }

        Inherited inherited = provenance.Read(node, part.Inherited);
        provenance.Demand(node, inherited, "whenNone");
        return new WhenNone(outcome == "met", ProvenanceValidator.Of(node, inherited));
    }

    private AttestationRequirement? Attest(PartNode part)
    {
        if (!context.TryMetric(part.Node, "attested", out Metric? metric))
        {
            return null;
        }

        if (metric.Type != MetricType.Attestation)
        {
            context.Problems.Add(RuleCodes.NotAnAttestation.At(part.Node["attested"]!.Location, metric.Id));
            return null;
        }

        provenance.Demand(part.Node, part.Inherited, metric.Id);
        return new AttestationRequirement(part.Id, metric, part.AppliesWhen, part.Provenance);
    }

    private RatingRequirement? Rate(PartNode part)
    {
        if (!context.TryMetric(part.Node, "rated", out Metric? metric))
        {
            return null;
        }

        if (metric.Type != MetricType.Rating)
        {
            context.Problems.Add(RuleCodes.NotARating.At(part.Node["rated"]!.Location, metric.Id));
            return null;
        }

        return part.Node["atLeast"] is { } node && thresholds.Read(node, metric, part.Inherited, mayKeep: false) is { } threshold
            ? new RatingRequirement(part.Id, metric, threshold, part.AppliesWhen, part.Provenance)
            : null;
    }

    private Requirement? List(PartNode part, string key, Func<ImmutableArray<Requirement>, bool, Requirement> make) =>
        Parts(part, part.Node[key]) is { Length: > 0 } parts ? make(parts, part.Node.Has("open")) : null;

    private CountRequirement? Count(PartNode part)
    {
        if (part.Node.Object("count") is not { } count || count.Integer("atLeast") is not { } least || Parts(part, count["of"]) is not { Length: > 0 } parts)
        {
            return null;
        }

        int listed = ((ListNode)count["of"]!).Items.Count;
        if (least > listed)
        {
            context.Problems.Add(RuleCodes.CountImpossible.At(
                count["atLeast"]!.Location, least.ToString(CultureInfo.InvariantCulture), listed.ToString(CultureInfo.InvariantCulture)));
        }

        return new CountRequirement(part.Id, least, parts, count.Has("open"), part.AppliesWhen, part.Provenance);
    }

    private ImmutableArray<Requirement> Parts(PartNode part, Node? list) =>
        [.. ((list as ListNode)?.Items ?? []).Select(item => Read(item, part.Inherited, part.MayKeep)).OfType<Requirement>()];

    private DelegatedRequirement? Delegate(PartNode part)
    {
        Requirement? until = Read(part.Node["until"], part.Inherited, false);
        return until is null && part.Node.Has("until") ? null : new DelegatedRequirement(part.Id, until, part.AppliesWhen, part.Provenance);
    }

    /// <summary>A requirement's object with what every form reads from it.</summary>
    private sealed record PartNode(ObjectNode Node, string? Id, Condition? AppliesWhen, Inherited Inherited, bool MayKeep)
    {
        public Provenance Provenance { get; } = ProvenanceValidator.Of(Node, Inherited);
    }
}
