using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Reference;

/// <summary>Day, year and attributes of a commune, and which scopes it belongs to; null: not known.</summary>
internal sealed class ReferencePlace(Catalog catalog, AssessmentOptions options, CommuneRecord record)
{
    public DateOnly? AsOf { get; } = options.AsOf ?? record.ReportingDate;

    public int? Year { get; } = options.AssessmentYear ?? record.ReportingDate?.Year;

    public string? this[string attribute] => attribute switch
    {
        "province" => MergedInto() ?? Known(record.Province),
        "former_province" => Known(record.FormerProvince) ?? (MergedInto() is null ? null : record.Province),
        "region" => Region(),
        "district" => record.District,
        _ => Class(catalog.Attribute(attribute)!),
    };

    public bool? IsWithin(ScopePattern? scope) => IsWithin(scope, attribute => this[attribute]);

    /// <summary>A province code in the scope of a rule means the unit of the rule's first day.</summary>
    public bool? IsFor(ScopePattern? scope, DateOnly? begins) => IsWithin(scope, attribute => At(scope!, begins, attribute));

    /// <summary>Where the province is known and only what it was then is not, the former province is missing.</summary>
    public string Missing(ScopePattern scope, DateOnly? begins)
    {
        // An alternative that is ruled out is not settled by anything.
        string missing = scope.Alternatives
            .Where(alternative => alternative.Allowed.All(pair => At(scope, begins, pair.Key) is not { } value || pair.Value.Contains(value)))
            .SelectMany(alternative => alternative.Allowed.Keys).First(attribute => At(scope, begins, attribute) is null);
        return missing == "province" && this[missing] is not null ? "former_province" : missing;
    }

    private static bool? IsWithin(ScopePattern? scope, Func<string, string?> attribute)
    {
        if (scope is null)
        {
            return true;
        }

        bool?[] answers = [.. scope.Alternatives.Select(alternative => And(
            alternative.Allowed.Select(pair => attribute(pair.Key) is { } value ? pair.Value.Contains(value) : (bool?)null)))];
        return answers.Contains(true) ? true : answers.Contains(null) ? null : false;
    }

    private static bool? And(IEnumerable<bool?> answers)
    {
        bool?[] all = [.. answers];
        return all.Contains(false) ? false : all.Contains(null) ? null : true;
    }

    private string? At(ScopePattern scope, DateOnly? begins, string attribute) => attribute == "province" ? ProvinceAt(scope, begins) : this[attribute];

    private string? ProvinceAt(ScopePattern scope, DateOnly? begins)
    {
        string? code = this["province"];
        Province? unit = code is null ? null : catalog.Province(code, AsOf);
        if (unit is null || begins is not { } begun || unit.Effective.Contains(begun))
        {
            return code;
        }

        string[] before = [.. catalog.Provinces.Where(p => p.Successor == code && p.Effective.Contains(begun)).Select(p => p.Id)];
        bool isNamed = scope.Alternatives.Any(a => a.Allowed.TryGetValue("province", out var codes) && before.Any(codes.Contains));
        return this["former_province"] ?? (before.Length == 1 ? before[0] : before.Length > 1 && isNamed ? null : "none");
    }

    private string? Known(string? code) => catalog.Provinces.Any(p => p.Id == code) ? code : null;

    /// <summary>The successor of a province that has been merged since the reporting date.</summary>
    private string? MergedInto()
    {
        Province? reported = record is { Province: { } code, ReportingDate: { } day } ? catalog.Province(code, day) : null;
        return reported?.Effective.To < AsOf ? reported!.Successor : null;
    }

    private string? Region()
    {
        if (catalog.Regions.Any(region => region.Id == record.Region))
        {
            return record.Region;
        }

        Province? now = record.Province is null ? null : catalog.Province(record.Province, record.ReportingDate ?? AsOf);
        Province? before = record.FormerProvince is null ? null : catalog.Province(record.FormerProvince, null);
        return now?.Regions.Length == 1 ? now.Regions[0] : before?.Regions.Length == 1 ? before.Regions[0] : null;
    }

    private string? Class(CommuneAttribute attribute)
    {
        if (!record.Attributes.TryGetValue(attribute.Id, out string? given))
        {
            return attribute.AbsentMeans switch { true => "true", false => "false", null => null };
        }

        bool isPossible = attribute.Type switch
        {
            AttributeType.YesNo => given is "true" or "false",
            AttributeType.Choice => attribute.Values.Any(value => value.Id == given),
            AttributeType.Integer => int.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            _ => true,
        };
        return isPossible ? given : null;
    }
}
