using System.Globalization;
using System.Text;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Cells;

/// <summary>Reads values of one metric, from the text of a cell or from a JSON value.</summary>
internal sealed class MetricCell
{
    private readonly Metric _metric;
    private readonly bool _isFraction;
    private readonly WordTable<bool>? _attestations;
    private readonly Dictionary<string, string>? _steps;

    private readonly PlainRange _range;

    private readonly SeenWords<bool> _answers = new();
    private readonly SeenWords<MetricValue> _ratings = new();

    public MetricCell(Metric metric, PercentageForm percentages)
    {
        _metric = metric;
        _isFraction = IsPercentage && percentages == PercentageForm.Fraction;
        _range = metric.Type == MetricType.Quantity && !_isFraction ? PlainRange.Of(metric) : PlainRange.Nothing;
        if (metric.Type == MetricType.Attestation)
        {
            _attestations = new(Attestations(metric));
        }
        else if (metric.Type == MetricType.Rating)
        {
            _steps = metric.Scale
                .SelectMany(step => new[] { step.Id, step.Name.Vi, step.Name.En }.Select(word => (Word: FoldedText.Word(word), step.Id)))
                .GroupBy(pair => pair.Word, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.First().Id, StringComparer.Ordinal);
        }
    }

    public MetricType Type => _metric.Type;

    public bool IsPercentage => _metric.Unit?.IsPercent == true;

    /// <summary>A plain JSON number that is in the range, into a column; false where it must go the long way.</summary>
    public bool TryPlain(ReadOnlySpan<byte> written, MetricColumnBuilder column) => TryPlain(written, '.', column);

    /// <summary>A cell that is not empty, into a column.</summary>
    public CellFault? Read(ReadOnlySpan<byte> cell, char? separator, MetricColumnBuilder column)
    {
        if (_attestations is not null)
        {
            if (_answers.TryFind(cell, out bool answer))
            {
                column.SetAttestation(answer);
                return null;
            }
        }
        else if (TryPlain(cell, separator, column))
        {
            return null;
        }

        CellFault? fault = _metric.Type == MetricType.Quantity ? ReadNumber(cell, separator, out MetricValue value) : ReadWord(cell, out value);
        column.Set(value);
        return fault;
    }

    private bool TryPlain(ReadOnlySpan<byte> cell, char? separator, MetricColumnBuilder column)
    {
        bool isPlain = NumberText.TryPlain(cell, separator, out long digits, out int decimals) && _range.Contains(digits, decimals);
        if (isPlain)
        {
            column.SetNumber(digits, decimals);
        }

        return isPlain;
    }

    private CellFault? ReadNumber(ReadOnlySpan<byte> cell, char? separator, out MetricValue value)
    {
        value = default;
        NumberText number = NumberText.Read(cell, separator);
        if (number.Form == NumberForm.Number)
        {
            return ReadNumber(number.Value, number.HasPercentSign, cell, out value);
        }

        string text = Encoding.UTF8.GetString(cell).Trim();
        return IsCount && FixedWords.IsNone(text) ? ReadNumber(0, false, cell, out value) : Fault(number.Form, text, separator);
    }

    private CellFault? ReadWord(ReadOnlySpan<byte> cell, out MetricValue value)
    {
        if (_ratings.TryFind(cell, out value))
        {
            return null;
        }

        CellFault? fault = ReadWord(Encoding.UTF8.GetString(cell).Trim(), out value);
        if (fault is null && value.Kind == MetricValueKind.Attestation)
        {
            _answers.Add(cell, value.Attested);
        }
        else if (fault is null)
        {
            _ratings.Add(cell, value);
        }

        return fault;
    }

    /// <summary>An attestation or the step of a rating.</summary>
    public CellFault? ReadWord(string text, out MetricValue value)
    {
        value = default;
        if (_attestations is not null)
        {
            bool? attested = _attestations.Find(text);
            value = attested is { } known ? MetricValue.OfAttestation(known) : default;
            return attested is null
                ? new CellFault(CellCodes.NotAttested, CellFault.Show(text), string.Join(", ", Attestations(_metric).Select(pair => pair.Word)))
                : null;
        }

        if (_steps!.TryGetValue(FoldedText.Word(text), out string? step))
        {
            value = MetricValue.OfRating(step);
            return null;
        }

        return new CellFault(CellCodes.NotAStep, CellFault.Show(text), string.Join(", ", _metric.Scale.Select(s => s.Name.Vi)));
    }

    /// <summary>An exact number; <paramref name="written"/> is how the file writes it.</summary>
    public CellFault? ReadNumber(decimal number, bool hasPercentSign, ReadOnlySpan<byte> written, out MetricValue value)
    {
        value = default;
        if (hasPercentSign && !IsPercentage)
        {
            return new CellFault(NumberCodes.PercentSign, CellFault.Show(Encoding.UTF8.GetString(written)), _metric.Id);
        }

        decimal? exact = _isFraction && !hasPercentSign ? Percentage.OfFraction(number) : number;
        if (exact is not { } known || known < _metric.Min || known > _metric.Max)
        {
            return new CellFault(NumberCodes.OutOfRange, CellFault.Show(Encoding.UTF8.GetString(written)), _metric.Id, Range());
        }

        value = MetricValue.OfNumber(known);
        return null;
    }

    /// <summary>A count is a quantity without decimals that is no percentage.</summary>
    private bool IsCount => _metric is { Type: MetricType.Quantity, Decimals: 0 } && !IsPercentage;

    private static CellFault Fault(NumberForm form, string text, char? separator) => form switch
    {
        NumberForm.Ambiguous => new CellFault(NumberCodes.Ambiguous, CellFault.Show(text)),
        NumberForm.OtherSeparator => new CellFault(NumberCodes.OtherSeparator, CellFault.Show(text), $"{separator}"),
        NumberForm.TooLong => new CellFault(NumberCodes.TooLong, CellFault.Show(text)),
        _ => new CellFault(NumberCodes.NotANumber, CellFault.Show(text)),
    };

    private string Range()
    {
        string unit = _metric.Unit is { SymbolVi: { Length: > 0 } symbol } ? $" {symbol}" : "";
        return (_metric.Min, _metric.Max) switch
        {
            ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min}–{max}{unit}"),
            ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {min}{unit}"),
            (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"≤ {max}{unit}"),
            _ => unit.Trim(),
        };
    }

    private static IEnumerable<(string Word, bool Meaning)> Attestations(Metric metric) =>
    [
        ("Đạt", true), ("Chưa đạt", false), ("Không đạt", false), ("true", true), ("false", false),
        .. metric.YesWords.Select(word => (word, true)), .. metric.NoWords.Select(word => (word, false)),
    ];
}
