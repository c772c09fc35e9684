using System.Globalization;
using System.Text;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Quantities;
using Ntm.Rules.Reports.Tables;

namespace Ntm.Rules.Reports;

/// <summary>Báo cáo dạng Markdown. What was judged by which law, what a reader must know, the headline figures in sentences, and the office's tables.</summary>
public static class ReportMarkdown
{
    /// <summary>Writes the report.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">UTF-8 without a byte order mark, lines that end in LF; left open.</param>
    /// <param name="language">In which words.</param>
    public static void Write(Report report, Stream output, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        bool inEnglish = language == Language.English;
        writer.WriteLine(inEnglish ? "# New rural development: results" : "# Kết quả xây dựng nông thôn mới");
        writer.WriteLine();
        string count = report.Summary.Communes.ToString(CultureInfo.InvariantCulture);
        writer.WriteLine(report.Run.Options.AsOf is { } day
            ? inEnglish ? $"{count} communes, by the law in force on {Day(day)}." : $"{count} xã, theo quy định có hiệu lực ngày {Day(day)}."
            : inEnglish ? $"{count} communes." : $"{count} xã.");
        writer.WriteLine();
        foreach (SetSummary set in report.Summary.Sets)
        {
            string legal = set.Set.Provenance.Legal is { } law ? $" ({law})" : "";
            writer.WriteLine("- " + InertText.Markdown(set.Set.Title.In(language) + legal));
        }

        if (report.Summary.Sets.Length > 0)
        {
            writer.WriteLine();
        }

        foreach (LocalizedText note in report.Notes)
        {
            writer.WriteLine("> **" + InertText.Markdown(note.In(language)) + "**");
            writer.WriteLine(">");
        }

        writer.WriteLine("> " + InertText.Markdown(SummaryTables.Sentence(report.Options.Settings).In(language)));
        writer.WriteLine();
        foreach (LevelSummary level in report.Summary.Levels)
        {
            writer.WriteLine("- " + InertText.Markdown(Headline(report, level, inEnglish)));
        }

        writer.WriteLine();
        foreach (ReportTable table in report.Tables)
        {
            MarkdownTable.Write(writer, table, language);
        }

        writer.WriteLine(InertText.Markdown((inEnglish ? "Rule book: " : "Mã bộ quy định: ") + report.Book.ContentHash));
    }

    /// <summary>"Đạt chuẩn nông thôn mới: công nhận thêm 13 xã, lũy kế 61/207 xã (29,5 %); bình quân 11,54 tiêu chí/xã, tăng 1,5 so với kỳ trước".</summary>
    private static string Headline(Report report, LevelSummary level, bool inEnglish)
    {
        int all = report.Summary.Communes;
        string Number(Rational number, int decimals) => inEnglish ? number.ToString(decimals) : number.ToString(decimals).Replace('.', ',');
        string name = MarkdownTable.Capital(inEnglish ? level.Level.Name.En : level.Level.Name.Vi);
        string share = all == 0 ? "" : $" ({Number(Rational.Create(level.Recognised * 100, all), 1)} %)";
        string line = inEnglish
            ? $"{name}: {level.NewlyRecognised} recognised in the period, {level.Recognised} of {all} in all{share}; {level.Met} meet it by their figures"
            : $"{name}: công nhận trong kỳ {level.NewlyRecognised} xã, lũy kế {level.Recognised}/{all} xã{share}; đạt theo số liệu {level.Met} xã";
        line += level.MayMeet == 0 ? "" : inEnglish ? $", of {level.MayMeet} it cannot be told" : $", chưa đủ căn cứ {level.MayMeet} xã";
        if (level.Average is { } average)
        {
            line += inEnglish ? $"; {Number(average, 2)} criteria a commune on average" : $"; bình quân {Number(average, 2)} tiêu chí/xã";
            line += Since(report.Change?[level.Level.Id].PrintedDifference, inEnglish, Number);
        }

        return line + ".";
    }

    private static string Since(Rational? difference, bool inEnglish, Func<Rational, int, string> number) => difference switch
    {
        null => "",
        { Sign: > 0 } more => inEnglish ? $", {number(more, 2)} more than in the earlier period" : $", tăng {number(more, 2)} so với kỳ trước",
        { Sign: < 0 } less => inEnglish ? $", {number(-less, 2)} less than in the earlier period" : $", giảm {number(-less, 2)} so với kỳ trước",
        _ => inEnglish ? ", as in the earlier period" : ", bằng kỳ trước",
    };

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);
}
