using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Tables;

/// <summary>
/// The first pass over a table: which decimal separator its numbers prove, in which years its figures are, which percentages look like
/// fractions. It ends with the row behind which nothing can change the answers; mostly that is one of the first.
/// </summary>
internal sealed class TableSurvey(Table table, TableMeanings meanings, CommuneReaderOptions options)
{
    private readonly char? _declared = options.DecimalSeparator;
    private readonly ImmutableArray<(TableColumn Column, bool IsPercentage)> _quantities = meanings.Quantities;
    private readonly TableColumn? _reportingDate = meanings.ReportingDate;
    private readonly Dictionary<int, PercentageSurvey.Seen> _percentages = [];
    private (string Text, SourceLocation Place)? _comma;
    private (string Text, SourceLocation Place)? _point;

    public PercentageSurvey Percentages { get; } = new();

    /// <summary>First and last year of the reporting dates; null where none can be read.</summary>
    public (int First, int Last)? Years { get; private set; }

    public async Task RunAsync(TableRows input, CancellationToken cancellation)
    {
        try
        {
            while (!IsSettled && await input.ReadAsync(cancellation).ConfigureAwait(false))
            {
                cancellation.ThrowIfCancellationRequested();
                if (input.Row > table.Head.Row && input.IsWhole(table.Head.Columns.Length))
                {
                    See(input);
                }
            }
        }
        catch (Exception exception) when (input.Problem(exception) is not null)
        {
            // The second pass stops at the same place and tells it.
        }
    }

    /// <summary>
    /// The file's decimal separator: declared, or the only one that is proven; null where nothing is, or both, which is told.
    /// </summary>
    public char? Separator(ProblemList problems)
    {
        if (_declared is not null)
        {
            return _declared;
        }

        if (_comma is { } comma && _point is { } point)
        {
            bool isCommaLater = (comma.Place.Line, comma.Place.Column).CompareTo((point.Place.Line, point.Place.Column)) > 0;
            (SourceLocation later, SourceLocation earlier) = isCommaLater ? (comma.Place, point.Place) : (point.Place, comma.Place);
            problems.Add(HeadingCodes.TwoSeparators.At(later, CellFault.Show(comma.Text), CellFault.Show(point.Text)).With(earlier));
            return null;
        }

        return _comma is not null ? ',' : _point is not null ? '.' : null;
    }

    /// <summary>Whether further rows cannot change what is asked of the file.</summary>
    private bool IsSettled => !meanings.NeedYears && IsSeparatorSettled && (options.Percentages != PercentageForm.Undeclared || ArePercentagesSettled);

    /// <summary>One separator is proven, and the other does not stand in any cell: nowhere in the text, or only between cells.</summary>
    private bool IsSeparatorSettled =>
        _declared is not null || (_point is not null && !table.HasComma) || (_comma is not null && !table.HasPoint);

    /// <summary>Every percentage had a value that no fraction has.</summary>
    private bool ArePercentagesSettled
    {
        get
        {
            foreach ((TableColumn column, bool isPercentage) in _quantities)
            {
                if (isPercentage && (!_percentages.TryGetValue(column.Index, out PercentageSurvey.Seen? seen) || !seen.AnyAbove))
                {
                    return false;
                }
            }

            return true;
        }
    }

    private void See(TableRows input)
    {
        foreach ((TableColumn column, bool isPercentage) in _quantities)
        {
            ReadOnlySpan<byte> cell = input.Cell(column.Index);
            if (cell.IsEmpty || input.Fault(column.Index) is not null)
            {
                continue;
            }

            PercentageSurvey.Seen? seen = null;
            if (isPercentage && !_percentages.TryGetValue(column.Index, out seen))
            {
                _percentages.Add(column.Index, seen = Percentages.Column(column.Heading, column.Place));
            }

            // Once a percentage above 1 was seen, the column is none of fractions; and a number without a separator proves none.
            if (seen is null or { AnyAbove: true } && cell.IndexOfAny((byte)'.', (byte)',') < 0)
            {
                continue;
            }

            bool isNumber = input.IsNumber(column.Index);
            NumberText number = NumberText.Read(cell, isNumber ? '.' : _declared);
            if (!isNumber)
            {
                SeeEvidence(number, cell, input, column);
            }

            if (seen is not null && !number.HasPercentSign && number.Form is NumberForm.Number or NumberForm.Ambiguous)
            {
                PercentageSurvey.Add(seen!, number.Form == NumberForm.Number ? number.Value : null);
            }
        }

        if (_reportingDate is not null && DayText.Read(Encoding.UTF8.GetString(input.Cell(_reportingDate.Index)), out DateOnly day) is null)
        {
            Years = Years is { } span ? (Math.Min(span.First, day.Year), Math.Max(span.Last, day.Year)) : (day.Year, day.Year);
        }
    }

    private void SeeEvidence(NumberText number, ReadOnlySpan<byte> cell, TableRows input, TableColumn column)
    {
        if (number.Evidence == ',')
        {
            _comma ??= (Encoding.UTF8.GetString(cell), input.Place(column.Index, column.Heading));
        }
        else if (number.Evidence == '.')
        {
            _point ??= (Encoding.UTF8.GetString(cell), input.Place(column.Index, column.Heading));
        }
    }
}
