using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Long;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>Which sheet of a workbook holds the communes: the named one, else the only visible one whose headings are understood.</summary>
internal sealed class SheetChoice(Workbook workbook, string name, HeadingReader headings, ProblemList problems)
{
    // Titles stand in the first rows; what comes later is no row of headings.
    private const int MostRowsAbove = 200;

    private const int MostNamed = 20;

    /// <summary>The sheet; null after a problem, which is told.</summary>
    public SheetTable? Find(string? named, CancellationToken cancellation)
    {
        ImmutableArray<WorkbookSheet> asked =
        [
            .. workbook.Sheets.Where(sheet => named is null ? sheet.IsVisible : sheet.Name.Equals(named.Trim(), StringComparison.OrdinalIgnoreCase)),
        ];
        if (asked.IsEmpty && named is not null)
        {
            problems.Add(WorkbookCodes.NoSuchSheet.At(SourceLocation.File(name), CellFault.Show(named), Names(workbook.Sheets)));
            return null;
        }

        List<(WorkbookSheet Sheet, TableHead Head)> found = [];
        foreach (WorkbookSheet sheet in asked)
        {
            SheetHeads heads = Heads(sheet, cancellation);
            if (heads.Problem is not null)
            {
                problems.Add(heads.Problem);
                return null;
            }

            TableHead? head = heads.Understood ?? (asked.Length == 1 ? heads.First : null);
            if (head is not null)
            {
                found.Add((sheet, head));
            }
        }

        return found.Count == 1 ? new SheetTable(workbook, found[0].Sheet, name, found[0].Head) : Tell(asked, found);
    }

    private SheetTable? Tell(ImmutableArray<WorkbookSheet> asked, List<(WorkbookSheet Sheet, TableHead Head)> found)
    {
        var place = SourceLocation.File(name);
        problems.Add(found.Count > 1
            ? WorkbookCodes.SeveralSheets.At(place, Names(found.Select(one => one.Sheet)))
            : asked.Length <= 1 ? FileCodes.Empty.At(place) : WorkbookCodes.NoSheet.At(place, Names(asked)));
        return null;
    }

    /// <summary>The first row with the code or name and another known heading, and the first row that is not empty.</summary>
    private SheetHeads Heads(WorkbookSheet sheet, CancellationToken cancellation)
    {
        TableHead? first = null;
        SheetRows? rows = null;
        try
        {
            rows = new SheetRows(workbook, sheet, name);
            while (rows.Read() && rows.Row <= MostRowsAbove)
            {
                cancellation.ThrowIfCancellationRequested();
                if (rows.IsEmpty)
                {
                    continue;
                }

                var head = TableHead.Of(rows);
                if (IsUnderstood(head))
                {
                    return new SheetHeads(head, first ?? head, null);
                }

                first ??= head;
            }

            return new SheetHeads(null, first, null);
        }
        catch (Exception exception) when (Workbook.IsDamage(exception))
        {
            Diagnostic problem = rows?.Problem(exception) ?? WorkbookCodes.Damaged.At(SourceLocation.File(name), exception.Message);
            return new SheetHeads(null, null, problem);
        }
        finally
        {
            rows?.Close();
        }
    }

    private bool IsUnderstood(TableHead head)
    {
        int known = head.Columns.Take(TableHead.MaxColumns).Count(column => column.Heading.Length > 0 && headings.IsKnown(column.Heading));
        return (known > 1 || LongHead.IsLong(head, headings)) && head.Columns.Any(column => column.Heading.Length > 0 && headings.IsIdentity(column.Heading));
    }

    private static string Names(IEnumerable<WorkbookSheet> sheets)
    {
        string[] names = [.. sheets.Take(MostNamed + 1).Select(sheet => $"'{CellFault.Show(sheet.Name)}'")];
        return names.Length > MostNamed ? string.Join(", ", names.Take(MostNamed)) + ", …" : string.Join(", ", names);
    }

    private sealed record SheetHeads(TableHead? Understood, TableHead? First, Diagnostic? Problem);
}
