using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>One sheet with the row of headings that was found in it.</summary>
internal sealed class SheetTable(Workbook workbook, WorkbookSheet sheet, string name, TableHead head) : Table
{
    // How many rows a sheet has is known at its end only.
    private const int UsualRows = 512;

    public override TableHead Head => head;

    public override bool HasComma => true;

    public override bool HasPoint => true;

    public override long ExpectedRows => UsualRows;

    public override RowPointer Pointer => new(name, () => "", sheet.Name);

    /// <summary>Number of the last row; null before a pass has come to its end.</summary>
    public int? LastRow { get; private set; }

    public override TableRows Open() => new SheetRows(workbook, sheet, name, last => LastRow = last);
}
