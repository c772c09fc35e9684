using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw threshold of one metric -> threshold. Figures are checked against the metric's range or scale.</summary>
internal sealed class ThresholdValidator(ValidationContext context, ProvenanceValidator provenance, ScopeValidator scopes)
{
    private readonly TableValidator _tables = new(context, scopes);

    private readonly Dictionary<Metric, Dictionary<string, int>> _ranks = [];

    /// <summary>The threshold; null after a problem.</summary>
    public Threshold? Read(Node node, Metric metric, Inherited above, bool mayKeep)
    {
        var figures = new FigureOrigin(provenance);
        return Read(node, new Place(metric, mayKeep, figures), above);
    }

    private Threshold? Read(Node? node, Place place, Inherited above) => node switch
    {
        TextNode { Text: "keep" } => Keep(node, place, above),
        ObjectNode form when form.Has("by") => Table(form, place, provenance.Read(form, above)),
        ObjectNode form when form.Has("delegated") => Delegated(form, place, provenance.Read(form, above)),
        ObjectNode form when form.Has("of") => Derived(form, provenance.Read(form, above)),
        ObjectNode form => form["value"] is { } value ? Figure(form, value, place, provenance.Read(form, above)) : null,
        null or ListNode or BooleanNode => null,
        _ => Figure(node, node, place, above),
    };

    private KeptThreshold? Keep(Node node, Place place, Inherited above)
    {
        if (place.MayKeep)
        {
            return new KeptThreshold(ProvenanceValidator.Of(node, above));
        }

        context.Problems.Add(RuleCodes.KeepOutsideOverlay.At(node.Location));
        return null;
    }

    private FigureThreshold? Figure(Node owner, Node value, Place place, Inherited inherited)
    {
        if (value is NullNode)
        {
            return new FigureThreshold(null, ProvenanceValidator.Of(owner, inherited));
        }

        if (Value(value, place.Metric) is not { } figure)
        {
            return null;
        }

        place.Figures.Demand(owner, inherited, place.Metric.Id);
        return new FigureThreshold(figure, ProvenanceValidator.Of(owner, inherited));
    }

    private Rational? Value(Node value, Metric metric)
    {
        if (metric.Type == MetricType.Rating)
        {
            return Rank(value, metric);
        }

        if (value is not NumberNode { Value: var number })
        {
            context.Problems.Add(RuleCodes.FigureIsNumber.At(value.Location, metric.Id));
            return null;
        }

        if (number < metric.Min || number > metric.Max)
        {
            context.Problems.Add(RuleCodes.FigureOutOfRange.At(value.Location, Text(number), metric.Id, $"{Text(metric.Min)}..{Text(metric.Max)}"));
            return null;
        }

        if (metric.Unit?.IsPercent == true && number > 0 && number < 1)
        {
            context.Problems.Add(RuleCodes.LooksLikeFraction.At(value.Location, Text(number), metric.Id));
        }

        return number;
    }

    private Rational? Rank(Node value, Metric metric)
    {
        string? id = (value as TextNode)?.Text;
        if (!_ranks.TryGetValue(metric, out Dictionary<string, int>? ranks))
        {
            _ranks[metric] = ranks = new(StringComparer.Ordinal);
            for (int step = 0; step < metric.Scale.Length; step++)
            {
                ranks.TryAdd(metric.Scale[step].Id, step);
            }
        }

        if (ranks.TryGetValue(id ?? "", out int rank))
        {
            return rank;
        }

        string shown = id ?? (value as NumberNode)?.Value.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";
        context.Problems.Add(RuleCodes.UnknownStep.At(value.Location, shown, context.Problems.Nearest(shown, metric.Scale.Select(step => step.Id))));
        return null;
    }

    private TableThreshold? Table(ObjectNode node, Place place, Inherited inherited)
    {
        string dimension = node.Text("by") ?? "";
        ImmutableArray<TableCase> cases = _tables.Read(dimension, node, cell => Read(cell, place, inherited));
        FigureThreshold? general = General(node["general"], place, inherited);
        Threshold? otherwise = Read(node["otherwise"], place, inherited);
        return cases.Length == 0
            ? null
            : new TableThreshold(dimension, general, cases, otherwise, ProvenanceValidator.Of(node, inherited));
    }

    /// <summary>A figure or cell: what is only shown is nothing to keep, and no table of its own.</summary>
    private FigureThreshold? General(Node? node, Place place, Inherited inherited) => node switch
    {
        null or ListNode or BooleanNode => null,
        ObjectNode cell => cell["value"] is { } value ? Figure(cell, value, place, provenance.Read(cell, inherited)) : null,
        _ => Figure(node, node, place, inherited),
    };

    private DelegatedThreshold Delegated(ObjectNode node, Place place, Inherited inherited)
    {
        Place limits = place with { MayKeep = false };
        return new(Read(node["noLooserThan"], limits, inherited), Read(node["noStricterThan"], limits, inherited), ProvenanceValidator.Of(node, inherited));
    }

    private DerivedThreshold? Derived(ObjectNode node, Inherited inherited)
    {
        if (node["of"] is not TextNode of || node["times"] is not NumberNode times)
        {
            return null;
        }

        if (IndicatorReference.TryParse(of.Text) is not { } address)
        {
            context.Problems.Add(RuleCodes.BadAddress.At(of.Location, of.Text));
            return null;
        }

        if (times.Value <= 0)
        {
            context.Problems.Add(RuleCodes.FactorNotPositive.At(times.Location, Text(times.Value)));
            return null;
        }

        provenance.Demand(node, inherited, of.Text);
        return new DerivedThreshold(address, times.Value, ProvenanceValidator.Of(node, inherited));
    }

    private static string Text(decimal? number) => number?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "";

    private sealed record Place(Metric Metric, bool MayKeep, FigureOrigin Figures);

    /// <summary>A missing origin is one mistake, however many cells the table has.</summary>
    private sealed class FigureOrigin(ProvenanceValidator provenance)
    {
        private bool _isReported;

        public void Demand(Node owner, Inherited inherited, string what)
        {
            if (!_isReported && inherited.NeedsOrigin && (inherited.Legal is null || inherited.Verification is null))
            {
                _isReported = true;
                provenance.Demand(owner, inherited, what);
            }
        }
    }
}
