using CsvHelper;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Cli.Output;

/// <summary>A row a commune, written as it comes, for spreadsheets and other programs: outcomes by their ids, counts of criteria in columns of their own.</summary>
internal sealed class AssessmentCsvWriter : IAssessmentWriter
{
    private static readonly string[] IdentityColumns =
        ["code", "valid_from", "name", "province", "district", "reporting_date", "nature", "level", "possible_level"];

    private static readonly string[] LevelColumns = ["set", "outcome", "criteria_met_low", "criteria_met_high", "criteria", "not_met", "undetermined", "standing"];

    private readonly TextWriter _writer;
    private readonly CsvWriter _csv;

    public AssessmentCsvWriter(TextWriter writer, RunSettings settings, RuleBook book)
    {
        _writer = writer;
        _csv = CsvWriter.Create(writer, CsvWriterOptions.Default, true);
        IEnumerable<string> levels = book.Catalog.Levels.SelectMany(level => LevelColumns.Select(column => InertText.Cell($"{level.Id}_{column}")));
        _csv.WriteRecord(IdentityColumns.Concat(levels).ToArray());
    }

    public void Write(CommuneAssessment assessment)
    {
        Communes.CommuneRecord commune = assessment.Commune;
        string?[] cells =
        [
            commune.Code, Day(commune.ValidFrom), commune.Name, commune.Province, commune.District, Day(commune.ReportingDate), Reports.JsonForm.Key(commune.Nature),
            assessment.Level?.Id, assessment.PossibleLevel?.Id, .. assessment.Sets.SelectMany(Cells),
        ];
        _csv.WriteRecord(cells.Select(cell => InertText.Cell(cell ?? "")).ToArray());
    }

    public void Finish(PortfolioTotals totals, IReadOnlyList<Diagnostic> problems)
    {
    }

    public void Dispose()
    {
        _csv.Dispose();
        _writer.Flush();
    }

    private static IEnumerable<string?> Cells(SetAssessment set) =>
    [
        set.SetId,
        Reports.OutcomeWording.Key(set.Outcome),
        Number(set.Met.Low),
        Number(set.Met.High),
        Number(set.Met.Total),
        Numbers(set, Outcome.NotMet),
        Numbers(set, Outcome.Undetermined),
        StandingText.Key(set.Standing),
    ];

    private static string Numbers(SetAssessment set, Outcome outcome) =>
        string.Join(' ', set.Criteria.Where(criterion => criterion.Outcome == outcome).Select(criterion => criterion.Id));

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string? Day(DateOnly? day) => day?.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
}
