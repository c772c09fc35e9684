using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// Invented figures of one commune at the end of one year, placed around the figures of the bound law. What is drawn for a commune and a requirement does
/// not depend on the year, so that 2018 and 2019 tell one story: the same indicator fails, the same village is missing, and it gets better.
/// </summary>
internal sealed class CommuneFigures
{
    private readonly Place _place;
    private readonly int _year;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly RateFigures _rates;

    public CommuneFigures(Place place, int year, Catalog catalog)
    {
        _place = place;
        _year = year;
        _rates = new RateFigures(place, year, catalog, _values);
    }

    /// <summary>Metric id to cell.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Writes figures under which a criterion takes its course: one indicator carries its failure, sometimes a second one.</summary>
    public void Write(BoundCriterion criterion, Course course)
    {
        BoundIndicator[] indicators = [.. criterion.Indicators!.Value];
        Draws draws = DrawsFor(criterion.Criterion.Id);
        int failing = draws.Between(0, indicators.Length - 1);
        int alsoFailing = draws.Chance(60) ? failing : draws.Between(0, indicators.Length - 1);
        for (int i = 0; i < indicators.Length; i++)
        {
            Write(indicators[i], i == failing || i == alsoFailing ? course : Course.Always);
        }
    }

    private void Write(BoundIndicator indicator, Course course)
    {
        if (indicator.AppliesWhen?.Requirement is BoundAttestation condition)
        {
            // What is not planned one year is seldom met or missed the other, so it is left out in both or in neither.
            bool applies = DrawsFor("applies " + indicator.Address.IndicatorId).Chance(75) || !course.IsAlways;
            Attest(condition.Metric, applies);
            if (!applies)
            {
                return;
            }
        }

        Write(indicator.Requirement, course);
    }

    private void Write(BoundRequirement requirement, Course course)
    {
        switch (requirement)
        {
            case BoundAttestation attestation: Attest(attestation.Metric, course.In(_year)); break;
            case BoundComparison comparison: Compare(comparison, course); break;
            case BoundList list: Fold(list, course); break;
            default: throw new InvalidOperationException($"{requirement.Origin.Address}: the overlay leaves this open.");
        }
    }

    private void Fold(BoundList list, Course course)
    {
        Draws draws = DrawsFor(list.Origin.Address.ToString());
        int chosen = draws.Between(0, list.Parts.Length - 1);
        for (int i = 0; i < list.Parts.Length; i++)
        {
            bool follows = i == chosen | (draws.Chance(30) & list.Kind == BoundListKind.Any);
            Write(list.Parts[i], follows ? course : list.Kind == BoundListKind.Any ? Course.Never : Course.Always);
        }
    }

    private void Attest(Metric metric, bool isMet) => _values[metric.Id] = isMet ? "Đạt" : "Chưa đạt";

    private void Compare(BoundComparison comparison, Course course)
    {
        Metric metric = comparison.Metric;
        Rational figure = comparison.Threshold.Figure ?? throw new InvalidOperationException($"{comparison.Origin.Address}: no figure.");
        if (metric.Counts is not null)
        {
            _rates.Write(comparison, figure, course);
        }
        else if (metric.Formula is { } formula)
        {
            Inputs(comparison, formula, figure, course);
        }
        else
        {
            (decimal step, int most) = metric.Decimals == 0 ? (1, 8) : (0.1m, 60);
            _values[metric.Id] = Text(Beside(comparison, figure, course, step, most));
        }
    }

    /// <summary>The least of two rates: one at the drawn value, the other not below it.</summary>
    private void Inputs(BoundComparison comparison, Formula formula, Rational figure, Course course)
    {
        decimal least = Beside(comparison, figure, course, 0.5m, 30);
        Draws draws = DrawsFor("inputs " + comparison.Metric.Id);
        int low = draws.Between(0, formula.Metrics.Length - 1);
        for (int i = 0; i < formula.Metrics.Length; i++)
        {
            decimal above = draws.Between(0, 20) / 2m;
            _values[formula.Metrics[i]] = Text(i == low ? least : Math.Min(100, least + above));
        }
    }

    private decimal Beside(BoundComparison comparison, Rational figure, Course course, decimal step, int most)
    {
        figure.TryToDecimal(out decimal limit);
        bool isMet = course.In(_year);
        decimal away = step * (Distance.Of(DrawsFor(comparison.Metric.Id), course, _year, most) + (isMet ? 0 : 1));
        decimal value = comparison.Comparison.IsFloor() == isMet ? limit + away : limit - away;
        return Math.Clamp(value, comparison.Metric.Min ?? 0, comparison.Metric.Max ?? decimal.MaxValue);
    }

    private Draws DrawsFor(string what) => new($"figures {_place.Code} {what}");

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
