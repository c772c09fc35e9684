using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Một bảng của báo cáo. Title, columns and rows, the same for every form of output. Immutable.</summary>
public sealed class ReportTable
{
    internal ReportTable(string id, LocalizedText title, ImmutableArray<ReportColumn> columns, ImmutableArray<ImmutableArray<ReportCell>> rows, LocalizedText? note = null) =>
        (Id, Title, Columns, Rows, Note) = (id, title, columns, rows, note);

    /// <summary>Name for programs, e.g. <c>levels</c>.</summary>
    public string Id { get; }

    /// <summary>Title for people.</summary>
    public LocalizedText Title { get; }

    /// <summary>The columns; each row has a cell for each.</summary>
    public ImmutableArray<ReportColumn> Columns { get; }

    /// <summary>The rows.</summary>
    public ImmutableArray<ImmutableArray<ReportCell>> Rows { get; }

    /// <summary>How the figures are to be read; null: nothing to say.</summary>
    public LocalizedText? Note { get; }
}

/// <summary>A column of a table.</summary>
/// <param name="Id">Name for programs.</param>
/// <param name="Heading">Heading for people.</param>
public sealed record ReportColumn(string Id, LocalizedText Heading);
