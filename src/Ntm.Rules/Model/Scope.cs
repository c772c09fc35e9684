using System.Collections.Immutable;

namespace Ntm.Rules.Model;

/// <summary>
/// Phạm vi áp dụng của một xã. The values that select a row of bound thresholds: day of the law, data year, province, region, classes.
/// Two scopes are equal when every value is, so communes of equal scope share their bound thresholds. A value that is not known is absent.
/// </summary>
public sealed class Scope : IEquatable<Scope>
{
    private readonly int _hash;

    internal Scope(
        DateOnly? asOf, int? dataYear, ImmutableSortedDictionary<string, string> values, ImmutableSortedSet<string>? assumed = null)
    {
        AsOf = asOf;
        DataYear = dataYear;
        Values = values;
        Assumed = assumed ?? [];
        var hash = new HashCode();
        hash.Add(asOf);
        hash.Add(dataYear);
        foreach ((string key, string value) in values)
        {
            hash.Add(key, StringComparer.Ordinal);
            hash.Add(value, StringComparer.Ordinal);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The day whose law is bound; null when neither the run nor the record names one.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The year of the figures, which picks cells of year tables; null when not known.</summary>
    public int? DataYear { get; }

    /// <summary>Attribute id to value: option ids, codes, <c>true</c> or <c>false</c>.</summary>
    public ImmutableSortedDictionary<string, string> Values { get; }

    /// <summary>Yes/no attributes whose value was not given and is what the catalog says of absence.</summary>
    public ImmutableSortedSet<string> Assumed { get; }

    /// <summary>The value of an attribute, or null when it is not known.</summary>
    public string? this[string attribute] => Values.GetValueOrDefault(attribute);

    /// <summary>The same scope with one value replaced, or removed when <paramref name="value"/> is null.</summary>
    public Scope With(string attribute, string? value) =>
        new(AsOf, DataYear, value is null ? Values.Remove(attribute) : Values.SetItem(attribute, value), Assumed);

    internal Scope On(DateOnly asOf) => asOf == AsOf ? this : new Scope(asOf, DataYear, Values, Assumed);

    /// <summary>The value of a table's dimension: the year of the figures, or an attribute; null when it is not known.</summary>
    public string? Dimension(string dimension) => dimension == TableThreshold.Year
        ? DataYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : this[dimension];

    internal Scope WithDimension(string dimension, string value) => dimension == TableThreshold.Year
        ? new Scope(AsOf, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), Values, Assumed)
        : With(dimension, value);

    /// <inheritdoc/>
    public bool Equals(Scope? other) =>
        other is not null
        && AsOf == other.AsOf
        && DataYear == other.DataYear
        && Values.Count == other.Values.Count
        && Values.SequenceEqual(other.Values)
        && Assumed.SetEquals(other.Assumed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scope);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary><c>2019-12-31 year=2019 province=20 region=TDMN</c>.</summary>
    public override string ToString() => string.Join(
        ' ',
        new[] { AsOf?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), DataYear is null ? null : $"year={DataYear}" }
            .Where(part => part is not null)
            .Concat(Values.Select(pair => $"{pair.Key}={pair.Value}")));
}
