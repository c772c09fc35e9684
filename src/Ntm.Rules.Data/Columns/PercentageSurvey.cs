using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Columns;

/// <summary>
/// Finds percentage columns that look like fractions: no value above 1, some between 0 and 1. Three values of such a column make it an
/// error, or three
/// of the whole file where no percentage in it is above 1; with fewer it is a warning.
/// </summary>
internal sealed class PercentageSurvey
{
    private const int Enough = 3;

    private readonly Dictionary<string, Seen> _columns = new(StringComparer.Ordinal);

    /// <summary>The column, to which its values are added.</summary>
    public Seen Column(string column, SourceLocation place)
    {
        if (!_columns.TryGetValue(column, out Seen? seen))
        {
            _columns.Add(column, seen = new Seen(place));
        }

        return seen;
    }

    /// <summary>One value without the sign %, of a column whose percentages may be fractions; null: a number of which only that it exceeds 1 is known.</summary>
    public static void Add(Seen seen, decimal? value)
    {
        seen.Count++;
        seen.AnyAbove |= value is null or > 1 or < 0;
        seen.AnyBetween |= value is > 0 and < 1;
    }

    /// <summary>The columns whose values cannot be used, each with its problem; warnings go to the list as they are found.</summary>
    public IReadOnlySet<string> Unusable(PercentageForm declared, ProblemList problems)
    {
        var unusable = new HashSet<string>(StringComparer.Ordinal);
        if (declared != PercentageForm.Undeclared)
        {
            return unusable;
        }

        bool isWholeFile = _columns.Values.All(seen => !seen.AnyAbove) && _columns.Values.Sum(seen => seen.Count) >= Enough;
        foreach ((string column, Seen seen) in _columns.Where(pair => !pair.Value.AnyAbove && pair.Value.AnyBetween))
        {
            bool isError = isWholeFile || seen.Count >= Enough;
            problems.Add((isError ? HeadingCodes.Fractions : HeadingCodes.PerhapsFractions).At(seen.Place, CellFault.Show(column)));
            if (isError)
            {
                unusable.Add(column);
            }
        }

        return unusable;
    }

    /// <summary>What has been seen of a column.</summary>
    public sealed class Seen(SourceLocation place)
    {
        public SourceLocation Place => place;

        public long Count { get; set; }

        public bool AnyAbove { get; set; }

        public bool AnyBetween { get; set; }
    }
}
