using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw catalog files -> catalogs: levels, regions, sources, provinces and attributes first, since metrics cite sources.</summary>
internal sealed class CatalogValidator(ValidationContext context, IReadOnlyList<ObjectNode> files)
{
    private readonly UniqueEntries _unique = new(context);

    /// <summary>Reads everything into the context's catalog.</summary>
    public void Read()
    {
        Catalog places = new()
        {
            Levels = [.. Entries("levels").Select(node => new Level(Id(node), Name(node), Aliases(node)))],
            Regions = [.. Entries("regions").Select(node => new Region(Id(node), Name(node), Aliases(node)))],
            Sources = Entries("sources").Select(Source).ToFrozenDictionary(source => source.Id, StringComparer.Ordinal),
        };
        context.Catalog = places;
        context.Catalog = Copy(places, [.. Provinces()], [.. Entries("attributes").Select(ReadAttribute)], Units());
        var metrics = new MetricValidator(context);
        context.Catalog = WithMetrics(context.Catalog, metrics.Read([.. Entries("metrics")]));
    }

    private static Catalog Copy(
        Catalog from, ImmutableArray<Province> provinces, ImmutableArray<CommuneAttribute> attributes, FrozenDictionary<string, Unit> units) => new()
        {
            Levels = from.Levels,
            Regions = from.Regions,
            Sources = from.Sources,
            Provinces = provinces,
            Attributes = attributes,
            Units = units,
        };

    private static Catalog WithMetrics(Catalog from, FrozenDictionary<string, Metric> metrics) => new()
    {
        Levels = from.Levels,
        Regions = from.Regions,
        Sources = from.Sources,
        Provinces = from.Provinces,
        Attributes = from.Attributes,
        Units = from.Units,
        Metrics = metrics,
    };

    private IEnumerable<ObjectNode> Entries(string key) => _unique.Of(Listed(key, key));

    /// <summary>The entries of a list in all files of a kind; where one of them is no list of objects, what it would have held is lost.</summary>
    private IEnumerable<ObjectNode> Listed(string kind, string key)
    {
        ObjectNode[] ofKind = [.. files.Where(file => file.Text("kind") == kind)];
        if (ofKind.Any(file => file[key] is { } node && (node is not ListNode list || list.Items.Exists(item => item is not ObjectNode)) || (key == kind && !file.Objects(key).Any())))
        {
            context.Lost.Add(kind);
        }

        return ofKind.SelectMany(file => file.Objects(key));
    }

    private FrozenDictionary<string, Unit> Units() => _unique.Of(Listed("metrics", "units"))
        .ToFrozenDictionary(Id, node => new Unit(Id(node), node.Text("vi") ?? "", node.Text("en") ?? ""), StringComparer.Ordinal);

    private static Source Source(ObjectNode node) => new(Id(node), node.Text("title") ?? "", node.Strings("urls"), node.Text("note"));

    private CommuneAttribute ReadAttribute(ObjectNode node)
    {
        string? type = node.Text("type");
        UniqueEntries.Check(context, node.Objects("values"));
        if (type == "choice" && !node.Has("values") && !node.Members.Exists(member => Suggestion.IsSlipOf(member.Key, "values")))
        {
            context.Problems.Add(ShapeCodes.MissingKey.At(node.Location, "values"));
        }

        if (type is null || !RuleFileShapes.AttributeTypes.Contains(type))
        {
            context.Lost.Add("attributes");
        }
        else
        {
            Refuse(node, "values", type == "choice");
            Refuse(node, "absentMeans", type == "yesNo");
        }

        return Attribute(node);
    }

    private void Refuse(ObjectNode node, string key, bool isAllowed)
    {
        if (!isAllowed && node[key] is { } value)
        {
            context.Problems.Add(ShapeCodes.UnknownKey.At(value.KeyLocation, key, "id, name, type, aliases"));
        }
    }

    private static CommuneAttribute Attribute(ObjectNode node) => new()
    {
        Id = Id(node),
        Name = Name(node),
        Type = node.Text("type") switch
        {
            "date" => AttributeType.Date,
            "integer" => AttributeType.Integer,
            "yesNo" => AttributeType.YesNo,
            "choice" => AttributeType.Choice,
            "province" => AttributeType.Province,
            "region" => AttributeType.Region,
            "level" => AttributeType.Level,
            "recognitions" => AttributeType.Recognitions,
            "nature" => AttributeType.Nature,
            _ => AttributeType.Text,
        },
        Values = [.. node.Objects("values").Select(value => new AttributeValue(Id(value), Name(value), Aliases(value)))],
        AbsentMeans = node.Flag("absentMeans"),
        Aliases = Aliases(node),
    };

    private Province[] Provinces()
    {
        static string? Key(ObjectNode node) => node.Text("id") is { } id ? $"{id} {node.Object("effective")?.Text("from")}" : null;
        ObjectNode[] nodes = [.. _unique.Of(files.Where(file => file.Text("kind") == "provinces").SelectMany(file => file.Objects("provinces")), Key)];
        Province[] provinces = [.. nodes.Select(Province)];
        ILookup<string, Province> byId = provinces.ToLookup(province => province.Id, StringComparer.Ordinal);
        for (int i = 0; i < nodes.Length; i++)
        {
            Check(nodes[i], provinces[i], byId);
        }

        return provinces;
    }

    private void Check(ObjectNode node, Province province, ILookup<string, Province> byId)
    {
        foreach (TextNode region in node.Texts("regions"))
        {
            context.Knows(region, context.Catalog.Regions.Select(known => known.Id), RuleCodes.UnknownRegion);
        }

        if (byId[province.Id].TakeWhile(other => !ReferenceEquals(other, province)).Any(other => other.Effective.Overlaps(province.Effective)))
        {
            context.Problems.Add(CatalogCodes.ProvinceTimes.At(node["id"]!.Location, province.Id));
        }

        SetValidator.CheckEffective(context.Problems, node);
        bool hasSuccessor = province.Successor is not { } code
            || (province.Effective.To is { } last && last < DateOnly.MaxValue && byId[code].Any(other => other.Effective.Contains(last.AddDays(1))));
        if (!hasSuccessor && (province.Effective.To is not null || node.Object("effective")?.Has("to") != true))
        {
            context.Problems.Add(CatalogCodes.UnknownSuccessor.At(node["successor"]!.Location, province.Successor!));
        }
    }

    private static Province Province(ObjectNode node) =>
        new(Id(node), Name(node), node.Effective(), node.Strings("regions"), node.Text("successor"), Aliases(node));

    private static string Id(ObjectNode node) => node.Text("id") ?? "";

    private static LocalizedText Name(ObjectNode node) => node.Localized("name") ?? new LocalizedText("", "");

    private static ImmutableArray<string> Aliases(ObjectNode node) => node.Strings("aliases");
}
