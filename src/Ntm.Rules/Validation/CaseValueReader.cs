using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>The values of a case, each one that its metric can have.</summary>
internal sealed class CaseValueReader(ValidationContext context)
{
    public ImmutableSortedDictionary<string, CaseValue> Read(ObjectNode node)
    {
        ImmutableSortedDictionary<string, CaseValue>.Builder values = ImmutableSortedDictionary.CreateBuilder<string, CaseValue>(StringComparer.Ordinal);
        foreach (Node member in node.Members)
        {
            if (MetricOf(member) is { } metric && Value(member, metric) is { } value)
            {
                values.Add(member.Key, value);
            }
        }

        return values.ToImmutable();
    }

    private Metric? MetricOf(Node member)
    {
        string[] path = member.Key.Split('.', 2);
        if (!context.Catalog.Metrics.TryGetValue(path[0], out Metric? metric))
        {
            context.Problems.Add(RuleCodes.UnknownMetric.At(member.KeyLocation, path[0], context.Problems.Nearest(path[0], context.Catalog.Metrics.Keys)));
            return null;
        }

        if (path.Length == 2 && !metric.Parts.Any(part => part.Id == path[1]))
        {
            context.Problems.Add(RuleCodes.UnknownPart.At(member.KeyLocation, path[1], context.Problems.Nearest(path[1], metric.Parts.Select(part => part.Id))));
            return null;
        }

        return metric;
    }

    private CaseValue? Value(Node member, Metric metric)
    {
        switch (member, metric.Type)
        {
            case (NumberNode number, MetricType.Quantity):
                Rational value = number.Value;
                if ((metric.Min is { } min && value < min) || (metric.Max is { } max && value > max))
                {
                    context.Problems.Add(CaseCodes.OutOfRange.At(member.Location, metric.Id, number.Value.ToString(CultureInfo.InvariantCulture)));
                    return null;
                }

                return new CaseValue(number.Value, null, null);
            case (BooleanNode flag, MetricType.Attestation):
                return new CaseValue(null, flag.Value, null);
            case (TextNode step, MetricType.Rating):
                return context.Knows(step, metric.Scale.Select(known => known.Id), RuleCodes.UnknownStep) ? new CaseValue(null, null, step.Text) : null;
            case (NumberNode or BooleanNode or TextNode, _):
                context.Problems.Add(WrongKind(metric).At(member.Location, metric.Id, string.Join(", ", metric.Scale.Select(known => known.Id))));
                return null;
            default:
                return null;
        }
    }

    private static DiagnosticDescriptor WrongKind(Metric metric) => metric.Type switch
    {
        MetricType.Quantity => CaseCodes.NotANumber,
        MetricType.Attestation => CaseCodes.NotAFlag,
        _ => CaseCodes.NotAStep,
    };
}
