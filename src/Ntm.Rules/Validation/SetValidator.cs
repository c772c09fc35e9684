using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw criteria set -> criteria set.</summary>
internal sealed class SetValidator(ValidationContext context, ProvenanceValidator provenance, ScopeValidator scopes, RequirementValidator requirements)
{
    // Stands in for a missing reference that has been reported, so that every figure below does not report it again.
    private static readonly LegalReference Reported = new("?");

    /// <summary>The set; null where its identity is not usable.</summary>
    public CriteriaSet? Read(ObjectNode file)
    {
        if (file.Text("id") is not { } id || file.Text("level") is not { } level)
        {
            return null;
        }

        Inherited inherited = ReadOrigin(file);
        context.Knows((TextNode)file["level"]!, context.Catalog.Levels.Select(known => known.Id), RuleCodes.UnknownLevel);
        CheckPeriod(file);
        CheckEffective(context.Problems, file);
        ImmutableSortedDictionary<string, LocalizedText> groups = Groups(file);
        ImmutableArray<Criterion>? criteria = file["criteria"] is ListNode list
            ? [.. list.Items.OfType<ObjectNode>().Select(criterion => ReadCriterion(criterion, inherited, groups)).OfType<Criterion>()]
            : null;
        CheckCounts(file, criteria);
        return new CriteriaSet
        {
            Id = id,
            Level = level,
            Title = file.Localized("title") ?? new LocalizedText("", ""),
            Period = file.Text("period") ?? "",
            Effective = file.Effective(),
            IndicatorCount = file.Integer("indicatorCount"),
            CriteriaCount = file.Integer("criteriaCount"),
            Groups = groups,
            Requires = Requires(file),
            Ends = file.Strings("ends"),
            Fills = file.Text("fills"),
            Scope = scopes.Read(file["scope"]),
            ReadAs = scopes.ReadAs(file, inherited),
            Criteria = criteria,
            DelegatedToProvince = file["criteria"] is ObjectNode,
            Provenance = ProvenanceValidator.Of(file, inherited),
        };
    }

    /// <summary>Adds a problem where a last day is before the first.</summary>
    public static void CheckEffective(DiagnosticBag problems, ObjectNode owner)
    {
        EffectivePeriod effective = owner.Effective();
        if (effective is { From: { } from, To: { } to } && to < from)
        {
            problems.Add(RuleCodes.EndsBeforeBegin.At(
                owner["effective"]!.Location, from.ToString("O", CultureInfo.InvariantCulture), to.ToString("O", CultureInfo.InvariantCulture)));
        }
    }

    private Inherited ReadOrigin(ObjectNode file)
    {
        Inherited inherited = provenance.Read(file, Inherited.Nothing(true), isAboveIndicator: true);
        if (inherited.Legal is not null)
        {
            return inherited;
        }

        context.Problems.Add(RuleCodes.NoLegal.At((file["legal"] ?? file["id"]!).Location));
        return inherited with { Legal = Reported };
    }

    private void CheckPeriod(ObjectNode file)
    {
        if (file["period"] is TextNode period && !IsPeriod(period.Text))
        {
            context.Problems.Add(RuleCodes.BadPeriod.At(period.Location, period.Text));
        }
    }

    private static bool IsPeriod(string text) =>
        text.Length == 9 && text[4] == '-' && text.Where((_, index) => index != 4).All(char.IsAsciiDigit) && string.CompareOrdinal(text[..4], text[5..]) <= 0;

    private static ImmutableSortedDictionary<string, LocalizedText> Groups(ObjectNode file) => (file.Object("groups")?.Members ?? [])
        .Where(member => file.Object("groups")!.Localized(member.Key) is not null)
        .ToImmutableSortedDictionary(member => member.Key, member => file.Object("groups")!.Localized(member.Key)!, StringComparer.Ordinal);

    private static Prerequisite? Requires(ObjectNode file)
    {
        if (file.Object("requires") is not { } node || node.Text("set") is not { } set)
        {
            return null;
        }

        return new Prerequisite(set, node.Text("by") switch
        {
            "met" => PrerequisiteKind.Met,
            "recognised" => PrerequisiteKind.Recognised,
            _ => PrerequisiteKind.Either,
        });
    }

    private Criterion? ReadCriterion(ObjectNode node, Inherited above, ImmutableSortedDictionary<string, LocalizedText> groups)
    {
        Inherited inherited = provenance.Read(node, above, isAboveIndicator: true);
        if (node["group"] is TextNode group)
        {
            context.Knows(group, groups.Keys, RuleCodes.UnknownGroup);
        }

        return node.Text("id") is not { } id ? null : new Criterion
        {
            Id = id,
            Printed = node.Text("printed"),
            Group = node.Text("group"),
            Name = node.Localized("name") ?? new LocalizedText("", ""),
            Indicators = node["indicators"] is ListNode list
                ? [.. list.Items.OfType<ObjectNode>().Select(indicator => ReadIndicator(indicator, inherited)).OfType<Indicator>()]
                : null,
            AppliesWhen = requirements.ReadCondition(node["appliesWhen"], inherited),
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private Indicator? ReadIndicator(ObjectNode node, Inherited above)
    {
        if (node.Text("id") is not { } id)
        {
            return null;
        }

        // The number that the decision prints is the row of its table, unless the file names another document or row.
        Inherited row = above with { Legal = above.Legal is { } legal ? legal with { Row = legal.Row ?? node.Text("printed") ?? id } : null };
        Inherited inherited = provenance.Read(node, row);
        Requirement? requirement = requirements.Read(node["requirement"], inherited, mayKeep: false);
        if (requirement is not null)
        {
            requirements.CheckPartIds(requirement);
        }

        return new Indicator
        {
            Id = id,
            Printed = node.Text("printed"),
            Name = node.Localized("name") ?? new LocalizedText("", ""),
            Requirement = requirement ?? new UnknownRequirement(null, null, ProvenanceValidator.Of(node, inherited)),
            AppliesWhen = requirements.ReadCondition(node["appliesWhen"], inherited),
            Authority = node.Localized("authority"),
            Guidance = [.. node.Objects("guidance").Select(legal => ProvenanceValidator.Legal(legal, null)).OfType<LegalReference>()],
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private void CheckCounts(ObjectNode file, ImmutableArray<Criterion>? read)
    {
        if (read is not { } criteria)
        {
            return;
        }

        CheckUnique(file);
        if (file.Integer("criteriaCount") is { } declared && declared != criteria.Length)
        {
            context.Problems.Add(RuleCodes.CriteriaCount.At(file["criteriaCount"]!.Location, Text(declared), Text(criteria.Length)));
        }

        int listed = criteria.Sum(criterion => criterion.Indicators?.Length ?? 0);
        bool isComplete = criteria.All(criterion => criterion.Indicators is not null);
        if (file.Integer("indicatorCount") is { } indicators && (isComplete ? indicators != listed : indicators < listed))
        {
            context.Problems.Add(RuleCodes.IndicatorCount.At(file["indicatorCount"]!.Location, Text(indicators), Text(listed)));
        }
    }

    private void CheckUnique(ObjectNode file)
    {
        ObjectNode[] criteria = [.. file.Objects("criteria")];
        foreach (IEnumerable<ObjectNode> numbered in new[] { criteria, criteria.SelectMany(criterion => criterion.Objects("indicators")) })
        {
            foreach (IGrouping<string, ObjectNode> same in numbered.Where(n => n["id"] is TextNode).GroupBy(n => n.Text("id")!, StringComparer.Ordinal).Where(g => g.Count() > 1))
            {
                context.Problems.Add(RuleCodes.DuplicateId.At(same.ElementAt(1)["id"]!.Location, same.Key).With(same.First()["id"]!.Location));
            }
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
