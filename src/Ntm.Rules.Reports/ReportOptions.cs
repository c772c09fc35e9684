using System.Collections.Immutable;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Reports;

/// <summary>Nội dung báo cáo. What a report is to hold beside the figures of the communes. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>How outcomes count.</summary>
    public PortfolioSettings Settings { get; init; } = PortfolioSettings.Default;

    /// <summary>Level id of the tables by attribute and of the near-miss list; null: the lowest.</summary>
    public string? Level { get; init; }

    /// <summary>Attributes with a table of their own, e.g. <c>district</c>.</summary>
    public ImmutableArray<string> By { get; init; } = [];

    /// <summary>Attributes with a table of their own where some commune tells them.</summary>
    public ImmutableArray<string> ByWhereTold { get; init; } = [];

    /// <summary>The communes that count; null: all.</summary>
    public Func<PortfolioEntry, bool>? Where { get; init; }

    /// <summary>Lists the communes that are at most so many criteria short of the level; null: no list.</summary>
    public int? Near { get; init; }

    /// <summary>The communes of an earlier period, by its own law; null: no comparison.</summary>
    public Portfolio? Previous { get; init; }

    /// <summary>Which communes were made of which in between; null: none.</summary>
    public UnitMap? Map { get; init; }

    /// <summary>What a year is to reach; null: no targets.</summary>
    public Targets? Targets { get; init; }

    /// <summary>
    /// Whether the workbook has forms to print for every commune, however many; else it has them for 1,000 communes at most. They make the workbook two and a half times as large.
    /// </summary>
    public bool AllForms { get; init; }
}
