using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>One pass over communes whose cells were gathered from several rows; each cell has the place where it stands in the file.</summary>
internal sealed class PivotRows(TableHead head, IReadOnlyList<LongCommune> communes, RowPointer pointer) : TableRows
{
    private int _at = -1;

    public override int Cells => head.Columns.Length;

    public override long Row => head.Row + 1 + _at;

    public override RowPlace At => communes[_at].At;

    public override ValueTask<bool> ReadAsync(CancellationToken cancellation) => ValueTask.FromResult(++_at < communes.Count);

    public override Diagnostic? Problem(Exception exception) => null;

    public override ReadOnlySpan<byte> Cell(int index) => communes[_at].Cells.TryGetValue(index, out LongCell cell) ? cell.Text : default;

    public override bool IsNumber(int index) => communes[_at].Cells.TryGetValue(index, out LongCell cell) && cell.IsNumber;

    public override bool IsWhole(int columns) => true;

    public override Diagnostic? CheckShape(int columns, int named) => null;

    public override SourceLocation Place(int index, string heading) =>
        communes[_at].Cells.TryGetValue(index, out LongCell cell) ? pointer.At(cell.At, heading) : pointer.At(At);

    public override string ColumnName(int index) => $"{index + 1}";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
