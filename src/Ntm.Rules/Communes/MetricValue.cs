using System.Globalization;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Communes;

/// <summary>
/// Giá trị số liệu. One value of one metric: a number in the metric's unit, an attestation, or the id of a rating's step. Numbers are decimals as
/// given; 1.50 and 1.5 are equal. A mean that no decimal holds is kept as the fraction it is.
/// </summary>
public readonly record struct MetricValue
{
    private readonly decimal _number;

    private static readonly object YesMark = new();

    // The id of a step, a number that the decimal only comes near, or what an attestation that says yes has and no other.
    private readonly object? _other;

    private MetricValue(MetricValueKind kind, decimal number, object? other)
    {
        Kind = kind;
        _number = number;
        _other = other;
    }

    /// <summary>Which of the three it is; <see cref="MetricValueKind.None"/> for the default value.</summary>
    public MetricValueKind Kind { get; }

    /// <summary>The number; of a fraction that no decimal holds the nearest one. What is compared is <see cref="Exact"/>.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public decimal Number => Kind == MetricValueKind.Number ? _number : throw Not("a number");

    /// <summary>The number, exactly.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public Rational Exact => _other is Rational fraction ? fraction : Number;

    /// <summary>What <see cref="Attested"/> says of an attestation; false for others.</summary>
    internal bool IsYes => ReferenceEquals(_other, YesMark);

    /// <summary>Whether it is a number that a decimal holds.</summary>
    internal bool IsPlain(out decimal number)
    {
        number = _number;
        return Kind == MetricValueKind.Number && _other is null;
    }

    /// <summary>Whether no decimal holds the number.</summary>
    internal bool IsFraction => _other is Rational;

    /// <summary>The attestation.</summary>
    /// <exception cref="InvalidOperationException">The value is not an attestation.</exception>
    public bool Attested => Kind == MetricValueKind.Attestation ? IsYes : throw Not("an attestation");

    /// <summary>The id of the rating's step.</summary>
    /// <exception cref="InvalidOperationException">The value is not a rating.</exception>
    public string Rating => Kind == MetricValueKind.Rating ? (string)_other! : throw Not("a rating");

    /// <summary>A number in the metric's unit; a percentage of 85.7 % is 85.7.</summary>
    public static MetricValue OfNumber(decimal value) => new(MetricValueKind.Number, value, null);

    /// <summary>A number that may be a fraction without end, such as a mean.</summary>
    /// <exception cref="OverflowException">It is beyond what a decimal comes near.</exception>
    public static MetricValue OfFraction(Rational value)
    {
        if (value.TryToDecimal(out decimal exact))
        {
            return OfNumber(exact);
        }

        decimal near = decimal.Parse(value.ToString(28), NumberStyles.Number, CultureInfo.InvariantCulture);
        return new MetricValue(MetricValueKind.Number, near, value);
    }

    /// <summary>An attestation: true is Đạt.</summary>
    public static MetricValue OfAttestation(bool value) => new(MetricValueKind.Attestation, value ? 1 : 0, value ? YesMark : null);

    /// <summary>A rating by the id of its step, e.g. <c>kha</c>.</summary>
    public static MetricValue OfRating(string stepId)
    {
        ArgumentException.ThrowIfNullOrEmpty(stepId);
        return new MetricValue(MetricValueKind.Rating, 0, stepId);
    }

    /// <summary>As <see cref="OfNumber"/>.</summary>
    public static implicit operator MetricValue(decimal value) => OfNumber(value);

    /// <summary>As <see cref="OfNumber"/>.</summary>
    public static implicit operator MetricValue(int value) => OfNumber(value);

    /// <summary>As <see cref="OfAttestation"/>.</summary>
    public static implicit operator MetricValue(bool value) => OfAttestation(value);

    /// <summary>As <see cref="OfRating"/>.</summary>
    public static implicit operator MetricValue(string stepId) => OfRating(stepId);

    /// <summary>The value as JSON would write it, without quotes.</summary>
    public override string ToString() => Kind switch
    {
        MetricValueKind.Number => _number.ToString(CultureInfo.InvariantCulture),
        MetricValueKind.Attestation => _number != 0 ? "true" : "false",
        MetricValueKind.Rating => (string)_other!,
        _ => "",
    };

    private InvalidOperationException Not(string what) => new($"The value '{this}' is not {what}.");
}

/// <summary>What a <see cref="MetricValue"/> holds.</summary>
public enum MetricValueKind
{
    /// <summary>Nothing: the default value.</summary>
    None,

    /// <summary>A decimal in the metric's unit.</summary>
    Number,

    /// <summary>Đạt or not.</summary>
    Attestation,

    /// <summary>The step of a scale.</summary>
    Rating,
}
