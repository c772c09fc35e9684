using System.Collections.Immutable;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Columns;

/// <summary>What headings mean: ids, names and aliases of fixed fields, attributes, metrics and their parts.</summary>
internal sealed class HeadingIndex
{
    private readonly Dictionary<string, ColumnMeaning> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ColumnMeaning>> _keys = new(StringComparer.Ordinal);
    private readonly Lazy<ImmutableArray<(string Bare, string Meaning)>> _suggested;

    public HeadingIndex(Catalog catalog)
    {
        foreach (FixedField field in FixedFields.All)
        {
            AddId(new FixedMeaning(field));
        }

        foreach (CommuneAttribute attribute in catalog.Attributes)
        {
            ColumnMeaning meaning = FixedFields.Of(attribute) is { } field ? new FixedMeaning(field) : new AttributeMeaning(attribute);
            Add(meaning, attribute.Id, attribute.Name, attribute.Aliases);
        }

        foreach (Metric metric in catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal))
        {
            Add(metric);
        }

        _suggested = new(() => [.. _keys.SelectMany(pair => pair.Value.Select(meaning => (FoldedText.Bare(pair.Key), meaning.Id)))]);
    }

    /// <summary>What an id stands for, exactly as written; null where there is none.</summary>
    public ColumnMeaning? OfId(string id) => _ids.GetValueOrDefault(id);

    /// <summary>Everything that a heading or alias can mean; empty where it is not known.</summary>
    public ImmutableArray<ColumnMeaning> OfText(string text) =>
        _keys.TryGetValue(FoldedText.Key(text), out List<ColumnMeaning>? found) ? [.. found] : [];

    /// <summary>The id that a text which is not known may have meant; null where none is near.</summary>
    public string? Near(string text) => Nearest.Of(FoldedText.Key(text), _suggested.Value);

    private void Add(Metric metric)
    {
        var whole = new MetricMeaning(metric, metric.Id);
        Add(whole, metric.Id, metric.Name, metric.Aliases);
        foreach (string alias in metric.Aliases.Where(alias => SaysOwnUnit(alias, metric)))
        {
            AddKey(HeadingUnits.Split(alias).Body, whole);
        }

        foreach (MetricPart part in metric.Parts)
        {
            var meaning = new MetricMeaning(metric, $"{metric.Id}.{part.Id}");
            AddId(meaning);
            foreach (string alias in part.Aliases)
            {
                AddKey(alias, meaning);
            }
        }
    }

    private static bool SaysOwnUnit(string alias, Metric metric) =>
        metric.Unit is { } unit
        && HeadingUnits.Split(alias).Brackets is { Length: > 0 } brackets
        && brackets.All(bracket => HeadingUnits.Fits(bracket, unit));

    private void Add(ColumnMeaning meaning, string id, LocalizedText name, ImmutableArray<string> aliases)
    {
        AddId(meaning);
        AddKey(id, meaning);
        AddKey(name.Vi, meaning);
        AddKey(name.En, meaning);
        foreach (string alias in aliases)
        {
            AddKey(alias, meaning);
        }
    }

    private void AddId(ColumnMeaning meaning)
    {
        _ids.TryAdd(meaning.Id, meaning);
        AddKey(meaning.Id, meaning);
    }

    private void AddKey(string text, ColumnMeaning meaning)
    {
        string key = FoldedText.Key(text);
        if (key.Length == 0)
        {
            return;
        }

        if (!_keys.TryGetValue(key, out List<ColumnMeaning>? meanings))
        {
            _keys.Add(key, meanings = []);
        }

        if (!meanings.Contains(meaning))
        {
            meanings.Add(meaning);
        }
    }
}
