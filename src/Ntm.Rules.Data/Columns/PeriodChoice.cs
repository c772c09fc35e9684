using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Columns;

/// <summary>Which of several meanings the period leaves: that of the set, else that in which all reporting dates lie.</summary>
internal static class PeriodChoice
{
    /// <summary>The one meaning left, or null where none or several are.</summary>
    /// <param name="meanings">What the heading can mean.</param>
    /// <param name="period">The declared period; null: not declared.</param>
    /// <param name="years">First and last year of the reporting dates; null where the file has none.</param>
    public static ColumnMeaning? Of(ImmutableArray<ColumnMeaning> meanings, string? period, (int First, int Last)? years)
    {
        if (meanings.Length <= 1)
        {
            return meanings.FirstOrDefault();
        }

        ColumnMeaning[] left = [.. meanings.Where(meaning => Serves(meaning, period, years))];
        return left.Length == 1 ? left[0] : null;
    }

    private static bool Serves(ColumnMeaning meaning, string? period, (int First, int Last)? years)
    {
        Metric? metric = (meaning as MetricMeaning)?.Metric ?? (meaning as EvidenceMeaning)?.Metric;
        if (metric?.Periods is not { IsEmpty: false } periods)
        {
            return true;
        }

        return period is not null ? periods.Contains(period) : years is not { } span || periods.Any(one => Holds(one, span));
    }

    private static bool Holds(string period, (int First, int Last) years)
    {
        string[] ends = period.Split('-');
        return ends.Length == 2
            && int.TryParse(ends[0], NumberStyles.None, CultureInfo.InvariantCulture, out int from)
            && int.TryParse(ends[1], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            && from <= years.First && years.Last <= to;
    }
}
