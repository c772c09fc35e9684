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

/// <summary>Biểu thẩm định từng xã. A sheet for each commune and level whose criteria are known, as an appraiser prints, fills and signs it, with the conditions of recognition below the criteria.</summary>
internal sealed class FormSheets(Spreadsheet book, WorkbookStyles styles, SheetNames names, Report report, WorkbookWords words)
{
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

    public async Task WriteAsync(CancellationToken cancellation)
    {
        foreach (CommuneAssessment answer in report.Answers)
        {
            foreach (SetAssessment set in answer.Sets.Where(set => !set.Criteria.IsEmpty))
            {
                cancellation.ThrowIfCancellationRequested();
                await WriteAsync(answer, set, cancellation).ConfigureAwait(false);
            }
        }
    }

    private async Task WriteAsync(CommuneAssessment answer, SetAssessment set, CancellationToken cancellation)
    {
        string[] head = [.. Head(answer, set)];
        await StartAsync(answer, set, head.Length + report.Notes.Length + 1, cancellation).ConfigureAwait(false);
        for (int line = 0; line < head.Length; line++)
        {
            await _row.LineAsync(head[line], line switch { 0 => styles.Title, 1 => styles.TableTitle, _ => null }, cancellation).ConfigureAwait(false);
        }

        foreach (LocalizedText note in report.Notes)
        {
            await _row.LineAsync(note.In(words.Language), styles.Warning, cancellation).ConfigureAwait(false);
        }

        foreach ((LocalizedText heading, _) in Columns)
        {
            _row.Fit(heading.In(words.Language), styles.FormStrong);
        }

        await _row.WriteAsync(cancellation).ConfigureAwait(false);
        int first = book.NextRowNumber;
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
        book.AddDataValidation($"{Appraised}{first}:{Appraised}{book.NextRowNumber - 1}", DataValidation.ListValues(words.Appraisals, true));
        await _row.WriteAsync(cancellation).ConfigureAwait(false);
        foreach (string line in new[] { words.Say("Kết luận:", "Conclusion:"), words.Say("Ngày thẩm định:", "Day of the appraisal:"), words.Say("Người thẩm định (ký, ghi rõ họ tên):", "Appraiser (signature and full name):") })
        {
            await _row.LineAsync(line, null, cancellation).ConfigureAwait(false);
        }
    }

    private ValueTask StartAsync(CommuneAssessment answer, SetAssessment set, int frozen, CancellationToken cancellation)
    {
        var sheet = new WorksheetOptions { FrozenRows = frozen };
        for (int column = 0; column < Columns.Length; column++)
        {
            sheet.Column(column + 1).Width = Columns[column].Width;
        }

        int rank = answer.Sets.IndexOf(set) + 1;
        string level = rank == 1 ? "" : words.Say($"cấp {rank} ", $"level {rank} ");
        return book.StartWorksheetAsync(names.Take($"{level}{answer.Commune.Code} {answer.Commune.Name}"), sheet, cancellation);
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
