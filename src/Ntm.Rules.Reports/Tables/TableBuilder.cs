using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Columns that know how their cell is made of a row, so that headings and cells cannot drift apart.</summary>
internal sealed class TableBuilder<TRow>(string id, string vi, string en)
{
    private readonly List<(ReportColumn Column, Func<TRow, ReportCell> Cell)> _columns = [];

    public TableBuilder<TRow> Column(string name, string heading, string inEnglish, Func<TRow, ReportCell> cell)
    {
        _columns.Add((new ReportColumn(name, new LocalizedText(heading, inEnglish)), cell));
        return this;
    }

    public ReportTable Of(IEnumerable<TRow> rows, LocalizedText? note = null) => new(
        id,
        new LocalizedText(vi, en),
        [.. _columns.Select(column => column.Column)],
        [.. rows.Select(row => _columns.Select(column => column.Cell(row)).ToImmutableArray())],
        note);
}
