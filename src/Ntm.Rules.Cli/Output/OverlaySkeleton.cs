using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>
/// The JSON of a provincial overlay in which every cell that the set leaves to the province, or does not know, stands as null for an official to fill.
/// What the nation has fixed stays out; in a table it is "keep".
/// </summary>
internal static class OverlaySkeleton
{
    /// <summary>The skeleton in the canonical layout.</summary>
    /// <param name="province">The province; only the column of its region is left to fill where it has one.</param>
    /// <param name="set">The national set.</param>
    /// <param name="from">First day; null: that of the set.</param>
    public static string Of(Province province, CriteriaSet set, DateOnly? from)
    {
        var root = new JsonObject
        {
            ["kind"] = "overlay",
            ["format"] = 1,
            ["id"] = $"provinces/{province.Id}-{Slug(province.Name.En)}/{set.Period}",
            ["nature"] = "provincial",
            ["title"] = new JsonObject { ["vi"] = $"Quy định của {province.Name.Vi}", ["en"] = $"Provincial figures of {province.Name.En}" },
            ["legal"] = new JsonObject { ["document"] = "…/QĐ-UBND", ["issuer"] = $"UBND {province.Name.Vi}" },
            ["effective"] = new JsonObject { ["from"] = (from ?? set.Effective.From ?? default).ToString("O", CultureInfo.InvariantCulture) },
            ["scope"] = new JsonArray(new JsonObject { ["province"] = province.Id }),
            ["changes"] = Changes(province, set),
        };
        string json = root.ToJsonString(new JsonSerializerOptions { Encoder = Reports.JsonForm.Options.Encoder });
        return Encoding.UTF8.GetString(RuleFormat.Of("overlay.json", Encoding.UTF8.GetBytes(json)).Utf8!.Value.Span);
    }

    private static JsonObject Changes(Province province, CriteriaSet set)
    {
        var changes = new JsonObject();
        foreach ((_, Indicator indicator) in set.Indicators)
        {
            AddOpen(changes, new IndicatorReference(set.Id, indicator.Id), indicator.Requirement, indicator.Name.Vi, province.Regions);
        }

        return changes;
    }

    private static void AddOpen(JsonObject changes, IndicatorReference address, Requirement requirement, string name, ImmutableArray<string> regions)
    {
        IndicatorReference place = requirement.Id is null ? address : address with { PartId = requirement.Id };
        switch (requirement)
        {
            case UnknownRequirement or DelegatedRequirement { Until: null }:
                changes[place.ToString()] = new JsonObject { ["requirement"] = null, ["note"] = name };
                break;
            case ComparisonRequirement comparison:
                AddThreshold(changes, place, comparison.Threshold, $"{name}: {comparison.Metric.Name.Vi} ({comparison.Metric.Unit!.SymbolVi})", regions);
                break;
            case RatingRequirement rating:
                AddThreshold(changes, place, rating.AtLeast, $"{name}: {rating.Metric.Name.Vi}", regions);
                break;
            default:
                foreach (Requirement part in Parts(requirement))
                {
                    AddOpen(changes, address, part, name, regions);
                }

                break;
        }
    }

    private static void AddThreshold(JsonObject changes, IndicatorReference place, Threshold threshold, string note, ImmutableArray<string> regions)
    {
        if (HasOpen(threshold, regions))
        {
            changes[place.ToString()] = new JsonObject { ["threshold"] = Open(threshold, regions), ["note"] = note };
        }
    }

    private static ImmutableArray<Requirement> Parts(Requirement requirement) => requirement switch
    {
        AllRequirement all => all.Parts,
        AnyRequirement any => any.Parts,
        CountRequirement count => count.Parts,
        _ => [],
    };

    private static bool HasOpen(Threshold threshold, ImmutableArray<string> regions) => threshold switch
    {
        FigureThreshold figure => figure.Value is null,
        DelegatedThreshold => true,
        TableThreshold table => Cells(table, regions).Any(cell => HasOpen(cell.Threshold, regions)),
        _ => false,
    };

    private static JsonNode? Open(Threshold threshold, ImmutableArray<string> regions)
    {
        if (!HasOpen(threshold, regions))
        {
            return "keep";
        }

        if (threshold is not TableThreshold table)
        {
            return null;
        }

        (string Key, Threshold Threshold)[] cells = [.. Cells(table, regions)];
        if (table.Dimension == WellKnownAttributes.Region && cells.Length == 1)
        {
            return Open(cells[0].Threshold, regions);
        }

        var cases = new JsonObject();
        foreach (TableCase c in table.Cases)
        {
            cases[c.Key] = cells.Any(cell => cell.Key == c.Key) ? Open(c.Threshold, regions) : "keep";
        }

        return new JsonObject { ["by"] = table.Dimension, ["cases"] = cases };
    }

    /// <summary>The lines of a table that can be a commune's of the province.</summary>
    private static IEnumerable<(string Key, Threshold Threshold)> Cells(TableThreshold table, ImmutableArray<string> regions) =>
        table.Cases.Where(c => table.Dimension != WellKnownAttributes.Region || regions.Contains(c.Key)).Select(c => (c.Key, c.Threshold));

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (char c in name.ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))
        {
            slug.Append(c == ' ' ? '-' : c);
        }

        return slug.ToString();
    }
}
