using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>Commune record x options -> the scope for which the law is bound, with warnings about attributes that cannot be used.</summary>
internal sealed class ScopeReader(Catalog catalog, string[] attributes, AssessmentOptions options)
{
    private readonly AttributeNames _names = new(catalog);

    public Scope Read(CommuneRecord record, ICollection<DataWarning> warnings)
    {
        DateOnly? asOf = options.AsOf ?? record.ReportingDate;
        List<string> known = [];
        List<string> values = [];
        List<string> assumed = [];
        foreach (string attribute in attributes)
        {
            if (Value(attribute, record, asOf, assumed, warnings) is { } value)
            {
                known.Add(attribute);
                values.Add(value);
            }
        }

        var scope = new Scope(asOf, options.AssessmentYear ?? record.ReportingDate?.Year, known.ToArray(), values.ToArray(), assumed.ToArray());
        return record.ReportingDate is { } day ? Moved(scope, day) : scope;
    }

    /// <summary>A province that has been merged between the day of the figures and that of the law is the former one of its successor.</summary>
    private Scope Moved(Scope scope, DateOnly reported)
    {
        return scope[WellKnownAttributes.Province] is { } code
            && catalog.Province(code, reported) is { Successor: { } successor, Effective.To: { } last }
            && scope.AsOf > last
            ? scope.With(WellKnownAttributes.FormerProvince, scope[WellKnownAttributes.FormerProvince] ?? code).With(WellKnownAttributes.Province, successor)
            : scope;
    }

    private string? Value(
        string attribute, CommuneRecord record, DateOnly? asOf, List<string> assumed, ICollection<DataWarning> warnings) =>
        attribute switch
        {
            WellKnownAttributes.Province => Known(attribute, record.Province, code => catalog.Province(code, null) is not null, warnings),
            WellKnownAttributes.FormerProvince => Known(attribute, record.FormerProvince, code => catalog.Province(code, null) is not null, warnings),
            WellKnownAttributes.Region => Region(record, asOf, warnings),
            WellKnownAttributes.District => record.District,
            _ => Class(attribute, record, assumed, warnings),
        };

    private string? Region(CommuneRecord record, DateOnly? asOf, ICollection<DataWarning> warnings)
    {
        DateOnly? day = record.ReportingDate ?? asOf;
        ImmutableArray<string> possible = RegionsOf(record.Province, day);
        if (Known(WellKnownAttributes.Region, record.Region, id => catalog.Regions.Any(region => region.Id == id), warnings) is { } given)
        {
            if (possible.Length > 0 && !possible.Contains(given))
            {
                warnings.Add(new DataWarning(DataWarningKind.RegionOutsideProvince, WellKnownAttributes.Region, [_names.Value(WellKnownAttributes.Region, given), _names.Value(WellKnownAttributes.Province, record.Province!)]));
            }

            return given;
        }

        ImmutableArray<string> former = possible.Length == 1 ? possible : RegionsOf(record.FormerProvince, null);
        return former.Length == 1 ? former[0] : null;
    }

    private ImmutableArray<string> RegionsOf(string? province, DateOnly? day) =>
        province is null ? [] : catalog.Province(province, day)?.Regions ?? [];

    private string? Class(
        string id, CommuneRecord record, List<string> assumed, ICollection<DataWarning> warnings)
    {
        CommuneAttribute? attribute = catalog.Attribute(id);
        if (record.Attributes.TryGetValue(id, out string? given) && Known(id, given, value => IsPossible(attribute, value), warnings) is { } known)
        {
            return known;
        }

        if (given is not null || attribute?.AbsentMeans is not { } absent)
        {
            return null;
        }

        assumed.Add(id);
        return absent ? "true" : "false";
    }

    private static bool IsPossible(CommuneAttribute? attribute, string value) => attribute?.Type switch
    {
        AttributeType.YesNo => value is "true" or "false",
        AttributeType.Choice => attribute.Values.Any(option => option.Id == value),
        AttributeType.Integer => int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    private string? Known(string attribute, string? value, Func<string, bool> isPossible, ICollection<DataWarning> warnings)
    {
        if (value is null || isPossible(value))
        {
            return value;
        }

        warnings.Add(new DataWarning(DataWarningKind.UnknownAttributeValue, attribute, [_names.Of(attribute), new LocalizedText(value, value)]));
        return null;
    }
}
