using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>Kết quả thực hiện một chỉ tiêu kế hoạch. A target against what the communes show. Immutable.</summary>
public sealed class TargetAnswer
{
    internal TargetAnswer(Target target, Rational? actual, Rational? least, Rational? most, int unplaced)
    {
        Target = target;
        Actual = actual;
        AtLeast = least;
        AtMost = most;
        Unplaced = unplaced;
        Outcome = unplaced > 0 ? TargetOutcome.CannotBeTold
            : least >= (Rational)target.AtLeast ? TargetOutcome.Reached
            : most < (Rational)target.AtLeast ? TargetOutcome.Short
            : TargetOutcome.CannotBeTold;
    }

    /// <summary>The target.</summary>
    public Target Target { get; }

    /// <summary>What was reached, as the settings count it; null: not known.</summary>
    public Rational? Actual { get; }

    /// <summary>The least that it can be, whatever turns out of what cannot be told; null: not known.</summary>
    public Rational? AtLeast { get; }

    /// <summary>The most that it can be; null: not known.</summary>
    public Rational? AtMost { get; }

    /// <summary>Communes that do not tell whether they count; while there are any, nothing is decided.</summary>
    public int Unplaced { get; }

    /// <summary>Whether the target is reached, by the least and the most; nothing is rounded before it is compared.</summary>
    public TargetOutcome Outcome { get; }

    /// <summary>How much is missing to the target; null where it is not short.</summary>
    public Rational? ShortBy => Outcome == TargetOutcome.Short ? (Rational)Target.AtLeast - Actual : null;

    /// <summary>How much there is beyond the target, of a range its upper end; null where there is nothing, or it is not reached.</summary>
    public Rational? OverBy => Outcome == TargetOutcome.Reached && Actual > (Rational)(Target.To ?? Target.AtLeast) ? Actual - (Rational)(Target.To ?? Target.AtLeast) : null;

    /// <summary>The answers for a plan, in its order: as things stand on the day by whose law the communes were judged. A recognition is new in the year of the plan.</summary>
    /// <param name="targets">The plan.</param>
    /// <param name="portfolio">All communes of the area that it is for.</param>
    /// <param name="settings">How outcomes count; null: <see cref="PortfolioSettings.Default"/>.</param>
    public static ImmutableArray<TargetAnswer> Of(Targets targets, Portfolio portfolio, PortfolioSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(portfolio);
        return [.. targets.Items.Select(target => Of(target, targets.Year, portfolio, settings ?? PortfolioSettings.Default))];
    }

    private static TargetAnswer Of(Target target, int year, Portfolio portfolio, PortfolioSettings settings)
    {
        if (target.Measure == TargetMeasure.Reported)
        {
            Rational? reported = target.Actual is { } number ? (Rational)number : null;
            return new TargetAnswer(target, reported, reported, reported, 0);
        }

        Portfolio counted = portfolio.Where(entry => entry.Counts(target) == true);
        int unplaced = portfolio.Entries.Count(entry => entry.Counts(target) is null);
        LevelSummary level = counted.Summarize(settings with { NewSince = new DateOnly(year, 1, 1), NewUntil = new DateOnly(year, 12, 31) })[target.Level!];
        Rational? Average(OutcomeCounting open) => counted.Summarize(settings with { Undetermined = open })[target.Level!].Average;
        (Rational? Actual, Rational? Least, Rational? Most) figure = target.Measure switch
        {
            TargetMeasure.Recognised => Whole(level.Recognised, level.NotTold),
            TargetMeasure.NewlyRecognised => Whole(level.NewlyRecognised, level.RecognisedWithoutDay + level.NotTold),
            TargetMeasure.Met => Whole(level.Met, level.MayMeet),
            _ => (level.Average, Average(OutcomeCounting.AsNotMet), Average(OutcomeCounting.AsMet)),
        };
        return new TargetAnswer(target, figure.Actual, figure.Least, figure.Most, unplaced);
    }

    private static (Rational?, Rational?, Rational?) Whole(int known, int open) => ((decimal)known, (decimal)known, (decimal)(known + open));
}

/// <summary>Mức hoàn thành.</summary>
public enum TargetOutcome
{
    /// <summary>đạt kế hoạch: reached, whatever turns out.</summary>
    Reached,

    /// <summary>chưa đạt kế hoạch: short of it, whatever turns out.</summary>
    Short,

    /// <summary>chưa đủ căn cứ: depends on what cannot be told.</summary>
    CannotBeTold,
}
