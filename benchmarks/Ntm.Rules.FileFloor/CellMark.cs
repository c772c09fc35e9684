namespace Ntm.Rules.FileFloor;

/// <summary>What stands in a file of cells: all texts once, the number of styles, then sheets, rows and cells in order.</summary>
internal enum CellMark : byte
{
    /// <summary>The end.</summary>
    End,

    /// <summary>A sheet: its name.</summary>
    Sheet,

    /// <summary>The end of a row: its height (0: as any), and its outline level.</summary>
    Row,

    /// <summary>A text: its place among all, and its style.</summary>
    Text,

    /// <summary>A number, and its style.</summary>
    Number,

    /// <summary>An empty cell: its style.</summary>
    Empty,
}
