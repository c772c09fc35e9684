using System.Collections.Immutable;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Cells;

/// <summary>Provinces by code, name or alias of the catalog; several of one name are told apart by the day.</summary>
internal sealed class PlaceCell
{
    private static readonly ImmutableArray<string> Titles = ["tỉnh ", "thành phố ", "tp. ", "tp "];

    private const int MostListed = 3;

    private readonly Dictionary<string, List<Province>> _byKey = new(StringComparer.Ordinal);
    private readonly ImmutableArray<(string Bare, string Meaning)> _suggested;
    private readonly string _listed;

    public PlaceCell(Catalog catalog)
    {
        foreach (Province province in catalog.Provinces)
        {
            foreach (string word in province.Aliases.Add(province.Id).Add(province.Name.Vi).Add(province.Name.En).Distinct(StringComparer.Ordinal))
            {
                string key = FoldedText.Key(WithoutTitle(word));
                List<Province> same = _byKey.TryGetValue(key, out List<Province>? found) ? found : _byKey[key] = [];
                same.Add(province);
            }
        }

        _suggested = [.. _byKey.Select(pair => (FoldedText.Bare(pair.Key), $"{pair.Value[0].Id} {pair.Value[0].Name.Vi}"))];
        _listed = string.Join(", ", catalog.Provinces.Take(MostListed).Select(province => $"{province.Id} {province.Name.Vi}")) + ", …";
    }

    /// <summary>
    /// The code; <paramref name="day"/> null: not known. A former province is one that has a successor, where there is such a one.
    /// </summary>
    public CellFault? Read(string text, string attribute, DateOnly? day, bool isFormer, out string? code)
    {
        code = null;
        if (!_byKey.TryGetValue(FoldedText.Key(WithoutTitle(text)), out List<Province>? named))
        {
            string near = Nearest.Of(FoldedText.Key(WithoutTitle(text)), _suggested) ?? _listed;
            return new CellFault(CellCodes.NotAChoice, CellFault.Show(text), attribute, near);
        }

        IEnumerable<Province> fitting = named.Where(province => isFormer
            ? province.Successor is not null
            : day is null || province.Effective.Contains(day.Value));
        string[] codes = [.. (fitting.Any() ? fitting : named).Select(province => province.Id).Distinct(StringComparer.Ordinal)];
        code = codes.Length == 1 ? codes[0] : null;
        return code is null ? new CellFault(CellCodes.AmbiguousPlace, CellFault.Show(text), string.Join(", ", codes)) : null;
    }

    private static string WithoutTitle(string text)
    {
        string composed = VietnameseText.Compose(text).Trim();
        string? title = Titles.FirstOrDefault(title => composed.StartsWith(title, StringComparison.OrdinalIgnoreCase));
        return title is null ? composed : composed[title.Length..];
    }
}
