using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Reports;

/// <summary>
/// Báo cáo. Everything that a report on many communes says, made once and written in several forms, so that none of them can say another thing. Immutable; the answers for
/// single communes are not kept but made again whenever they are asked for.
/// </summary>
/// <example><code>
/// Report report = await Report.OfAsync(book, run, reader.Open("communes.csv"), new ReportOptions { By = ["district"], Near = 2 });
/// foreach (ReportTable table in report.Tables) { … }
/// </code></example>
public sealed class Report
{
    private readonly ImmutableArray<(CommuneDataset Data, ImmutableArray<int> Rows)> _data;

    private Report(
        RuleBook book, AssessmentRun run, ReportOptions options, Level level, Portfolio communes, ImmutableArray<(CommuneDataset Data, ImmutableArray<int> Rows)> data, ImmutableArray<NearMiss>? near)
    {
        Book = book;
        Run = run;
        Options = options;
        Level = level;
        Communes = communes;
        Near = near;
        _data = data;
        Summary = communes.Summarize(options.Settings);
        Change = options.Previous is { } previous ? communes.Since(previous, options.Map, options.Settings) : null;
        TargetAnswers = options.Targets is { } targets ? TargetAnswer.Of(targets, communes, options.Settings) : [];
        Notes = [.. RunNotes.Of(book, run.Options), .. DataNotes.Of(communes, Summary)];
        Tables = [.. TablesOf()];
    }

    /// <summary>The law by which the communes were judged.</summary>
    public RuleBook Book { get; }

    /// <summary>Day and policies.</summary>
    public AssessmentRun Run { get; }

    /// <summary>What was asked for.</summary>
    public ReportOptions Options { get; }

    /// <summary>Level of the tables by attribute and of the near-miss list.</summary>
    public Level Level { get; }

    /// <summary>The communes that count, with their outcomes, in the order of the data.</summary>
    public Portfolio Communes { get; }

    /// <summary>What offices publish of them.</summary>
    public PortfolioSummary Summary { get; }

    /// <summary>What changed since the earlier period; null where none was given.</summary>
    public PortfolioChange? Change { get; }

    /// <summary>The plan against what the communes show; empty without a plan.</summary>
    public ImmutableArray<TargetAnswer> TargetAnswers { get; }

    /// <summary>Communes near the level, those with the fewest indicators to go first; null where no list was asked for.</summary>
    public ImmutableArray<NearMiss>? Near { get; }

    /// <summary>What a reader must know of the run, in sentences.</summary>
    public ImmutableArray<LocalizedText> Notes { get; }

    /// <summary>The tables, in the order in which a report prints them: levels, targets, change, averages, groups and criteria of each set, by attribute, near misses.</summary>
    public ImmutableArray<ReportTable> Tables { get; }

    /// <summary>The explained answers for the communes that count, in their order, each made when it is reached; may be asked for several times.</summary>
    public IEnumerable<CommuneAssessment> Answers => _data.SelectMany(part => part.Rows.Select(row => Run.Assess(part.Data[row])));

    /// <summary>Judges the communes and puts together what there is to say.</summary>
    /// <param name="book">The book of the run.</param>
    /// <param name="run">Day and policies.</param>
    /// <param name="data">The communes; kept in columns.</param>
    /// <param name="options">What the report is to hold; null: levels, averages, groups and criteria of all communes.</param>
    /// <param name="progress">Is told how many communes have been judged, after each dataset.</param>
    /// <param name="cancellation">Asks to stop, between communes.</param>
    /// <exception cref="KeyNotFoundException">The catalog has no level or attribute that the options name.</exception>
    /// <exception cref="OperationCanceledException">It was asked to stop.</exception>
    public static async Task<Report> OfAsync(
        RuleBook book, AssessmentRun run, IAsyncEnumerable<CommuneDataset> data, ReportOptions? options = null, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(data);
        options ??= new ReportOptions();
        Level level = options.Level is { } named ? book.Catalog.Level(named) ?? throw new KeyNotFoundException(named) : book.Catalog.Levels[0];
        if (options.By.Concat(options.ByWhereTold).FirstOrDefault(attribute => book.Catalog.Attribute(attribute) is null) is { } unknown)
        {
            throw new KeyNotFoundException(unknown);
        }

        var parts = ImmutableArray.CreateBuilder<(CommuneDataset, ImmutableArray<int>)>();
        var entries = new List<PortfolioEntry>();
        var near = new List<NearMiss>();
        int judged = 0;
        await foreach (CommuneDataset dataset in data.WithCancellation(cancellation).ConfigureAwait(false))
        {
            var rows = ImmutableArray.CreateBuilder<int>(dataset.Count);
            for (int row = 0; row < dataset.Count; row++)
            {
                cancellation.ThrowIfCancellationRequested();
                CommuneAssessment answer = run.Assess(dataset[row]);
                PortfolioEntry entry = PortfolioEntry.Of(book.Catalog, answer);
                if (options.Where?.Invoke(entry) ?? true)
                {
                    rows.Add(row);
                    entries.Add(entry);
                    if (options.Near is { } most && entry.IsNear(level.Id, most))
                    {
                        near.Add(NearMiss.To(answer, level.Id)!);
                    }
                }
            }

            parts.Add((dataset, rows.ToImmutable()));
            progress?.Report(judged += dataset.Count);
        }

        return new Report(book, run, options, level, Portfolio.Of(book.Catalog, entries), parts.ToImmutable(), options.Near is null ? null : [.. NearMiss.InOrder(near)]);
    }

    private IEnumerable<ReportTable> TablesOf()
    {
        ImmutableArray<ReportTable> summary = SummaryTables.Of(Summary);
        yield return summary[0];
        if (Options.Targets is { } targets)
        {
            yield return SummaryTables.Of(targets, TargetAnswers);
        }

        if (Change is { } change)
        {
            yield return SummaryTables.Of(change);
        }

        foreach (ReportTable table in summary.Skip(1))
        {
            yield return table;
        }

        foreach (string attribute in Options.By.Concat(Options.ByWhereTold.Where(attribute => Communes.Entries.Any(entry => entry[attribute] is not null))).Distinct(StringComparer.Ordinal))
        {
            yield return SummaryTables.By(Book.Catalog.Attribute(attribute)!.Name, Communes.By(attribute), Level, Options.Settings);
        }

        if (Near is { } near)
        {
            yield return NearMissTable.Of(Level, near);
        }
    }
}
