using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using SpreadCheetah;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Trang danh sách xã. A row for each commune: where it is, what it reaches and was recognised for, and the outcome of each criterion of the report's level.</summary>
internal static class CommuneSheet
{
    private static readonly (LocalizedText Heading, int Width)[] Columns =
    [
        (new("Mã xã", "Code"), 10),
        (new("Xã", "Commune"), 24),
        (new("Huyện", "District"), 20),
        (new("Tỉnh", "Province"), 20),
        (new("Cấp đạt theo số liệu", "Level met by the figures"), 26),
        (new("Cấp có thể đạt", "Level still possible"), 26),
        (new("Đã công nhận", "Recognised"), 44),
        (new("Số tiêu chí đạt", "Criteria met"), 10),
    ];

    public static async Task WriteAsync(Spreadsheet book, WorkbookStyles styles, string name, Report report, WorkbookWords words, CancellationToken cancellation)
    {
        (string Id, string Heading)[] criteria = [.. CriteriaOf(report, words.Language)];
        int columns = Columns.Length + criteria.Length;
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            FrozenColumns = 2,
            AutoFilter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(columns)}{report.Communes.Entries.Length + 1}"),
        };
        for (int column = 0; column < columns; column++)
        {
            sheet.Column(column + 1).Width = column < Columns.Length ? Columns[column].Width : 16;
        }

        await book.StartWorksheetAsync(name, sheet, cancellation).ConfigureAwait(false);
        var row = new SheetRow(book, styles, columns);
        foreach ((LocalizedText heading, _) in Columns)
        {
            row.Fit(heading.In(words.Language), styles.Heading);
        }

        foreach ((_, string heading) in criteria)
        {
            row.Text(heading, styles.Heading);
        }

        await row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (PortfolioEntry entry in report.Communes.Entries)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(row, entry, report.Book.Catalog, words);
            AddOutcomes(row, entry.At(report.Level.Id), criteria, report.Options.Settings, styles, words);
            await row.WriteAsync(cancellation).ConfigureAwait(false);
        }
    }

    private static void Add(SheetRow row, PortfolioEntry entry, Catalog catalog, WorkbookWords words)
    {
        string? province = entry.Province is { } code ? catalog.Province(code, entry.AsOf)?.Name.In(words.Language) ?? code : null;
        row.Text(entry.Unit.Code).Text(entry.Unit.Name).Text(entry.District).Text(province)
            .Text(LevelOf(entry.Level, catalog, words)).Text(LevelOf(entry.PossibleLevel, catalog, words)).Text(Recognised(entry, catalog, words));
    }

    private static void AddOutcomes(
        SheetRow row, SetEntry? answer, (string Id, string Heading)[] criteria, PortfolioSettings settings, WorkbookStyles styles, WorkbookWords words)
    {
        if (answer is null || answer.Criteria.IsEmpty)
        {
            return;
        }

        row.Count(answer.MetBy(settings));
        int next = 0;
        foreach ((string id, _) in criteria)
        {
            // The columns are nearly always the criteria of the commune, in their order.
            int at = next < answer.Criteria.Length && answer.Criteria[next].Id == id ? next : Find(answer, id);
            if (at < 0)
            {
                row.Fit(null);
                continue;
            }

            Outcome outcome = answer.Criteria[at].Outcome;
            row.Fit(words.Of(outcome), styles.Of(outcome));
            next = at + 1;
        }
    }

    private static int Find(SetEntry answer, string id)
    {
        for (int at = 0; at < answer.Criteria.Length; at++)
        {
            if (answer.Criteria[at].Id == id)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Numbers and names of the criteria of the level; where communes are judged by several sets, each number once, under every name that it has.</summary>
    private static IEnumerable<(string Id, string Heading)> CriteriaOf(Report report, Language language)
    {
        SetSummary[] sets = [.. report.Summary.Sets.Where(set => set.Set.Level == report.Level.Id)];
        HashSet<string> ids = [.. sets.Select(set => set.Set.Id)];
        ILookup<string, string> names = report.Book.Sets.Where(set => ids.Contains(set.Id) || (set.Fills is { } filled && ids.Contains(filled)))
            .SelectMany(set => set.Criteria ?? []).ToLookup(criterion => criterion.Id, criterion => criterion.Name.In(language));
        return sets.SelectMany(set => set.Criteria).Select(criterion => criterion.Id).Distinct()
            .Select(id => (id, $"{id}. {string.Join(" / ", names[id].Distinct())}"));
    }

    private static string LevelOf(string? id, Catalog catalog, WorkbookWords words) => id is null ? "-" : catalog.Level(id)?.Name.In(words.Language) ?? id;

    private static string Recognised(PortfolioEntry entry, Catalog catalog, WorkbookWords words) => entry.Recognitions is not { } facts
        ? words.Say("(không rõ)", "(not told)")
        : string.Join("; ", facts.Select(fact => words.Of(RecognitionWording.Of(fact, catalog))));
}
