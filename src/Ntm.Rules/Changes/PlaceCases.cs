using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>The places and years that can make a difference to an indicator on either side, each as a record without values. Whatever makes none is left out.</summary>
internal sealed class PlaceCases
{
    // More combinations than any decision has; beyond it the first ones are looked at.
    private const int Limit = 3_000;

    private readonly LawSide _before;
    private readonly LawSide _after;
    private readonly WrittenTables _written;
    private readonly WrittenTables _writtenAfter;
    private readonly ImmutableArray<string> _named;
    private readonly ImmutableSortedSet<string> _readAs;

    // Whether a rule is for communes of a region, whatever column they are read in.
    private readonly bool _isRegionNamed;
    private readonly Dictionary<string, Universe> _known = [];

    public PlaceCases(LawSide before, LawSide after)
    {
        (_before, _after) = (before, after);
        _readAs = [.. ScopeAttributes.ReadAsOf(before.Law), .. ScopeAttributes.ReadAsOf(after.Law)];
        (_written, _writtenAfter) = (new WrittenTables(before.Law), new WrittenTables(after.Law));
        _isRegionNamed = new[] { before.Law, after.Law }.SelectMany(Scopes).Any(pattern => pattern.Attributes.Contains(WellKnownAttributes.Region));
        _named = [.. new[] { before.Law, after.Law }.SelectMany(Patterns).SelectMany(pattern => pattern.Alternatives)
            .SelectMany(alternative => alternative.Allowed.GetValueOrDefault(WellKnownAttributes.Province) ?? []).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The cases.</summary>
    /// <param name="pair">The sets.</param>
    /// <param name="before">Address on the earlier side; null: it has none there.</param>
    /// <param name="after">Address on the later side.</param>
    /// <param name="days">The days of both laws.</param>
    public Universe Of(SetPair pair, IndicatorReference? before, IndicatorReference? after, ComparedDays days)
    {
        ImmutableSortedSet<string> attributes = Attributes(before, _before).Union(Attributes(after, _after));
        ImmutableSortedDictionary<string, ImmutableArray<int>> numbers = attributes.Add(TableThreshold.Year)
            .Where(dimension => dimension != TableThreshold.Year || _after.Year is null)
            .Select(dimension => KeyValuePair.Create(dimension, dimension == TableThreshold.Year && !pair.IsSame ? Since(days.Before.Year, Steps(before, after, dimension)) : Steps(before, after, dimension)))
            .Where(entry => !entry.Value.IsEmpty)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        string key = string.Join('\u0001', pair.Before!.Id, pair.After!.Id, days.Before.DayNumber, days.After.DayNumber, string.Join(',', attributes), string.Join(';', numbers.Select(entry => $"{entry.Key}={string.Join(',', entry.Value)}")));
        if (!_known.TryGetValue(key, out Universe? universe))
        {
            _known.Add(key, universe = Make(pair, attributes, numbers, days));
        }

        return universe;
    }

    private Universe Make(SetPair pair, ImmutableSortedSet<string> attributes, ImmutableSortedDictionary<string, ImmutableArray<int>> numbers, ComparedDays days)
    {
        ImmutableSortedSet<string> columns = attributes.Contains(WellKnownAttributes.Region) ? _readAs.Except(attributes) : [];
        IEnumerable<ImmutableSortedDictionary<string, string>> cases = [ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal)];
        // The province first: the regions to look at follow from it.
        foreach (string attribute in attributes.Union(columns).Union(numbers.Keys).OrderByDescending(a => a == WellKnownAttributes.Province))
        {
            cases = cases.SelectMany(found => Values(attribute, found, numbers.GetValueOrDefault(attribute, []), days.After).DefaultIfEmpty().Select(value => value is null ? found : found.Add(attribute, value)));
        }

        ImmutableSortedDictionary<string, string>[] taken = [.. cases.Take(Limit + 1)];
        IEnumerable<PlaceCase> places = taken.Take(Limit).Select(found => new PlaceCase(found, Record(found, days.After)));
        places = columns.IsEmpty ? places : Named([.. places.Select(place => InColumn(place, columns, Columns(pair, place, days))).OfType<PlaceCase>()]);
        return new Universe([.. places.DistinctBy(place => PlaceFold.Key(place.Values))], numbers, taken.Length > Limit);
    }

    /// <summary>
    /// The place by the column in which it is read, instead of by what decides that: all who are read in one column are one case. Null where one side leaves the column open: that is
    /// told once, of the rule that does, and nothing that follows from figures can be.
    /// </summary>
    private PlaceCase? InColumn(PlaceCase place, ImmutableSortedSet<string> deciding, (string Before, string After) columns)
    {
        ImmutableSortedDictionary<string, string> values = place.Values.RemoveRange(deciding);
        return columns switch
        {
            (ChangePlace.OpenColumn, _) or (_, ChangePlace.OpenColumn) => null,
            (ChangePlace.OwnColumn, ChangePlace.OwnColumn) => place with { Values = values },
            var (old, now) when old == now && !_isRegionNamed => place with { Values = values.SetItem(WellKnownAttributes.Region, now) },
            var (old, now) => place with { Values = values.Add(ChangePlace.Column, old == now ? old : $"{old}>{now}") },
        };
    }

    /// <summary>Where some are read elsewhere, the others are in the column of their own region.</summary>
    private static IEnumerable<PlaceCase> Named(ImmutableArray<PlaceCase> places) => places.Any(place => place.Values.ContainsKey(ChangePlace.Column))
        ? places.Select(place => place.Values.ContainsKey(ChangePlace.Column) ? place : place with { Values = place.Values.Add(ChangePlace.Column, ChangePlace.OwnColumn) })
        : places;

    private (string Before, string After) Columns(SetPair pair, PlaceCase place, ComparedDays days) =>
        (_before.ColumnOf(pair.Before!, place.Record, days.Before), _after.ColumnOf(pair.After!, place.Record, days.After));

    private static ImmutableSortedSet<string> Attributes(IndicatorReference? address, LawSide side) => address is null
        ? []
        : ScopeAttributes.OfWhole(side.Law, address).Remove(WellKnownAttributes.FormerProvince).Remove(WellKnownAttributes.District);

    private ImmutableArray<int> Steps(IndicatorReference? before, IndicatorReference? after, string dimension) =>
        [.. Of(_written, before, dimension).Union(Of(_writtenAfter, after, dimension)).Where(number => dimension != TableThreshold.Year || number is > 0 and < 9999).Order()];

    /// <summary>Where one set follows another, figures of the years before are of no interest.</summary>
    private static ImmutableArray<int> Since(int year, ImmutableArray<int> steps) => [.. steps.Where((_, index) => index + 1 == steps.Length || steps[index + 1] > year)];

    private static IEnumerable<int> Of(WrittenTables tables, IndicatorReference? address, string dimension) => address is null ? [] : tables.Steps(address, dimension);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Values(string attribute, ImmutableSortedDictionary<string, string> found, ImmutableArray<int> steps, DateOnly day) => attribute switch
    {
        WellKnownAttributes.Province => _named.Append(ChangePlace.OtherProvinces),
        WellKnownAttributes.Region => Regions(found.GetValueOrDefault(WellKnownAttributes.Province), day),
        _ when !steps.IsEmpty => steps.Select(Text),
        _ => Choices(_before.Law.Catalog, attribute).Union(Choices(_after.Law.Catalog, attribute)),
    };

    /// <summary>The usual case first: the example is then not about a rare one.</summary>
    private static IEnumerable<string> Choices(Catalog catalog, string attribute) => catalog.Attribute(attribute) switch
    {
        { Type: AttributeType.YesNo } => ["false", "true"],
        { Type: AttributeType.Choice } choice => choice.Values.Select(value => value.Id),
        _ => [],
    };

    /// <summary>Where a province names the regions, only those.</summary>
    private IEnumerable<string> Regions(string? province, DateOnly day)
    {
        IEnumerable<string> all = _before.Law.Catalog.Regions.Concat(_after.Law.Catalog.Regions).Select(region => region.Id).Distinct(StringComparer.Ordinal);
        return province is null or ChangePlace.OtherProvinces ? all : NamedProvince(province, day).Unit?.Regions ?? all;
    }

    private CommuneRecord Record(ImmutableSortedDictionary<string, string> found, DateOnly day)
    {
        string? region = found.GetValueOrDefault(WellKnownAttributes.Region);
        (Province? unit, string? former) = found.GetValueOrDefault(WellKnownAttributes.Province) switch
        {
            null => (null, null),
            ChangePlace.OtherProvinces => (OtherProvince(region, day), null),
            { } code => NamedProvince(code, day),
        };
        return new CommuneRecord
        {
            Code = "0",
            Province = unit?.Id,
            FormerProvince = former,
            Region = region,
            ReportingDate = found.TryGetValue(TableThreshold.Year, out string? year) ? new DateOnly(int.Parse(year, CultureInfo.InvariantCulture), 12, 31) : day,
            Attributes = found.RemoveRange([TableThreshold.Year, WellKnownAttributes.Region, WellKnownAttributes.Province]),
        };
    }

    /// <summary>The province that a code meant when the rules were made, or what has become of it by the day.</summary>
    private (Province? Unit, string? Former) NamedProvince(string code, DateOnly day)
    {
        Catalog catalog = _after.Law.Catalog;
        if (catalog.Provinces.FirstOrDefault(province => province.Id == code) is not { } unit)
        {
            return (null, null);
        }

        Province at = unit;
        while (at is { Successor: { } successor, Effective.To: { } last } && last < day && catalog.Provinces.LastOrDefault(p => p.Id == successor && p.Effective.Contains(last.AddDays(1))) is { } next)
        {
            at = next;
        }

        return (at, ReferenceEquals(at, unit) ? null : code);
    }

    private Province? OtherProvince(string? region, DateOnly day) => _after.Law.Catalog.Provinces.FirstOrDefault(province => !_named.Contains(province.Id)
        && province.Effective.Contains(day)
        && (region is null || province.Regions.Contains(region))
        && !_after.Law.Catalog.Provinces.Any(merged => merged.Successor == province.Id && _named.Contains(merged.Id)));

    private static IEnumerable<ScopePattern> Patterns(LawInForce law) =>
        Scopes(law).Concat(law.Sets.SelectMany(set => set.ReadAs).Concat(law.Overlays.SelectMany(overlay => overlay.ReadAs)).Select(rule => rule.When));

    private static IEnumerable<ScopePattern> Scopes(LawInForce law)
    {
        IEnumerable<Requirement> requirements = law.Sets.SelectMany(set => set.Indicators).Select(pair => pair.Indicator.Requirement)
            .Concat(law.Overlays.SelectMany(overlay => overlay.Changes).Select(change => change.Requirement).OfType<Requirement>());
        IEnumerable<Condition?> conditions =
        [
            .. requirements.SelectMany(requirement => requirement.SelfAndBelow).Select(requirement => requirement.AppliesWhen),
            .. law.Sets.SelectMany(set => set.Criteria ?? []).Select(criterion => criterion.AppliesWhen),
            .. law.Sets.SelectMany(set => set.Indicators).Select(pair => pair.Indicator.AppliesWhen),
            .. law.Overlays.SelectMany(overlay => overlay.Changes).Select(change => change.AppliesWhen),
        ];
        return law.Overlays.Select(overlay => overlay.Scope).Concat(law.Sets.Select(set => set.Scope)).Concat(conditions.OfType<ScopeCondition>().Select(condition => condition.Pattern)).OfType<ScopePattern>();
    }
}
