using Ntm.Rules.Diagnostics;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Ntm.Rules.Data.Templates;

/// <summary>The two sheets of a form. Every text is written as text, never as a formula, and without hidden characters.</summary>
internal static class TemplateSheets
{
    private const int LastRow = 2001;

    private const int MostNote = 2000;

    public static async Task WriteFormAsync(Spreadsheet workbook, TemplateColumn[] columns, Language language, CancellationToken cancellation)
    {
        var text = new Style { Format = NumberFormat.Standard(StandardNumberFormat.Text) };
        var day = new Style { Format = NumberFormat.Custom("yyyy-mm-dd") };
        StyleId bold = workbook.AddStyle(new Style { Font = new Font { Bold = true }, Alignment = new Alignment { WrapText = true } });
        var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 2 };
        for (int i = 0; i < columns.Length; i++)
        {
            options.Column(i + 1).Width = 18;
            options.Column(i + 1).DefaultStyle = columns[i].Form switch { TemplateForm.Text => text, TemplateForm.Day => day, _ => null };
        }

        await workbook.StartWorksheetAsync(language == Language.English ? "Data" : "Số liệu", options, cancellation).ConfigureAwait(false);
        await workbook.AddHeaderRowAsync([.. columns.Select(column => InertText.Terminal(column.Heading))], bold, cancellation).ConfigureAwait(false);
        for (int i = 0; i < columns.Length; i++)
        {
            string letters = SourceLocation.ColumnLetters(i + 1);
            workbook.AddNote($"{letters}1", Note(columns[i], language));
            if (columns[i].Validation is { } validation)
            {
                Explain(validation, columns[i]);
                workbook.TryAddDataValidation($"{letters}2:{letters}{LastRow}", validation);
            }
        }
    }

    public static async Task WriteExplanationAsync(
        Spreadsheet workbook, TemplateColumn[] columns, LocalizedText title, Language language, CancellationToken cancellation)
    {
        bool isEnglish = language == Language.English;
        StyleId bold = workbook.AddStyle(new Style { Font = new Font { Bold = true } });
        var options = new WorksheetOptions();
        int[] widths = [6, 50, 50, 16, 24, 30, 60];
        for (int i = 0; i < widths.Length; i++)
        {
            options.Column(i + 1).Width = widths[i];
        }

        await workbook.StartWorksheetAsync(isEnglish ? "Explanation" : "Giải thích", options, cancellation).ConfigureAwait(false);
        await AddAsync(workbook, cancellation, title.In(language)).ConfigureAwait(false);
        string[] headings = isEnglish
            ? ["No.", "Heading", "Serves the indicator", "Measured in", "Accepted", "Required", "Legal reference"]
            : ["Cột", "Tiêu đề cột", "Dùng cho chỉ tiêu", "Đơn vị tính", "Giá trị nhận", "Mức đạt", "Căn cứ pháp lý"];
        await workbook.AddHeaderRowAsync(headings, bold, cancellation).ConfigureAwait(false);
        for (int i = 0; i < columns.Length; i++)
        {
            TemplateColumn column = columns[i];
            TemplateUse[] uses = column.Uses.IsEmpty ? [new TemplateUse("", "", "")] : [.. column.Uses];
            foreach (TemplateUse use in uses)
            {
                await AddAsync(
                    workbook, cancellation, SourceLocation.ColumnLetters(i + 1), column.Heading, use.Indicator, column.Unit, column.Accepted, use.Required, use.Legal)
                    .ConfigureAwait(false);
            }
        }
    }

    private static ValueTask AddAsync(Spreadsheet workbook, CancellationToken cancellation, params string[] texts) =>
        workbook.AddRowAsync(texts.Select(text => new DataCell(InertText.Terminal(text))).ToArray(), cancellation);

    private static void Explain(DataValidation validation, TemplateColumn column)
    {
        validation.IgnoreBlank = true;
        validation.ShowErrorAlert = true;
        string accepted = InertText.Terminal($"{column.Accepted} {column.Unit}".Trim());
        validation.ErrorMessage = accepted.Length > 200 ? accepted[..200] : accepted;
    }

    private static string Note(TemplateColumn column, Language language)
    {
        bool isEnglish = language == Language.English;
        IEnumerable<string> lines =
        [
            $"{(isEnglish ? "Accepted" : "Giá trị nhận")}: {column.Accepted}",
            .. column.Unit.Length == 0 ? Array.Empty<string>() : [$"{(isEnglish ? "Unit" : "Đơn vị tính")}: {column.Unit}"],
            .. column.Uses.Select(use => $"{use.Indicator} — {use.Legal}"),
        ];
        string note = string.Join("\n", lines.Select(InertText.Terminal));
        return note.Length > MostNote ? note[..MostNote] : note;
    }
}
