using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw recognition file -> recognition rules.</summary>
internal sealed class RecognitionValidator(ValidationContext context, ProvenanceValidator provenance, RequirementValidator requirements)
{
    /// <summary>The rules; null where their identity is not usable.</summary>
    /// <param name="file">The file.</param>
    /// <param name="sets">All sets, for the criteria that a ground of revocation names.</param>
    public RecognitionRules? Read(ObjectNode file, ImmutableArray<CriteriaSet> sets)
    {
        if (file.Text("id") is not { } id)
        {
            return null;
        }

        Inherited inherited = provenance.Read(file, Inherited.Nothing(true), isAboveIndicator: true);
        UniqueEntries.Check(context, file.Objects("conditions"));
        if (inherited.Legal is null)
        {
            if (!ProvenanceValidator.IsAttempted(file, "legal"))
            {
                context.Problems.Add(RuleCodes.NoLegal.At((file["legal"] ?? file["id"]!).Location));
            }

            inherited = inherited with { Legal = new LegalReference("?") };
        }

        SetValidator.CheckEffective(context.Problems, file);
        return new RecognitionRules
        {
            Id = id,
            Effective = file.Effective(),
            For = file.Strings("for"),
            Conditions = file["conditions"] is ListNode list ? [.. list.Items.OfType<ObjectNode>().Select(node => Condition(node, inherited)).OfType<RecognitionCondition>()] : null,
            Revocation = file.Object("revocation") is { } revocation ? [.. revocation.Objects("any").Select(ground => Ground(ground, inherited, sets)).OfType<RevocationGround>()] : null,
            Provenance = ProvenanceValidator.Of(file, inherited),
        };
    }

    private RecognitionCondition? Condition(ObjectNode node, Inherited above)
    {
        Inherited inherited = provenance.Read(node, above);
        return node.Text("id") is { } id && node.Localized("name") is { } name && requirements.Read(node["requirement"], inherited, false) is { } requirement
            ? new RecognitionCondition(id, name, requirement, ProvenanceValidator.Of(node, inherited))
            : null;
    }

    private RevocationGround? Ground(ObjectNode node, Inherited above, ImmutableArray<CriteriaSet> sets)
    {
        Inherited inherited = provenance.Read(node, above);
        if (node.Object("criteriaNotMet") is not { } notMet || notMet.Number("atLeastShare") is not { } share)
        {
            return null;
        }

        if (share is <= 0 or > 1)
        {
            context.Problems.Add(RuleCodes.ShareOutOfRange.At(notMet["atLeastShare"]!.Location, share.ToString(CultureInfo.InvariantCulture)));
        }

        return new RevocationGround(share, IncludingAnyOf(notMet, sets), ProvenanceValidator.Of(node, inherited));
    }

    private ImmutableSortedDictionary<string, ImmutableArray<string>> IncludingAnyOf(ObjectNode notMet, ImmutableArray<CriteriaSet> sets)
    {
        if (notMet.Object("includingAnyOf") is not { } byLevel)
        {
            return ImmutableSortedDictionary<string, ImmutableArray<string>>.Empty;
        }

        string[] levels = [.. context.Catalog.Levels.Select(level => level.Id)];
        foreach (Node member in byLevel.Members.Where(member => !levels.Contains(member.Key, StringComparer.Ordinal)))
        {
            context.Problems.Add(RuleCodes.UnknownLevel.At(member.KeyLocation, member.Key, context.Problems.Nearest(member.Key, levels)));
        }

        ImmutableSortedDictionary<string, ImmutableArray<string>>.Builder keys = ImmutableSortedDictionary.CreateBuilder<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (Node member in byLevel.Members)
        {
            CheckCriteria(byLevel, member.Key, [.. sets.Where(set => set.Level == member.Key)]);
            keys.Add(member.Key, byLevel.Strings(member.Key));
        }

        return keys.ToImmutable();
    }

    /// <summary>A criterion that no set of the level has; where one is not listed in full, or there is none, nobody can say.</summary>
    private void CheckCriteria(ObjectNode byLevel, string level, CriteriaSet[] sets)
    {
        if (sets.Length == 0 || sets.Any(set => set.Criteria is null))
        {
            return;
        }

        string[] known = [.. sets.SelectMany(set => set.Criteria!.Value).Select(criterion => criterion.Id)];
        foreach (TextNode criterion in byLevel.Texts(level))
        {
            context.Knows(criterion, known, RuleCodes.UnknownCriterion);
        }
    }
}
