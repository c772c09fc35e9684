using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Evaluation;

/// <summary>Whether a given value is one that its metric can have.</summary>
internal static class ValueRules
{
    /// <summary>What is wrong with the value; null when nothing is.</summary>
    public static DataWarningKind? Check(Metric metric, MetricValue value) => (metric.Type, value.Kind) switch
    {
        (MetricType.Quantity, MetricValueKind.Number) => (value.IsFraction ? IsInRange(metric, value.Exact) : IsInRange(metric, value.Number)) ? null : DataWarningKind.OutOfRange,
        (MetricType.Attestation, MetricValueKind.Attestation) => null,
        (MetricType.Rating, MetricValueKind.Rating) => Rank(metric, value.Rating) >= 0 ? null : DataWarningKind.WrongKind,
        _ => DataWarningKind.WrongKind,
    };

    /// <summary>The number by which a usable value is compared, itself or its rank; false where it cannot be used, and for attestations, which are no numbers.</summary>
    public static bool TryNumber(Metric metric, MetricValue value, out Rational number)
    {
        bool isUsable;
        switch (metric.Type, value.Kind)
        {
            case (MetricType.Quantity, MetricValueKind.Number):
                number = value.Exact;
                isUsable = value.IsFraction ? IsInRange(metric, number) : IsInRange(metric, value.Number);
                break;
            case (MetricType.Rating, MetricValueKind.Rating):
                int rank = Rank(metric, value.Rating);
                number = rank;
                isUsable = rank >= 0;
                break;
            default:
                number = default;
                isUsable = false;
                break;
        }

        return isUsable;
    }

    private static bool IsInRange(Metric metric, decimal value) => !(value < metric.Min) && !(value > metric.Max);

    public static bool IsInRange(Metric metric, Rational value) =>
        (metric.Min is not { } min || value >= min) && (metric.Max is not { } max || value <= max);

    private static int Rank(Metric metric, string step)
    {
        for (int rank = 0; rank < metric.Scale.Length; rank++)
        {
            if (metric.Scale[rank].Id == step)
            {
                return rank;
            }
        }

        return -1;
    }
}
