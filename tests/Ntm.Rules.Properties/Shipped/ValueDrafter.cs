using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;
using Ntm.Rules.Cases;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Shipped;

/// <summary>Values under which a requirement shows what a gap of coverage asks for.</summary>
internal sealed class ValueDrafter(Dictionary<string, JsonNode?> values, CoverageItem gap, DraftPlace place)
{
    /// <summary>Walks to the place of the gap and sets what is needed there.</summary>
    public void Show(Requirement requirement, Threshold? changed)
    {
        if (requirement.Provenance.Location == gap.Place)
        {
            Whole(requirement, gap.Sight);
            return;
        }

        switch (requirement)
        {
            case ComparisonRequirement comparison when comparison.WhenNone?.Provenance.Location == gap.Place:
                values[comparison.Metric.Counts!.Denominator] = 0;
                break;
            case ComparisonRequirement comparison when Has(changed ?? comparison.Threshold):
                CaseDrafter.Hold(values, comparison.AppliesWhen, true);
                Compare(comparison, changed ?? comparison.Threshold);
                break;
            case RatingRequirement rating when Has(changed ?? rating.AtLeast):
                Rate(rating, changed ?? rating.AtLeast);
                break;
            default:
                foreach (Requirement part in Parts(requirement))
                {
                    Show(part, null);
                }

                break;
        }
    }

    private void Whole(Requirement requirement, CoverageSight sight)
    {
        CaseDrafter.Hold(values, requirement.AppliesWhen, sight != CoverageSight.NotApplicable);
        if (sight is CoverageSight.NotApplicable or CoverageSight.Undetermined)
        {
            return;
        }

        bool? holds = sight switch { CoverageSight.Met => true, CoverageSight.NotMet => false, _ => null };
        switch (requirement)
        {
            case AttestationRequirement attestation:
                values[attestation.Metric.Id] = holds is { } attested ? JsonValue.Create(attested) : null;
                break;
            case ComparisonRequirement comparison when holds is null:
                values[comparison.Metric.Id] = null;
                break;
            case ComparisonRequirement comparison when FigureOf(comparison.Threshold) is { } figure:
                Number(comparison, figure, holds.Value ? CoverageSight.Met : CoverageSight.NotMet);
                break;
            case RatingRequirement rating:
                values[rating.Metric.Id] = holds is { } reached && FigureOf(rating.AtLeast) is { } step ? Step(rating, step, reached ? CoverageSight.AtLimit : CoverageSight.NotMet) : null;
                break;
            default:
                foreach (Requirement part in Parts(requirement))
                {
                    Whole(part, sight);
                }

                break;
        }
    }

    private void Compare(ComparisonRequirement comparison, Threshold threshold)
    {
        if (Find(threshold) is FigureThreshold { Value: { } figure })
        {
            Number(comparison, figure, gap.Sight);
        }
        else if (Find(threshold) is DelegatedThreshold { NoStricterThan: { } limit } && FigureOf(limit) is { } most)
        {
            // Between the limits: just short of the strictest.
            Number(comparison, most, CoverageSight.NotMet);
        }
    }

    private void Rate(RatingRequirement rating, Threshold threshold)
    {
        if (Find(threshold) is FigureThreshold { Value: { } figure })
        {
            values[rating.Metric.Id] = Step(rating, figure, gap.Sight);
        }
    }

    private void Number(ComparisonRequirement comparison, Rational figure, CoverageSight sight)
    {
        decimal step = 1m;
        for (int digit = 0; digit < comparison.Metric.Decimals; digit++)
        {
            step /= 10;
        }

        decimal toward = comparison.Comparison.IsFloor() ? step : -step;
        Rational value = sight switch { CoverageSight.Met => figure + toward, CoverageSight.NotMet => figure - toward, _ => figure };
        bool isPossible = (comparison.Metric.Min is not { } least || value >= least) && (comparison.Metric.Max is not { } most || value <= most);
        Rational chosen = isPossible ? value : figure;
        values[comparison.Metric.Id] = JsonNode.Parse(chosen.ToString(9));
        foreach (string part in comparison.ForParts)
        {
            values[$"{comparison.Metric.Id}.{part}"] = JsonNode.Parse(chosen.ToString(9));
        }
    }

    private static JsonNode Step(RatingRequirement rating, Rational rank, CoverageSight sight)
    {
        int at = int.Parse(rank.ToString(0), CultureInfo.InvariantCulture) + (sight switch { CoverageSight.Met => 1, CoverageSight.NotMet => -1, _ => 0 });
        return rating.Metric.Scale[Math.Clamp(at, 0, rating.Metric.Scale.Length - 1)].Id;
    }

    private bool Has(Threshold? threshold) => Find(threshold) is not null;

    /// <summary>The threshold at the place of the gap.</summary>
    private Threshold? Find(Threshold? threshold) => threshold switch
    {
        null => null,
        _ when threshold.Provenance.Location == gap.Place => threshold,
        TableThreshold table => table.Cases.Select(c => Find(c.Threshold)).Append(Find(table.Otherwise)).FirstOrDefault(found => found is not null),
        DelegatedThreshold delegated => Find(delegated.NoLooserThan) ?? Find(delegated.NoStricterThan),
        _ => null,
    };

    /// <summary>The figure that a threshold has for the place of the draft.</summary>
    private Rational? FigureOf(Threshold? threshold) => threshold switch
    {
        FigureThreshold figure => figure.Value,
        TableThreshold { Dimension: "region" } table => FigureOf(table.Cases.First(c => c.Key == (place.Region ?? "TDMN")).Threshold),
        TableThreshold { Dimension: TableThreshold.Year } table => FigureOf(table.Cases.FirstOrDefault(c => c.Matches((place.Year ?? place.AsOf.Year).ToString(CultureInfo.InvariantCulture)))?.Threshold),
        TableThreshold table => FigureOf(table.Cases[0].Threshold),
        DelegatedThreshold delegated => FigureOf(delegated.NoStricterThan) ?? FigureOf(delegated.NoLooserThan),
        _ => null,
    };

    private static ImmutableArray<Requirement> Parts(Requirement requirement) => requirement switch
    {
        AllRequirement all => all.Parts,
        AnyRequirement any => any.Parts,
        CountRequirement count => count.Parts,
        DelegatedRequirement { Until: { } until } => [until],
        _ => [],
    };
}
