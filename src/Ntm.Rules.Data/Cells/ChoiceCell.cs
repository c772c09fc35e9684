using System.Collections.Immutable;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Cells;

/// <summary>One value of a list, by id, name or alias.</summary>
internal sealed class ChoiceCell
{
    private const int MostListed = 12;

    private readonly string _what;
    private readonly Dictionary<string, string> _ids = new(StringComparer.Ordinal);
    private readonly string _listed;

    public ChoiceCell(string what, IEnumerable<(string Id, LocalizedText Name, ImmutableArray<string> Aliases)> values)
    {
        _what = what;
        List<string> ids = [];
        foreach ((string id, LocalizedText name, ImmutableArray<string> aliases) in values)
        {
            ids.Add(id);
            foreach (string word in aliases.Insert(0, name.En).Insert(0, name.Vi).Insert(0, id))
            {
                _ids.TryAdd(FoldedText.Key(word), id);
            }
        }

        _listed = string.Join(", ", ids.Take(MostListed)) + (ids.Count > MostListed ? ", …" : "");
    }

    public CellFault? Read(string text, out string? id) => _ids.TryGetValue(FoldedText.Key(text), out id)
        ? null
        : new CellFault(CellCodes.NotAChoice, CellFault.Show(text), _what, _listed);
}
