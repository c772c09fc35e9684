using System.Globalization;

namespace Ntm.Rules.Communes;

/// <summary>
/// Giá trị số liệu. One value of one metric: a number in the metric's unit, an attestation, or the id of a rating's step. Numbers are decimals as
/// given; 1.50 and 1.5 are equal.
/// </summary>
public readonly record struct MetricValue
{
    private readonly decimal _number;
    private readonly string? _rating;

    private MetricValue(MetricValueKind kind, decimal number, string? rating)
    {
        Kind = kind;
        _number = number;
        _rating = rating;
    }

    /// <summary>Which of the three it is; <see cref="MetricValueKind.None"/> for the default value.</summary>
    public MetricValueKind Kind { get; }

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    public decimal Number => Kind == MetricValueKind.Number ? _number : throw Not("a number");

    /// <summary>The attestation.</summary>
    /// <exception cref="InvalidOperationException">The value is not an attestation.</exception>
    public bool Attested => Kind == MetricValueKind.Attestation ? _number != 0 : throw Not("an attestation");

    /// <summary>The id of the rating's step.</summary>
    /// <exception cref="InvalidOperationException">The value is not a rating.</exception>
    public string Rating => Kind == MetricValueKind.Rating ? _rating! : throw Not("a rating");

    /// <summary>A number in the metric's unit; a percentage of 85.7 % is 85.7.</summary>
    public static MetricValue OfNumber(decimal value) => new(MetricValueKind.Number, value, null);

    /// <summary>An attestation: true is Đạt.</summary>
    public static MetricValue OfAttestation(bool value) => new(MetricValueKind.Attestation, value ? 1 : 0, null);

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
        MetricValueKind.Rating => _rating!,
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
