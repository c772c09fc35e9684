using Ntm.Rules.Data.Rows;
using Ntm.Rules.Data.Tables;

namespace Ntm.Rules.Data.Long;

/// <summary>A long table turned into one with a row a commune, in the order of their first rows.</summary>
internal sealed class PivotTable(Table source, TableHead head, IReadOnlyList<LongCommune> communes) : Table
{
    public override TableHead Head => head;

    public override bool HasComma => source.HasComma;

    public override bool HasPoint => source.HasPoint;

    public override long ExpectedRows => communes.Count;

    public override RowPointer Pointer => source.Pointer;

    public override TableRows Open() => new PivotRows(head, communes, source.Pointer);
}
