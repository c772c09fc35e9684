using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>
/// Biểu thẩm định từng xã. A form for each commune and level whose criteria are known, as an appraiser prints, fills and signs it, with the conditions of recognition below the criteria: each on a
/// sheet of its own, or those of a level one below the other, each on pages of its own.
/// </summary>
internal sealed class FormSheets(Spreadsheet book, WorkbookStyles styles, SheetNames names, Report report, WorkbookWords words, int mostRows)
{
    /// <summary>Forms that stand on one sheet at most: it can have 1,026 page breaks, and no program gets more.</summary>
    public const int MostOnSheet = 1_000;

    // What stands below the criteria and the conditions of recognition, and the heading of the latter.
    private const int FootRows = 6;

    // Of the column that an office fills in.
    private const string Appraised = "I";

    private static readonly (LocalizedText Heading, int Width)[] Columns =
    [
        (new("Tiêu chí", "Criterion"), 8),
        (new("Chỉ tiêu", "Indicator"), 9),
        (new("Nội dung", "Content"), 34),
        (new("Yêu cầu", "Required"), 36),
        (new("Kết quả thực hiện", "Measured"), 16),
        (new("Kết quả xét theo số liệu", "Found by the figures"), 13),
        (new("Còn thiếu, lý do", "Missing, reason"), 30),
        (new("Xã tự đánh giá", "Self-declared"), 12),
        (new("Kết quả thẩm định", "Appraised"), 13),
        (new("Văn bản", "Document"), 22),
        (new("Minh chứng", "Evidence"), 16),
        (new("Mức độ xác minh", "Verification"), 12),
    ];

    private readonly Dictionary<BoundIndicator, IndicatorWords> _indicators = new(ReferenceEqualityComparer.Instance);
    private readonly SheetRow _row = new(book, styles, Columns.Length, new RowHeights([.. Columns.Select(column => column.Width)]));

    /// <summary>A sheet for each commune and level.</summary>
    public async Task WriteEachAsync(CancellationToken cancellation)
    {
        foreach (CommuneAssessment answer in report.Answers)
        {
            foreach (SetAssessment set in answer.Sets.Where(set => !set.Criteria.IsEmpty))
            {
                cancellation.ThrowIfCancellationRequested();
                string[] head = [.. Head(answer, set)];
                int rank = answer.Sets.IndexOf(set) + 1;
                string level = rank == 1 ? "" : words.Say($"cấp {rank} ", $"level {rank} ");
                await StartAsync($"{level}{answer.Commune.Code} {answer.Commune.Name}", head.Length + report.Notes.Length + 1, cancellation).ConfigureAwait(false);
                await WriteHeadAsync(head, cancellation).ConfigureAwait(false);
                await WriteColumnsAsync(cancellation).ConfigureAwait(false);
                int first = book.NextRowNumber;
                await WriteCriteriaAsync(answer, set, cancellation).ConfigureAwait(false);
                LetChoose(first, book.NextRowNumber - 1);
                await WriteFootAsync(cancellation).ConfigureAwait(false);
            }
        }
    }

    /// <summary>A sheet for each level, and further ones where it is full.</summary>
    /// <param name="pages">Takes the sheets, by their number, and the rows behind which a page ends.</param>
    /// <param name="cancellation">Asks to stop, between communes.</param>
    public async Task WriteByLevelAsync(Dictionary<int, PrintedSheet> pages, CancellationToken cancellation)
    {
        foreach (Level level in report.Book.Catalog.Levels)
        {
            List<int>? breaks = null;
            foreach (CommuneAssessment answer in report.Answers)
            {
                cancellation.ThrowIfCancellationRequested();
                if (answer.Sets.FirstOrDefault(set => set.Level == level.Id && !set.Criteria.IsEmpty) is not { } set)
                {
                    continue;
                }

                string[] head = [.. Head(answer, set)];
                int rows = head.Length + report.Notes.Length + set.Criteria.Sum(criterion => 1 + criterion.Indicators.Length) + (set.Recognition?.Conditions.Length ?? 0) + FootRows;
                if (breaks is null || breaks.Count == MostOnSheet - 1 || book.NextRowNumber + rows > mostRows)
                {
                    EndLevel(breaks);
                    breaks = [];
                    await StartAsync(words.Say($"In biểu {level.Name.Vi}", $"Print {level.Name.En}"), 1, cancellation).ConfigureAwait(false);
                    pages.Add(names.Count, new PrintedSheet(breaks, Columns.Sum(column => column.Width)));
                    await WriteColumnsAsync(cancellation).ConfigureAwait(false);
                }
                else
                {
                    breaks.Add(book.NextRowNumber - 1);
                }

                await WriteHeadAsync(head, cancellation).ConfigureAwait(false);
                await WriteCriteriaAsync(answer, set, cancellation).ConfigureAwait(false);
                await WriteFootAsync(cancellation).ConfigureAwait(false);
            }

            EndLevel(breaks);
        }
    }

    private void EndLevel(List<int>? breaks)
    {
        if (breaks is not null)
        {
            LetChoose(2, book.NextRowNumber - 1);
        }
    }

    private ValueTask StartAsync(string name, int frozen, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions { FrozenRows = frozen };
        for (int column = 0; column < Columns.Length; column++)
        {
            sheet.Column(column + 1).Width = Columns[column].Width;
        }

        return book.StartWorksheetAsync(names.Take(name), sheet, cancellation);
    }

    private async Task WriteHeadAsync(string[] head, CancellationToken cancellation)
    {
        for (int line = 0; line < head.Length; line++)
        {
            await _row.LineAsync(head[line], line switch { 0 => styles.Title, 1 => styles.TableTitle, _ => null }, cancellation).ConfigureAwait(false);
        }

        foreach (LocalizedText note in report.Notes)
        {
            await _row.LineAsync(note.In(words.Language), styles.Warning, cancellation).ConfigureAwait(false);
        }
    }

    private ValueTask WriteColumnsAsync(CancellationToken cancellation)
    {
        foreach ((LocalizedText heading, _) in Columns)
        {
            _row.Fit(heading.In(words.Language), styles.FormStrong);
        }

        return _row.WriteAsync(cancellation);
    }

    private async Task WriteCriteriaAsync(CommuneAssessment answer, SetAssessment set, CancellationToken cancellation)
    {
        var declared = new SelfDeclared(answer, set, words);
        foreach (CriterionAssessment criterion in set.Criteria)
        {
            Add(criterion, declared);
            await _row.WriteAsync(cancellation).ConfigureAwait(false);
            foreach (IndicatorAssessment indicator in criterion.Indicators)
            {
                Add(indicator, criterion, declared, answer.Commune);
                await _row.WriteAsync(cancellation).ConfigureAwait(false);
            }
        }

        await WriteRecognitionAsync(set.Recognition, cancellation).ConfigureAwait(false);
    }

    private void LetChoose(int first, int last) =>
        book.AddDataValidation($"{Appraised}{first}:{Appraised}{last}", DataValidation.ListValues(words.Appraisals, true));

    private async Task WriteFootAsync(CancellationToken cancellation)
    {
        await _row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (string line in new[] { words.Say("Kết luận:", "Conclusion:"), words.Say("Ngày thẩm định:", "Day of the appraisal:"), words.Say("Người thẩm định (ký, ghi rõ họ tên):", "Appraiser (signature and full name):") })
        {
            await _row.LineAsync(line, null, cancellation).ConfigureAwait(false);
        }
    }

    /// <summary>Whose form it is, under which law, and what follows.</summary>
    private IEnumerable<string> Head(CommuneAssessment answer, SetAssessment set)
    {
        CommuneRecord commune = answer.Commune;
        LocalizedText level = report.Book.Catalog.Level(set.Level)!.Name;
        yield return words.Say($"BIỂU THẨM ĐỊNH: {level.Vi.ToUpperInvariant()}", $"APPRAISAL FORM: {level.En.ToUpperInvariant()}");
        string? province = commune.Province is { } code ? report.Book.Catalog.Province(code, answer.Scope.AsOf)?.Name.In(words.Language) ?? code : null;
        string?[] place = [$"{commune.Name} ({commune.Code})", commune.District, province];
        yield return words.Say("Xã: ", "Commune: ") + string.Join(", ", place.Where(part => !string.IsNullOrEmpty(part)));
        string legal = set.CriteriaSet!.Provenance.Legal is { } law ? $" ({law})" : "";
        string day = answer.Scope.AsOf?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "?";
        string year = answer.Scope.DataYear?.ToString(CultureInfo.InvariantCulture) ?? "?";
        yield return set.CriteriaSet.Title.In(words.Language) + legal + words.Say($"; quy định ngày {day}, số liệu năm {year}", $"; law of {day}, figures of {year}");
        string standing = RecognitionStandingWording.Phrases[set.Standing].In(words.Language);
        yield return words.Say("Kết quả theo số liệu: ", "By the figures: ") + $"{words.Of(set.Outcome)} {set.Met}. {set.Reason.Sentence(words.Language)} {words.Say("Đối chiếu", "Beside recognition")}: {standing}.";
    }

    private void Add(CriterionAssessment criterion, in SelfDeclared declared)
    {
        StyleId style = styles.FormStrong;
        _row.Text(criterion.Id, style).Fit(null, style).Text(criterion.Criterion.Criterion.Name.In(words.Language), style).Fit(null, style).Fit(null, style)
            .Fit(words.Of(criterion.Outcome), styles.FormOf(criterion.Outcome)).Text(criterion.Outcome == Outcome.Met ? null : criterion.Reason.Sentence(words.Language), style)
            .Text(declared.Of(null, criterion.Id), style).Fit(null, style).Fit(null, style).Fit(null, style).Fit(null, style);
    }

    private void Add(IndicatorAssessment answer, CriterionAssessment criterion, in SelfDeclared declared, CommuneRecord commune)
    {
        var indicator = IndicatorWords.Of(answer.Indicator, _indicators, words);
        StyleId style = styles.Form;
        string? missing = answer.Outcome == Outcome.Met ? null : IndicatorWords.Missing(answer, words.Language) ?? answer.Reason.Sentence(words.Language);
        _row.Text(criterion.Id, style).Fit(indicator.Id, style).Fit(indicator.Name, style).Fit(indicator.Required, style).Text(answer.Measured is null ? null : indicator.Measured(answer), style)
            .Fit(words.Of(answer.Outcome), styles.FormOf(answer.Outcome)).Text(missing, style).Text(declared.Of(answer.Id, criterion.Id), style).Fit(null, style)
            .Fit(indicator.Document, style).Text(Evidence(answer, commune), style).Fit(indicator.Verified, style);
    }

    private async Task WriteRecognitionAsync(RecognitionAssessment? recognition, CancellationToken cancellation)
    {
        if (recognition is null || recognition.Conditions.IsEmpty)
        {
            return;
        }

        AddCondition(words.Say("Điều kiện công nhận", "Conditions of recognition"), recognition.Outcome, null, recognition.Rules.Provenance.Legal, styles.FormStrong);
        await _row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (RecognitionConditionAssessment condition in recognition.Conditions)
        {
            AddCondition(
                condition.Condition.Name.In(words.Language), condition.Requirement.Outcome, condition.Requirement.Reason.Sentence(words.Language), condition.Requirement.Requirement.Origin.Provenance.Legal, styles.Form);
            await _row.WriteAsync(cancellation).ConfigureAwait(false);
        }
    }

    private void AddCondition(string name, Outcome outcome, string? reason, LegalReference? legal, StyleId style) => _row
        .Fit(null, style).Fit(null, style).Text(name, style).Fit(null, style).Fit(null, style).Fit(words.Of(outcome), styles.FormOf(outcome)).Text(reason, style)
        .Fit(null, style).Fit(null, style).Text(legal?.ToString(), style).Fit(null, style).Fit(null, style);

    /// <summary>The documents that the record names for the values looked at, counts of rates included.</summary>
    private static string? Evidence(IndicatorAssessment answer, CommuneRecord commune) => commune.Evidence.Count == 0 ? null : string.Join("; ", MeasureText.MetricsOf(answer)
        .SelectMany(metric => metric.Counts is { } counts ? new[] { metric.Id, counts.Numerator, counts.Denominator } : [metric.Id])
        .Select(commune.Evidence.GetValueOrDefault).OfType<string>().Distinct(StringComparer.Ordinal));
}
