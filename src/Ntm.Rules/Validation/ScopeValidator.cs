using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Scopes, conditions that are scopes, readAs rules, and the values that an attribute can have.</summary>
internal sealed class ScopeValidator(ValidationContext context, ProvenanceValidator provenance)
{
    private readonly Dictionary<CommuneAttribute, HashSet<string>?> _values = [];

    public ScopePattern? Read(Node? node)
    {
        if (node is not ListNode list)
        {
            return null;
        }

        ImmutableArray<ScopeAlternative> alternatives = [.. list.Items.OfType<ObjectNode>().Select(Alternative)];
        return alternatives.Length == 0 ? null : new ScopePattern(alternatives);
    }

    /// <summary>One place: a value for each attribute.</summary>
    public ImmutableSortedDictionary<string, string> Place(ObjectNode node) => Alternative(node).Allowed
        .Where(pair => pair.Value.Count > 0)
        .ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value.First(), StringComparer.Ordinal);

    public ImmutableArray<ReadAs> ReadAs(ObjectNode owner, Inherited above) =>
        [.. owner.Objects("readAs").Select(rule => Rule(rule, provenance.Read(rule, above))).OfType<ReadAs>()];

    /// <summary>The ids or codes that a closed attribute can have; null where any text or number will do.</summary>
    public HashSet<string>? ValuesOf(CommuneAttribute attribute)
    {
        if (!_values.TryGetValue(attribute, out HashSet<string>? known))
        {
            string[]? values = Values(attribute);
            _values[attribute] = known = values is null ? null : new HashSet<string>(values, StringComparer.Ordinal);
        }

        return known;
    }

    private string[]? Values(CommuneAttribute attribute) => attribute.Type switch
    {
        AttributeType.YesNo => ["true", "false"],
        AttributeType.Choice => [.. attribute.Values.Select(value => value.Id)],
        AttributeType.Region => [.. context.Catalog.Regions.Select(region => region.Id)],
        AttributeType.Province => [.. context.Catalog.Provinces.Select(province => province.Id).Distinct(StringComparer.Ordinal)],
        AttributeType.Level => [.. context.Catalog.Levels.Select(level => level.Id)],
        _ => null,
    };

    /// <summary>The attribute that a key names, where it can pick figures and communes; else the problem is added.</summary>
    public CommuneAttribute? Usable(string id, SourceLocation place)
    {
        if (context.Catalog.Attribute(id) is not { } attribute)
        {
            context.Problems.Add(RuleCodes.UnknownAttribute.At(place, id, context.Problems.Nearest(id, context.Catalog.Attributes.Select(a => a.Id))));
            return null;
        }

        bool isUsable = attribute.Type is AttributeType.YesNo or AttributeType.Choice or AttributeType.Region or AttributeType.Province or AttributeType.Integer
            || attribute.Id == WellKnownAttributes.District;
        if (!isUsable)
        {
            context.Problems.Add(RuleCodes.AttributeNotUsable.At(place, id));
        }

        return isUsable ? attribute : null;
    }

    private ScopeAlternative Alternative(ObjectNode node)
    {
        ImmutableSortedDictionary<string, ImmutableSortedSet<string>>.Builder allowed =
            ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedSet<string>>(StringComparer.Ordinal);
        foreach (Node member in node.Members)
        {
            if (Usable(member.Key, member.KeyLocation) is { } attribute)
            {
                IEnumerable<Node> values = member is ListNode list ? list.Items : [member];
                allowed.Add(member.Key, [.. values.Select(value => Value(value, attribute)).OfType<string>()]);
            }
        }

        return new ScopeAlternative(allowed.ToImmutable());
    }

    private string? Value(Node node, CommuneAttribute attribute)
    {
        string? text = node switch
        {
            TextNode value => value.Text,
            BooleanNode value => value.Value ? "true" : "false",
            NumberNode value => value.Value.ToString(CultureInfo.InvariantCulture),
            _ => null,
        };
        if (text is null)
        {
            return null;
        }

        if (attribute.Type == AttributeType.Integer && !int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _))
        {
            context.Problems.Add(RuleCodes.UnknownAttributeValue.At(node.Location, text, "0"));
        }
        else if (ValuesOf(attribute) is { } known && !known.Contains(text))
        {
            context.Problems.Add(RuleCodes.UnknownAttributeValue.At(node.Location, text, context.Problems.Nearest(text, known)));
        }

        return text;
    }

    private ReadAs? Rule(ObjectNode rule, Inherited inherited)
    {
        if (rule["region"] is TextNode region)
        {
            context.Knows(region, context.Catalog.Regions.Select(r => r.Id), RuleCodes.UnknownRegion);
        }

        SetValidator.CheckEffective(context.Problems, rule);
        if (inherited.NeedsOrigin && inherited.Legal is null && !ProvenanceValidator.IsAttempted(rule, "legal"))
        {
            context.Problems.Add(RuleCodes.NoLegal.At(rule.Location));
        }

        return Read(rule["when"]) is { } when
            ? new ReadAs(when, rule.Text("region"), rule.Effective(), ProvenanceValidator.Of(rule, inherited))
            : null;
    }
}
