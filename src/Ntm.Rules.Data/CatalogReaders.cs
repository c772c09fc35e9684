using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data;

/// <summary>What is prepared once from a catalog and serves every file. Safe for concurrent reading.</summary>
internal sealed class CatalogReaders(Catalog catalog)
{
    public Catalog Catalog => catalog;

    public HeadingIndex Headings { get; } = new(catalog);

    public FieldReader Fields { get; } = new(new AttributeCells(catalog));
}
