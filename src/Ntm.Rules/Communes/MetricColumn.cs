using System.Collections;

namespace Ntm.Rules.Communes;

/// <summary>The values of one metric for all communes of a dataset: one array and a bit per row that says whether a value is given.</summary>
internal sealed class MetricColumn
{
    private readonly BitArray _present;
    private decimal[] _numbers;
    private string?[]? _ratings;
    private readonly MetricValueKind _kind;

    public MetricColumn(MetricValueKind kind)
    {
        _kind = kind;
        _present = new BitArray(0);
        _numbers = [];
    }

    public void Set(int row, MetricValue value)
    {
        if (row >= _present.Length)
        {
            int capacity = Math.Max(16, Math.Max(row + 1, _present.Length * 2));
            _present.Length = capacity;
            Array.Resize(ref _numbers, _kind == MetricValueKind.Rating ? 0 : capacity);
            if (_kind == MetricValueKind.Rating)
            {
                Array.Resize(ref _ratings, capacity);
            }
        }

        // Present only once the value is in: a value of another kind throws and must not leave a 0 behind.
        switch (_kind)
        {
            case MetricValueKind.Number: _numbers[row] = value.Number; break;
            case MetricValueKind.Attestation: _numbers[row] = value.Attested ? 1 : 0; break;
            default: _ratings![row] = value.Rating; break;
        }

        _present[row] = true;
    }

    public void Clear(int row)
    {
        if (row < _present.Length)
        {
            _present[row] = false;
        }
    }

    public bool TryGet(int row, out MetricValue value)
    {
        value = default;
        if (row >= _present.Length || !_present[row])
        {
            return false;
        }

        value = _kind switch
        {
            MetricValueKind.Number => MetricValue.OfNumber(_numbers[row]),
            MetricValueKind.Attestation => MetricValue.OfAttestation(_numbers[row] != 0),
            _ => MetricValue.OfRating(_ratings![row]!),
        };
        return true;
    }
}
