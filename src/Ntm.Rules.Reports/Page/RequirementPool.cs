using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports.Page;

/// <summary>Every bound requirement once, however many places it is bound for: what is asked, what it rests on, and the history of its figure.</summary>
internal sealed class RequirementPool(TextPool texts)
{
    private readonly Dictionary<BoundRequirement, Entry> _known = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(int Name, int Required, int Legal, int Verification, int Chain), Entry> _entries = [];
    private readonly List<Entry> _all = [];
    private readonly RowPool _chains = new();
    private readonly RowPool _links = new();

    /// <summary>A requirement in the page.</summary>
    /// <param name="Place">Its place in the list.</param>
    /// <param name="Name">Text: what is measured or confirmed.</param>
    /// <param name="Required">Text: what is asked of it; -1 where that says itself.</param>
    /// <param name="Legal">Text: what it rests on; -1 for lists and what is no law.</param>
    /// <param name="Verification">How sure that is; -1 where nothing is claimed.</param>
    /// <param name="Chain">Links of the figure's history.</param>
    public sealed record Entry(int Place, int Name, int Required, int Legal, int Verification, int Chain);

    public Entry Of(BoundRequirement requirement)
    {
        if (_known.TryGetValue(requirement, out Entry? known))
        {
            return known;
        }

        (int Name, int Required, int Legal, int Verification, int Chain) key = requirement switch
        {
            BoundComparison comparison => (
                texts.Of(comparison.Metric.Name),
                texts.Of(QuantityText.Required(comparison.Metric, comparison.Comparison, comparison.Threshold)),
                texts.Of(comparison.Threshold.Legal?.ToString()),
                Sure(comparison.Threshold.Verification),
                _chains.Of([.. comparison.Threshold.Chain.Select(Link)])),
            BoundAttestation attestation => (texts.Of(attestation.Metric.Name), -1, Law(requirement), Sure(requirement.Origin.Provenance.Verification), _chains.Of()),
            BoundList list => (texts.Of(Fold(list)), -1, -1, -1, _chains.Of()),
            _ => (-1, -1, Law(requirement), -1, _chains.Of()),
        };
        if (!_entries.TryGetValue(key, out Entry? entry))
        {
            entry = new Entry(_all.Count, key.Name, key.Required, key.Legal, key.Verification, key.Chain);
            _entries.Add(key, entry);
            _all.Add(entry);
        }

        _known.Add(requirement, entry);
        return entry;
    }

    public static int Sure(Verification? verification) => verification is { } known ? (int)known : -1;

    /// <summary><c>requirements</c>: rows of name, required, legal, verification, chain; <c>chains</c>: rows of links; <c>links</c>: rows of kind, origin, cell, figure, legal, and whether it decides.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WritePropertyName("requirements");
        json.WriteStartArray();
        foreach (Entry entry in _all)
        {
            json.WriteStartArray();
            foreach (int number in new[] { entry.Name, entry.Required, entry.Legal, entry.Verification, entry.Chain })
            {
                json.WriteNumberValue(number);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WritePropertyName("chains");
        _chains.Write(json);
        json.WritePropertyName("links");
        _links.Write(json);
    }

    private int Law(BoundRequirement requirement) => texts.Of(requirement.Origin.Provenance.Legal?.ToString());

    private int Link(ThresholdLink link)
    {
        string? digits = link.Figure?.ToString(9);
        return _links.Of(
            (int)link.Kind,
            texts.Of(link.Origin),
            texts.Of(link.Selector),
            digits is null ? -1 : texts.Of(new LocalizedText(digits.Replace('.', ','), digits)),
            texts.Of(link.Provenance.Legal?.ToString()),
            link.Decides ? 1 : 0);
    }

    private static LocalizedText Fold(BoundList list) => list.Kind switch
    {
        BoundListKind.All => new("tất cả các nội dung", "all of the parts"),
        BoundListKind.Any => new("một trong các nội dung", "one of the parts"),
        _ => new($"ít nhất {list.AtLeast} nội dung", $"at least {list.AtLeast} of the parts"),
    };
}
