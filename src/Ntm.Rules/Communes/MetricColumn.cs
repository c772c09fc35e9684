using Ntm.Rules.Quantities;

namespace Ntm.Rules.Communes;

/// <summary>
/// The values of one metric for all communes of a dataset, one a slot: numbers as <see cref="ScaledNumber"/>s with the digits they were written with, the few that these
/// do not hold beside them; attestations as bits; ratings as the ids of their steps. A bit a slot says whether a value is given.
/// </summary>
/// <param name="kind">What the values are.</param>
/// <param name="scale">Decimals of the numbers.</param>
/// <param name="slots">For how many slots there is room from the first value on.</param>
internal sealed class MetricColumn(MetricValueKind kind, int scale, int slots = 0)
{
    private readonly Dictionary<int, MetricValue> _beside = [];
    private ulong[] _given = [];
    private long[] _numbers = [];
    private byte[] _digits = [];
    private ulong[] _attested = [];
    private string?[] _ratings = [];

    public MetricValueKind Kind => kind;

    /// <summary>Decimals of <see cref="Numbers"/>.</summary>
    public int Scale => scale;

    /// <summary>A bit a slot; words that are not there have none.</summary>
    public ReadOnlySpan<ulong> Given => _given;

    /// <summary>Slots from 0, 0 where nothing is given; may be shorter or longer than the dataset. Empty for other kinds.</summary>
    public ReadOnlySpan<long> Numbers => _numbers;

    /// <summary>A bit a slot. Empty for other kinds.</summary>
    public ReadOnlySpan<ulong> Attested => _attested;

    /// <summary>As <see cref="Numbers"/>; not to be written to.</summary>
    public long[] All => _numbers;

    public void Set(int slot, MetricValue value)
    {
        Reserve(slot);
        // Given only once the value is in: a value of another kind throws and must not leave a 0 behind.
        switch (kind)
        {
            case MetricValueKind.Number:
                SetNumber(slot, value);
                break;
            case MetricValueKind.Attestation:
                SetBit(_attested, slot, value.Attested);
                break;
            default:
                _ratings[slot] = value.Rating;
                break;
        }

        SetBit(_given, slot, true);
    }

    /// <summary>A number in the digits it is written with; false where they do not fit the column, which then holds what it held.</summary>
    /// <param name="slot">Where it goes.</param>
    /// <param name="digits">The number without its decimal separator.</param>
    /// <param name="decimals">How many of the digits stand behind the separator, 0 or more.</param>
    public bool TrySetDigits(int slot, long digits, int decimals)
    {
        if (kind != MetricValueKind.Number || decimals > scale || !ScaledNumber.TryRaise(digits, scale - decimals, out long scaled))
        {
            return false;
        }

        Reserve(slot);
        _numbers[slot] = scaled;
        _digits[slot] = (byte)decimals;
        if (_beside.Count > 0)
        {
            _beside.Remove(slot);
        }

        SetBit(_given, slot, true);
        return true;
    }

    /// <exception cref="InvalidOperationException">The column holds another kind of value.</exception>
    public void SetAttestation(int slot, bool value)
    {
        if (kind != MetricValueKind.Attestation)
        {
            Set(slot, MetricValue.OfAttestation(value));
            return;
        }

        Reserve(slot);
        SetBit(_attested, slot, value);
        SetBit(_given, slot, true);
    }

    public void Clear(int slot)
    {
        if (slot >= _given.Length * 64)
        {
            return;
        }

        SetBit(_given, slot, false);
        if (kind == MetricValueKind.Number)
        {
            _numbers[slot] = 0;
        }
    }

    public bool TryGet(int slot, out MetricValue value)
    {
        value = default;
        if (!Has(_given, slot))
        {
            return false;
        }

        value = kind switch
        {
            MetricValueKind.Number => Number(slot),
            MetricValueKind.Attestation => MetricValue.OfAttestation(Has(_attested, slot)),
            _ => MetricValue.OfRating(_ratings[slot]!),
        };
        return true;
    }

    public bool Has(int slot) => Has(_given, slot);

    /// <summary>Whether no slot has a value.</summary>
    public bool IsEmpty => _given.All(word => word == 0);

    /// <summary>The number in a slot at another scale.</summary>
    public long At(int slot, int decimals) => decimals == scale ? _numbers[slot] : ScaledNumber.Of(Number(slot).Exact, decimals);

    /// <summary>The column with its slots in another order.</summary>
    /// <param name="slots">For each slot of now its slot to be.</param>
    public MetricColumn Moved(ReadOnlySpan<int> slots)
    {
        var moved = new MetricColumn(kind, scale, slots.Length);
        moved.Reserve(slots.Length - 1);
        for (int slot = 0; slot < Math.Min(slots.Length, _given.Length * 64); slot++)
        {
            if (Has(_given, slot))
            {
                Move(slot, moved, slots[slot]);
            }
        }

        return moved;
    }

    private static bool Has(ulong[] bits, int slot) => slot >> 6 < bits.Length && (bits[slot >> 6] >> slot & 1) != 0;

    private static void SetBit(ulong[] bits, int slot, bool value) =>
        bits[slot >> 6] = value ? bits[slot >> 6] | (1UL << slot) : bits[slot >> 6] & ~(1UL << slot);

    private void Move(int slot, MetricColumn moved, int to)
    {
        SetBit(moved._given, to, true);
        switch (kind)
        {
            case MetricValueKind.Number:
                moved._numbers[to] = _numbers[slot];
                moved._digits[to] = _digits[slot];
                if (_beside.TryGetValue(slot, out MetricValue number))
                {
                    moved._beside[to] = number;
                }

                break;
            case MetricValueKind.Attestation:
                SetBit(moved._attested, to, Has(_attested, slot));
                break;
            default:
                moved._ratings[to] = _ratings[slot];
                break;
        }
    }

    private void SetNumber(int slot, MetricValue value)
    {
        int digits = value.Number.Scale;
        long scaled = value.IsFraction ? ScaledNumber.Of(value.Exact, scale) : ScaledNumber.Of(value.Number, scale);
        _numbers[slot] = scaled;
        _digits[slot] = (byte)digits;
        if (digits > scale || !ScaledNumber.IsExact(scaled))
        {
            _beside[slot] = value;
        }
        else if (_beside.Count > 0)
        {
            _beside.Remove(slot);
        }
    }

    /// <summary>The number in a slot, with the digits it was written with, since a rate is checked to as many.</summary>
    public MetricValue Number(int slot)
    {
        if (_beside.Count > 0 && _beside.TryGetValue(slot, out MetricValue number))
        {
            return number;
        }

        long mantissa = (_numbers[slot] >> 1) / ScaledNumber.Power(scale - _digits[slot]);
        ulong size = (ulong)Math.Abs(mantissa);
        return new decimal((int)size, (int)(size >> 32), 0, mantissa < 0, _digits[slot]);
    }

    private void Reserve(int slot)
    {
        if (slot < _given.Length * 64)
        {
            return;
        }

        int words = Math.Max(Math.Max((slot >> 6) + 1, _given.Length * 2), (slots + 63) >> 6);
        Array.Resize(ref _given, words);
        switch (kind)
        {
            case MetricValueKind.Number:
                Array.Resize(ref _numbers, words * 64);
                Array.Resize(ref _digits, words * 64);
                break;
            case MetricValueKind.Attestation:
                Array.Resize(ref _attested, words);
                break;
            default:
                Array.Resize(ref _ratings, words * 64);
                break;
        }
    }
}
