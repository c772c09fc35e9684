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
        if (file.Text("id") is not { } id)
        {
            return null;
        }

        Inherited inherited = ReadOrigin(file);
        if (file["level"] is TextNode level)
        {
            context.Knows(level, context.Catalog.Levels.Select(known => known.Id), RuleCodes.UnknownLevel);
        }

        CheckPeriod(file);
        CheckEffective(context.Problems, file);
        ImmutableSortedDictionary<string, LocalizedText> groups = Groups(file);
        ImmutableArray<Criterion>? criteria = file["criteria"] is ListNode list
            ? [.. list.Items.OfType<ObjectNode>().Select(criterion => ReadCriterion(criterion, inherited, groups)).OfType<Criterion>()]
            : null;
        CheckCounts(file);
        return new CriteriaSet
        {
            Id = id,
            Level = file.Text("level") ?? "",
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

        if (!ProvenanceValidator.IsAttempted(file, "legal"))
        {
            context.Problems.Add(RuleCodes.NoLegal.At((file["legal"] ?? file["id"]!).Location));
        }

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

    private static ImmutableSortedDictionary<string, LocalizedText> Groups(ObjectNode file) =>
        file.Object("groups")?.Sorted(Fields.Localized) ?? ImmutableSortedDictionary<string, LocalizedText>.Empty;

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
            Guidance = Guidance(node),
            Provenance = ProvenanceValidator.Of(node, inherited),
        };
    }

    private ImmutableArray<LegalReference> Guidance(ObjectNode node)
    {
        foreach (ObjectNode nameless in node.Objects("guidance").Where(legal => !legal.Has("document")))
        {
            context.Problems.Add(ShapeCodes.MissingKey.At(nameless.Location, "document"));
        }

        return [.. node.Objects("guidance").Select(legal => ProvenanceValidator.Legal(legal, null)).OfType<LegalReference>()];
    }

    private void CheckCounts(ObjectNode file)
    {
        if (file["criteria"] is not ListNode { Items.Count: > 0 } criteria)
        {
            return;
        }

        CheckUnique(file);
        int listed = criteria.Items.Count;
        if (file.Integer("criteriaCount") is { } declared && declared != listed)
        {
            context.Problems.Add(RuleCodes.CriteriaCount.At(file["criteriaCount"]!.Location, Text(declared), Text(listed)));
        }

        // Counted as written, so that an entry with a fault of its own is not missed here too; an empty or malformed list is reported where it is.
        ListNode[] lists = [.. file.Objects("criteria").Select(criterion => criterion["indicators"]).OfType<ListNode>()];
        bool isComplete = lists.Length == listed && lists.All(list => list.Items.Count > 0);
        int indicators = lists.Sum(list => list.Items.Count);
        if (file.Integer("indicatorCount") is { } expected && (isComplete ? expected != indicators : expected < indicators))
        {
            context.Problems.Add(RuleCodes.IndicatorCount.At(file["indicatorCount"]!.Location, Text(expected), Text(indicators)));
        }
    }

    private void CheckUnique(ObjectNode file)
    {
        UniqueEntries.Check(context, file.Objects("criteria"));
        UniqueEntries.Check(context, file.Objects("criteria").SelectMany(criterion => criterion.Objects("indicators")));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
