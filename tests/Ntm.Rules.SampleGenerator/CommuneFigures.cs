using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// Invented figures of one commune at the end of one year, drawn around the figures of the bound law: at the limit, just beyond, far from it. Rates
/// agree with the counts beside them; one rate in four comes without counts.
/// </summary>
internal sealed class CommuneFigures(Place place, int year, Catalog catalog)
{
    private readonly Draws _draws = new($"figures {place.Code} {year}");
    private readonly Sizes _sizes = new(place, year);
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>Writes figures under which a criterion is met, or is not.</summary>
    public void Write(BoundCriterion criterion, bool met)
    {
        BoundIndicator[] indicators = [.. criterion.Indicators!.Value];
        int failing = met ? -1 : _draws.Between(0, indicators.Length - 1);
        int alsoFailing = met || _draws.Chance(60) ? -1 : _draws.Between(0, indicators.Length - 1);
        for (int i = 0; i < indicators.Length; i++)
        {
            Write(indicators[i], i != failing && i != alsoFailing);
        }
    }

    private void Write(BoundIndicator indicator, bool met)
    {
        if (indicator.AppliesWhen?.Requirement is BoundAttestation condition)
        {
            // Not considered counts as met, so it may stand where the criterion is to be met.
            bool applies = !met || _draws.Chance(75);
            Attest(condition.Metric, applies);
            if (!applies)
            {
                return;
            }
        }

        Write(indicator.Requirement, met);
    }

    private void Write(BoundRequirement requirement, bool met)
    {
        switch (requirement)
        {
            case BoundAttestation attestation: Attest(attestation.Metric, met); break;
            case BoundComparison comparison: Compare(comparison, met); break;
            case BoundList list: Fold(list, met); break;
            default: throw new InvalidOperationException($"{requirement.Origin.Address}: the overlay leaves this open.");
        }
    }

    private void Fold(BoundList list, bool met)
    {
        bool isAny = list.Kind == BoundListKind.Any;
        int chosen = _draws.Between(0, list.Parts.Length - 1);
        for (int i = 0; i < list.Parts.Length; i++)
        {
            bool isChosen = i == chosen;
            Write(list.Parts[i], isAny ? met && (isChosen || _draws.Chance(30)) : met || !isChosen);
        }
    }

    private void Attest(Metric metric, bool met) => _values[metric.Id] = met ? "Đạt" : "Chưa đạt";

    private void Compare(BoundComparison comparison, bool met)
    {
        Metric metric = comparison.Metric;
        Rational figure = comparison.Threshold.Figure ?? throw new InvalidOperationException($"{comparison.Origin.Address}: no figure.");
        if (metric.Counts is { } counts)
        {
            Rate(comparison, counts, figure, met);
        }
        else if (metric.Formula is { } formula)
        {
            Inputs(comparison, formula, figure, met);
        }
        else
        {
            decimal step = metric.Decimals == 0 ? 1 : 0.1m;
            _values[metric.Id] = Text(Beside(comparison, figure, met, step, metric.Decimals == 0 ? 8 : 60));
        }
    }

    private void Rate(BoundComparison comparison, MetricCounts counts, Rational figure, bool met)
    {
        Metric metric = comparison.Metric;
        if (met && comparison.WhenNone is not null && _draws.Chance(8))
        {
            _values[counts.Denominator] = "0";
            return;
        }

        int of = _values.TryGetValue(counts.Denominator, out string? known) ? int.Parse(known, CultureInfo.InvariantCulture) : _sizes.Of(counts.Denominator);
        int limit = comparison.Comparison.IsFloor() ? (int)(figure * of / 100m).Ceiling() : (int)(figure * of / 100m).Floor();
        int count = Count(comparison, limit, of, met);
        bool isContained = catalog.Metrics.Values.Any(other => other.NotLessThan == metric.Id) || metric.NotLessThan is not null;
        Rational rate = Rational.Create(count, of) * 100m;
        if (isContained || _draws.Chance(75))
        {
            _values[counts.Denominator] = Text(of);
            _values[counts.Numerator] = Text(count);
            _values[metric.Id] = rate.Round(metric.Decimals).ToString(metric.Decimals);
        }
        else
        {
            _values[metric.Id] = Rounded(rate, figure, metric.Decimals);
        }
    }

    /// <summary>A rate without counts must say the same as the counts did, so it is not rounded onto the limit.</summary>
    private static string Rounded(Rational rate, Rational figure, int decimals)
    {
        Rational rounded = rate.Round(decimals);
        Rational unit = Rational.Create(1, System.Numerics.BigInteger.Pow(10, decimals));
        bool moved = rounded == figure && rate != figure;
        return (moved ? (rate < figure ? figure - unit : figure + unit) : rounded).ToString(decimals);
    }

    private int Count(BoundComparison comparison, int limit, int of, bool met)
    {
        bool isFloor = comparison.Comparison.IsFloor();
        int room = (of * _draws.Between(1, 18) / 100) + 1;
        int least = 0;
        int most = Contained(comparison.Metric) ?? of;
        return (isFloor, met) switch
        {
            (true, true) => _draws.Chance(20) ? limit : Math.Clamp(limit + _draws.Between(0, room), limit, Math.Max(limit, most)),
            (true, false) => _draws.Chance(20) ? limit - 1 : Math.Clamp(limit - 1 - _draws.Between(0, room), least, limit - 1),
            (false, true) => _draws.Chance(20) ? limit : Math.Clamp(limit - _draws.Between(0, room), least, limit),
            (false, false) => _draws.Chance(20) ? limit + 1 : Math.Clamp(limit + 1 + _draws.Between(0, room), limit + 1, of),
        };
    }

    /// <summary>What a part can be at most, where the whole that contains it is written already.</summary>
    private int? Contained(Metric part) => catalog.Metrics.Values
        .Where(whole => whole.NotLessThan == part.Id && whole.Counts is not null)
        .Select(whole => _values.TryGetValue(whole.Counts!.Numerator, out string? count) ? int.Parse(count, CultureInfo.InvariantCulture) : (int?)null)
        .FirstOrDefault();

    /// <summary>The least of two rates: one at the drawn value, the other not below it.</summary>
    private void Inputs(BoundComparison comparison, Formula formula, Rational figure, bool met)
    {
        decimal least = Beside(comparison, figure, met, 0.5m, 30);
        int low = _draws.Between(0, formula.Metrics.Length - 1);
        for (int i = 0; i < formula.Metrics.Length; i++)
        {
            _values[formula.Metrics[i]] = Text(i == low ? least : Math.Min(100, least + (_draws.Between(0, 20) / 2m)));
        }
    }

    private decimal Beside(BoundComparison comparison, Rational figure, bool met, decimal step, int steps)
    {
        figure.TryToDecimal(out decimal limit);
        decimal away = _draws.Chance(20) ? 0 : step * _draws.Between(0, steps);
        decimal value = comparison.Comparison.IsFloor() == met ? limit + (met ? away : away + step) : limit - (met ? away : away + step);
        return Math.Clamp(value, comparison.Metric.Min ?? 0, comparison.Metric.Max ?? decimal.MaxValue);
    }

    private static string Text(decimal value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
