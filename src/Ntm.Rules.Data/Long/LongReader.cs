using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>Gathers the rows of a long table by commune, whatever their order.</summary>
internal sealed class LongReader(Table table, LongHead head, LongFields fields, LongValues values, ProblemList problems)
{
    private readonly Dictionary<(string Code, string ValidFrom), LongCommune> _communes = [];
    private readonly UnnamedCells _unnamed = new(table.Head, problems);
    private readonly int _named = table.Head.Named;

    /// <summary>The communes in the order of their first rows. A row that cannot be read to its end is told, and ends it.</summary>
    public async Task<List<LongCommune>> ReadAsync(CancellationToken cancellation)
    {
        List<LongCommune> gathered = [];
        TableRows input = table.Open();
        await using (input.ConfigureAwait(false))
        {
            try
            {
                while (await input.ReadAsync(cancellation).ConfigureAwait(false))
                {
                    cancellation.ThrowIfCancellationRequested();
                    if (input.Row > table.Head.Row && !input.IsEmpty)
                    {
                        Read(input, gathered);
                    }
                }
            }
            catch (Exception exception) when (input.Problem(exception) is { } problem)
            {
                problems.Add(problem);
            }
        }

        TellSplit();
        return gathered;
    }

    private void Read(TableRows input, List<LongCommune> gathered)
    {
        if (input.CheckShape(table.Head.Columns.Length, _named) is { } shape)
        {
            problems.Add(shape);
            if (shape.Severity == Severity.Error)
            {
                return;
            }
        }

        _unnamed.Tell(input);
        if (CodeOf(input) is not { } code)
        {
            return;
        }

        ref LongCommune? commune = ref CollectionsMarshal.GetValueRefOrAddDefault(_communes, (code, ValidFromOf(input)), out _);
        if (commune is null)
        {
            commune = new LongCommune(code, input.At);
            gathered.Add(commune);
        }

        fields.Read(input, commune);
        values.Read(input, commune);
    }

    /// <summary>The code of the row; null where it has none, which is told.</summary>
    private string? CodeOf(TableRows input)
    {
        TableColumn column = head.Code!;
        ReadOnlySpan<byte> code = input.Cell(column.Index);
        if (!code.IsEmpty && input.Fault(column.Index) is null)
        {
            return VietnameseText.Compose(Encoding.UTF8.GetString(code));
        }

        problems.Add(code.IsEmpty
            ? CellCodes.NoCode.At(table.Pointer.At(input.At))
            : input.Fault(column.Index)!.At(input.Place(column.Index, column.Heading)));
        return null;
    }

    /// <summary>The first day of the row's unit in one spelling; as written where it is no day.</summary>
    private string ValidFromOf(TableRows input)
    {
        string written = head.ValidFrom is { } column ? Encoding.UTF8.GetString(input.Cell(column.Index)) : "";
        return written.Length > 0 && DayText.Read(written, out DateOnly day) is null ? day.ToString("O", CultureInfo.InvariantCulture) : written;
    }

    /// <summary>Tells of codes with a first day in some rows only: most likely the others mean the same unit.</summary>
    private void TellSplit()
    {
        ILookup<string, LongCommune> dated = _communes.Where(pair => pair.Key.ValidFrom.Length > 0).ToLookup(pair => pair.Key.Code, pair => pair.Value);
        foreach (((string code, _), LongCommune commune) in _communes.Where(pair => dated.Count > 0 && pair.Key.ValidFrom.Length == 0))
        {
            if (dated[code].FirstOrDefault() is { } other)
            {
                problems.Add(LongCodes.SplitCommune.At(table.Pointer.At(commune.At), CellFault.Show(code)).With(table.Pointer.At(other.At)));
            }
        }
    }
}
