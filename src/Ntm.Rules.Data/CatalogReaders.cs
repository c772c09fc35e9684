using System.Runtime.CompilerServices;
using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Rows;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data;

/// <summary>What is prepared once from a catalog and serves every file. Safe for concurrent reading.</summary>
internal sealed class CatalogReaders
{
    private static readonly ConditionalWeakTable<Catalog, CatalogReaders> Known = [];

    private CatalogReaders(Catalog catalog)
    {
        Catalog = catalog;
        Headings = new HeadingIndex(catalog);
        Fields = new FieldReader(new AttributeCells(catalog));
    }

    public Catalog Catalog { get; }

    public HeadingIndex Headings { get; }

    public FieldReader Fields { get; }

    public static CatalogReaders Of(Catalog catalog) => Known.GetValue(catalog, static key => new CatalogReaders(key));
}
