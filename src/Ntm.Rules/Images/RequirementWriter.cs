using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Images;

/// <summary>Requirements, thresholds, conditions and scopes -> image. Each begins with its <see cref="Kinds"/>.</summary>
internal sealed class RequirementWriter(ImageWriter to, MetricTable metrics)
{
    public void Requirement(Requirement? requirement)
    {
        switch (requirement)
        {
            case null:
                to.Count(Kinds.None);
                return;
            case KeptRequirement:
                to.Count(Kinds.Kept);
                break;
            case ComparisonRequirement comparison:
                Begin(Kinds.Comparison, comparison);
                Metric(comparison.Metric);
                to.Count((int)comparison.Comparison);
                Threshold(comparison.Threshold);
                to.Texts(comparison.ForParts);
                to.Flag(comparison.WhenNone?.CountsAsMet);
                if (comparison.WhenNone is { } none)
                {
                    to.Provenance(none.Provenance);
                }

                break;
            case AttestationRequirement attestation:
                Begin(Kinds.Attestation, attestation);
                Metric(attestation.Metric);
                break;
            case RatingRequirement rating:
                Begin(Kinds.Rating, rating);
                Metric(rating.Metric);
                Threshold(rating.AtLeast);
                break;
            case AllRequirement all:
                Begin(Kinds.All, all);
                Parts(all.Parts, all.OpenToProvinces);
                break;
            case AnyRequirement any:
                Begin(Kinds.Any, any);
                Parts(any.Parts, any.OpenToProvinces);
                break;
            case CountRequirement count:
                Begin(Kinds.Count, count);
                to.Count(count.AtLeast);
                Parts(count.Parts, count.OpenToProvinces);
                break;
            case DelegatedRequirement delegated:
                Begin(Kinds.Delegated, delegated);
                Requirement(delegated.Until);
                break;
            case UnknownRequirement unknown:
                Begin(Kinds.Unknown, unknown);
                break;
            default:
                throw new InvalidOperationException(requirement.GetType().Name);
        }

        to.Provenance(requirement.Provenance);
    }

    public void Threshold(Threshold? threshold)
    {
        switch (threshold)
        {
            case null:
                to.Count(Kinds.None);
                return;
            case FigureThreshold figure:
                to.Count(Kinds.Figure);
                to.Fraction(figure.Value);
                break;
            case TableThreshold table:
                to.Count(Kinds.Table);
                to.Text(table.Dimension);
                Threshold(table.General);
                to.List(table.Cases, Case);
                Threshold(table.Otherwise);
                break;
            case DelegatedThreshold delegated:
                to.Count(Kinds.Delegated);
                Threshold(delegated.NoLooserThan);
                Threshold(delegated.NoStricterThan);
                break;
            case DerivedThreshold derived:
                to.Count(Kinds.Derived);
                Reference(derived.Of);
                to.Fraction(derived.Times);
                break;
            case KeptThreshold:
                to.Count(Kinds.Kept);
                break;
            default:
                throw new InvalidOperationException(threshold.GetType().Name);
        }

        to.Provenance(threshold.Provenance);
    }

    public void Condition(Condition? condition)
    {
        switch (condition)
        {
            case null:
                to.Count(Kinds.None);
                break;
            case RequirementCondition { Requirement: { } requirement }:
                to.Count(Kinds.Requirement);
                Requirement(requirement);
                break;
            case ScopeCondition scope:
                to.Count(Kinds.Scope);
                Pattern(scope.Pattern);
                break;
            default:
                throw new InvalidOperationException(condition.GetType().Name);
        }
    }

    public void Pattern(ScopePattern? pattern)
    {
        to.Flag(pattern is not null);
        if (pattern is not null)
        {
            to.Blob(() => to.List(pattern.Alternatives, Alternative));
        }
    }

    private void Alternative(ScopeAlternative alternative) => to.List(alternative.Allowed, pair =>
    {
        to.Text(pair.Key);
        to.List(pair.Value, to.Text);
    });

    public void Reference(IndicatorReference reference)
    {
        to.Text(reference.SetId);
        to.Text(reference.IndicatorId);
        to.Text(reference.PartId);
    }

    private void Begin(int kind, Requirement requirement)
    {
        to.Count(kind);
        to.Text(requirement.Id);
        Condition(requirement.AppliesWhen);
    }

    private void Metric(Metric metric) => to.Count(metrics.SlotOf(metric.Id));

    private void Parts(ImmutableArray<Requirement> parts, bool areOpen)
    {
        to.List(parts, Requirement);
        to.Flag(areOpen);
    }

    private void Case(TableCase one)
    {
        to.Text(one.Key);
        to.Flag(one.From is not null);
        to.Number(one.From ?? 0);
        to.Flag(one.To is not null);
        to.Number(one.To ?? 0);
        Threshold(one.Threshold);
    }
}
