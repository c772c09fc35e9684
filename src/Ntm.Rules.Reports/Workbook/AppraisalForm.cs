using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using SpreadCheetah;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Biểu thẩm định. A row for each commune and indicator of a level: what is required, measured, found and missing, what the commune declares, and an empty cell for what the office finds. Criteria
/// whose indicators are not known have one row.
/// </summary>
internal sealed class AppraisalForm(Spreadsheet book, WorkbookStyles styles, SheetNames names, Report report, WorkbookWords words, int mostRows)
{
    private static readonly (LocalizedText Heading, int Width)[] Columns =
    [
        (new("Mã xã", "Code"), 10),
        (new("Xã", "Commune"), 22),
        (new("Tiêu chí", "Criterion"), 9),
        (new("Tên tiêu chí", "Name of criterion"), 24),
        (new("Chỉ tiêu", "Indicator"), 9),
        (new("Tên chỉ tiêu", "Name of indicator"), 48),
        (new("Yêu cầu", "Required"), 48),
        (new("Kết quả thực hiện", "Measured"), 24),
        (new("Kết quả xét theo số liệu", "Found by the figures"), 15),
        (new("Còn thiếu", "Missing"), 30),
        (new("Xã tự đánh giá", "Self-declared"), 18),
        (new("Kết quả thẩm định", "Appraised"), 15),
        (new("Văn bản", "Document"), 40),
        (new("Mức độ xác minh", "Verification"), 15),
    ];

    // Of the column that an office fills in.
    private const int Appraised = 12;

    private readonly Dictionary<BoundIndicator, IndicatorWords> _indicators = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<BoundCriterion, (string Id, string Name)> _criteria = new(ReferenceEqualityComparer.Instance);
    private readonly SheetRow _row = new(book, styles, Columns.Length);

    /// <summary>Writes as many sheets as the level needs; none where there are no rows.</summary>
    /// <param name="level">The level.</param>
    /// <param name="rows">How many rows there will be.</param>
    /// <param name="cancellation">Asks to stop, between communes.</param>
    public async Task WriteAsync(Level level, long rows, CancellationToken cancellation)
    {
        if (rows == 0)
        {
            return;
        }

        string name = words.Say($"Biểu {level.Name.Vi}", $"Form {level.Name.En}");
        int room = 0;
        foreach (CommuneAssessment answer in report.Answers)
        {
            cancellation.ThrowIfCancellationRequested();
            if (SetOf(answer, level.Id) is not { Criteria.IsEmpty: false } set)
            {
                continue;
            }

            string code = CellText.Of(answer.Commune.Code);
            string commune = CellText.Of(answer.Commune.Name);
            var declared = new SelfDeclared(answer, set, words);
            foreach (CriterionAssessment criterion in set.Criteria)
            {
                for (int at = 0; at < Math.Max(1, criterion.Indicators.Length); at++)
                {
                    if (room == 0)
                    {
                        room = (int)Math.Min(rows, mostRows);
                        rows -= room;
                        await StartAsync(names.Take(name), room, cancellation).ConfigureAwait(false);
                    }

                    AddCriterion(code, commune, criterion);
                    if (criterion.Indicators.IsEmpty)
                    {
                        AddUnknown(criterion, declared);
                    }
                    else
                    {
                        Add(criterion.Indicators[at], criterion, declared);
                    }

                    await _row.WriteAsync(cancellation).ConfigureAwait(false);
                    room--;
                }
            }
        }
    }

    private async Task StartAsync(string name, int rows, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions
        {
            FrozenRows = 1,
            FrozenColumns = 2,
            AutoFilter = new AutoFilterOptions($"A1:{SpreadsheetUtility.GetColumnName(Columns.Length)}{rows + 1}"),
        };
        for (int column = 0; column < Columns.Length; column++)
        {
            sheet.Column(column + 1).Width = Columns[column].Width;
        }

        await book.StartWorksheetAsync(name, sheet, cancellation).ConfigureAwait(false);
        string letter = SpreadsheetUtility.GetColumnName(Appraised);
        var answers = DataValidation.ListValues(words.Appraisals, true);
        answers.ErrorTitle = words.Say("Kết quả thẩm định", "Appraised");
        answers.ErrorMessage = words.Say("Chọn một trong: ", "Choose one of: ") + string.Join(", ", words.Appraisals);
        book.AddDataValidation($"{letter}2:{letter}{rows + 1}", answers);
        foreach ((LocalizedText heading, _) in Columns)
        {
            _row.Fit(heading.In(words.Language), styles.Heading);
        }

        await _row.WriteAsync(cancellation).ConfigureAwait(false);
    }

    private void AddCriterion(string code, string commune, CriterionAssessment criterion)
    {
        if (!_criteria.TryGetValue(criterion.Criterion, out (string Id, string Name) known))
        {
            known = (CellText.Of(criterion.Id), CellText.Of(criterion.Criterion.Criterion.Name.In(words.Language)));
            _criteria.Add(criterion.Criterion, known);
        }

        _row.Fit(code).Fit(commune).Fit(known.Id).Fit(known.Name);
    }

    private void Add(IndicatorAssessment answer, CriterionAssessment criterion, in SelfDeclared declared)
    {
        var indicator = IndicatorWords.Of(answer.Indicator, _indicators, words);
        _row.Fit(indicator.Id).Fit(indicator.Name).Fit(indicator.Required).Text(indicator.Measured(answer))
            .Fit(words.Of(answer.Outcome), styles.Of(answer.Outcome)).Text(IndicatorWords.Missing(answer, words.Language))
            .Text(declared.Of(answer.Id, criterion.Id)).Fit(null, styles.Input).Fit(indicator.Document).Fit(indicator.Verified);
    }

    private void AddUnknown(CriterionAssessment criterion, in SelfDeclared declared) =>
        _row.Fit(null).Fit(null).Fit(words.Say("chưa rõ", "not known")).Text(criterion.Reason.Sentence(words.Language))
            .Fit(words.Of(criterion.Outcome), styles.Of(criterion.Outcome)).Fit(null).Text(declared.Of(null, criterion.Id)).Fit(null, styles.Input);

    private static SetAssessment? SetOf(CommuneAssessment answer, string level)
    {
        foreach (SetAssessment set in answer.Sets)
        {
            if (set.Level == level)
            {
                return set;
            }
        }

        return null;
    }
}
