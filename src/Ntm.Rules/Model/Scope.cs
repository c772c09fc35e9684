using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ntm.Rules.Model;

/// <summary>
/// Phạm vi áp dụng của một xã. The values that select a row of bound thresholds: day of the law, data year, province, region, classes.
/// Two scopes are equal when every value is, so communes of equal scope share their bound thresholds. A value that is not known is absent.
/// </summary>
public sealed class Scope : IEquatable<Scope>
{
    // Few, in ordinal order of ids: looking through them costs less than a tree.
    private readonly string[] _attributes;
    private readonly string[] _values;
    private readonly string[] _assumed;
    private readonly int _hash;

    internal Scope(
        DateOnly? asOf, int? dataYear, ImmutableSortedDictionary<string, string> values, ImmutableSortedSet<string>? assumed = null)
        : this(asOf, dataYear, [.. values.Keys.Order(StringComparer.Ordinal)], [.. values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)], [.. assumed ?? []])
    {
    }

    /// <summary>A scope; nothing is copied.</summary>
    /// <param name="asOf">The day.</param>
    /// <param name="dataYear">The year of the figures.</param>
    /// <param name="attributes">Attribute ids in ordinal order, each once.</param>
    /// <param name="values">The value of each.</param>
    /// <param name="assumed">Those of them that are not given, in ordinal order.</param>
    internal Scope(DateOnly? asOf, int? dataYear, string[] attributes, string[] values, string[] assumed)
    {
        AsOf = asOf;
        DataYear = dataYear;
        _attributes = attributes;
        _values = values;
        _assumed = assumed;
        var hash = new HashCode();
        hash.Add(asOf?.DayNumber ?? -1);
        hash.Add(dataYear ?? -1);
        for (int index = 0; index < attributes.Length; index++)
        {
            hash.Add(attributes[index], StringComparer.Ordinal);
            hash.Add(values[index], StringComparer.Ordinal);
        }

        _hash = hash.ToHashCode();
    }

    /// <summary>The day whose law is bound; null when neither the run nor the record names one.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>The year of the figures, which picks cells of year tables; null when not known.</summary>
    public int? DataYear { get; }

    /// <summary>Attribute id to value: option ids, codes, <c>true</c> or <c>false</c>.</summary>
    public ImmutableSortedDictionary<string, string> Values =>
        _attributes.Zip(_values, KeyValuePair.Create).ToImmutableSortedDictionary(StringComparer.Ordinal);

    /// <summary>Yes/no attributes whose value was not given and is what the catalog says of absence.</summary>
    public ImmutableSortedSet<string> Assumed => ImmutableSortedSet.Create(StringComparer.Ordinal, _assumed);

    /// <summary>As <see cref="Assumed"/>, in ordinal order.</summary>
    internal ImmutableArray<string> AssumedInOrder => ImmutableCollectionsMarshal.AsImmutableArray(_assumed);

    /// <summary>The value of an attribute, or null when it is not known.</summary>
    public string? this[string attribute]
    {
        get
        {
            for (int index = 0; index < _attributes.Length; index++)
            {
                if (_attributes[index] == attribute)
                {
                    return _values[index];
                }
            }

            return null;
        }
    }

    /// <summary>The same scope with one value replaced, or removed when <paramref name="value"/> is null.</summary>
    public Scope With(string attribute, string? value)
    {
        int place = 0;
        while (place < _attributes.Length && string.CompareOrdinal(_attributes[place], attribute) < 0)
        {
            place++;
        }

        int after = place < _attributes.Length && _attributes[place] == attribute ? place + 1 : place;
        return value is null
            ? new Scope(AsOf, DataYear, [.. _attributes[..place], .. _attributes[after..]], [.. _values[..place], .. _values[after..]], _assumed)
            : new Scope(AsOf, DataYear, [.. _attributes[..place], attribute, .. _attributes[after..]], [.. _values[..place], value, .. _values[after..]], _assumed);
    }

    internal Scope On(DateOnly asOf) => asOf == AsOf ? this : new Scope(asOf, DataYear, _attributes, _values, _assumed);

    /// <summary>The value of a table's dimension: the year of the figures, or an attribute; null when it is not known.</summary>
    public string? Dimension(string dimension) => dimension == TableThreshold.Year
        ? DataYear?.ToString(System.Globalization.CultureInfo.InvariantCulture)
        : this[dimension];

    internal Scope WithDimension(string dimension, string value) => dimension == TableThreshold.Year
        ? new Scope(AsOf, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture), _attributes, _values, _assumed)
        : With(dimension, value);

    /// <inheritdoc/>
    public bool Equals(Scope? other) =>
        other is not null
        && AsOf == other.AsOf
        && DataYear == other.DataYear
        && _attributes.AsSpan().SequenceEqual(other._attributes)
        && _values.AsSpan().SequenceEqual(other._values)
        && _assumed.AsSpan().SequenceEqual(other._assumed);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Scope);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    /// <summary><c>2019-12-31 year=2019 province=20 region=TDMN</c>.</summary>
    public override string ToString() => string.Join(
        ' ',
        new[] { AsOf?.ToString("O", System.Globalization.CultureInfo.InvariantCulture), DataYear is null ? null : $"year={DataYear}" }
            .Where(part => part is not null)
            .Concat(_attributes.Zip(_values, (attribute, value) => $"{attribute}={value}")));
}
