using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Dimension and keys of a table of figures; the cells are read by the caller.</summary>
internal sealed class TableValidator(ValidationContext context, ScopeValidator scopes)
{
    /// <summary>The cases with their cells, in file order; keys that fit no case are reported and left out.</summary>
    public ImmutableArray<TableCase> Read(string dimension, ObjectNode table, Func<Node, Threshold?> cell)
    {
        if (table["by"] is not TextNode by || table.Object("cases") is not { } cases)
        {
            return [];
        }

        bool isYear = dimension == TableThreshold.Year;
        CommuneAttribute? attribute = isYear ? null : scopes.Usable(dimension, by.Location);
        if (!isYear && attribute is null)
        {
            return [];
        }

        bool isNumeric = isYear || attribute!.Type == AttributeType.Integer;
        HashSet<string>? known = attribute is null ? null : scopes.ValuesOf(attribute);
        ImmutableArray<TableCase> read = [.. cases.Members.Select(member => Case(member, dimension, isNumeric, known, cell)).OfType<TableCase>()];
        CheckOverlaps(cases, read);
        if (attribute?.Type == AttributeType.Region)
        {
            CheckRegions(cases, known!);
        }

        return read;
    }

    private TableCase? Case(Node member, string dimension, bool isNumeric, HashSet<string>? known, Func<Node, Threshold?> cell)
    {
        (int? From, int? To) range = isNumeric ? Range(member.Key) : default;
        bool fits = isNumeric ? range.From is not null || range.To is not null : known?.Contains(member.Key) != false;
        if (!fits)
        {
            string values = known is null ? "-" : context.Problems.Nearest(member.Key, known);
            context.Problems.Add(RuleCodes.BadCase.At(member.KeyLocation, member.Key, dimension, values));
            return null;
        }

        return cell(member) is { } threshold ? new TableCase(member.Key, range.From, range.To, threshold) : null;
    }

    private void CheckRegions(ObjectNode cases, HashSet<string> regions)
    {
        // A key that is no region was meant to be one of the missing.
        string[] missing = [.. regions.Where(region => !cases.Has(region))];
        if (missing.Length > cases.Members.Count(member => !regions.Contains(member.Key)))
        {
            context.Problems.Add(RuleCodes.RegionsMissing.At(cases.Location, Suggestion.Some(missing, ", ")));
        }
    }

    private void CheckOverlaps(ObjectNode cases, ImmutableArray<TableCase> read)
    {
        TableCase[] numeric = [.. read.Where(c => c.IsNumeric).OrderBy(c => c.From ?? int.MinValue).ThenBy(c => c.To ?? int.MaxValue)];
        foreach ((TableCase first, TableCase second) in numeric.Zip(numeric.Skip(1)))
        {
            if (first.To is null || second.From is null || second.From <= first.To)
            {
                Node at = cases[second.Key]!;
                context.Problems.Add(RuleCodes.OverlappingCases.At(at.KeyLocation, first.Key, second.Key).With(cases[first.Key]!.KeyLocation));
            }
        }
    }

    /// <summary><c>2022</c>, <c>..2019</c>, <c>2020..</c>, <c>2017..2019</c>; both ends null for anything else.</summary>
    private static (int? From, int? To) Range(string key)
    {
        int dots = key.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0)
        {
            int? exact = Whole(key);
            return (exact, exact);
        }

        int? from = Whole(key[..dots]);
        int? to = Whole(key[(dots + 2)..]);
        bool isWellFormed = (dots == 0 || from is not null) && (dots + 2 == key.Length || to is not null) && (from is null || to is null || from <= to);
        return isWellFormed ? (from, to) : default;
    }

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
}
