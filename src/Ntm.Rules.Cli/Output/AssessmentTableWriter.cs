using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Quantities;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>A row a commune, then totals and what is missing; as table or Markdown.</summary>
internal sealed class AssessmentTableWriter(TextWriter writer, RunSettings settings, RuleBook book) : IAssessmentWriter
{
    private const int ShownGaps = 15;

    private readonly Words _words = settings.Words;
    private readonly TextTable _table = new(AssessmentRow.Columns(book.Catalog, settings.Words));

    public void Write(CommuneAssessment assessment) => _table.Add(AssessmentRow.Cells(assessment, book.Catalog, _words));

    public void Finish(PortfolioTotals totals, IReadOnlyList<Diagnostic> problems)
    {
        TableWriter.Write(writer, _table, settings.Format);
        writer.WriteLine();
        writer.WriteLine(_words.Say($"Số xã: {totals.Communes}", $"Communes: {totals.Communes}"));
        foreach (Level level in book.Catalog.Levels.Where(level => totals.Sets.ContainsKey(level.Id)))
        {
            WriteLevel(level, totals.Sets[level.Id], totals.Communes);
        }

        foreach (string note in RunNotes.Of(book, settings.Options).Select(settings.Words.Say))
        {
            Line(note);
        }
    }

    public void Dispose() => writer.Flush();

    private void Line(string text) => writer.WriteLine(settings.Format == OutputFormat.Markdown ? InertText.Markdown(text) : InertText.Terminal(text));

    private void WriteLevel(Level level, LevelTotals totals, int communes)
    {
        Tally t = totals.Outcomes;
        Line(_words.Say(
            $"{level.Name.Vi}: đạt {t.Met}, chưa đạt {t.NotMet}, chưa đủ căn cứ {t.Undetermined}",
            $"{level.Name.En}: met {t.Met}, not met {t.NotMet}, undetermined {t.Undetermined}"));
        if (totals.Criteria == 0)
        {
            return;
        }

        Line(_words.Say(
            $"  tiêu chí đạt: {totals.CriteriaMet}{Upper(totals)}, bình quân {Average(totals.CriteriaMet, communes)} tiêu chí/xã (không xét tính là đạt)",
            $"  criteria met: {totals.CriteriaMet}{Upper(totals)}, {Average(totals.CriteriaMet, communes)} a commune (not applicable counts as met)"));
        WriteGaps(_words.Say("  mức, yêu cầu còn thiếu", "  missing figures and requirements"), totals.MissingFigures.Select(p => (p.Key.ToString(), p.Value)));
        WriteGaps(_words.Say("  số liệu còn thiếu", "  missing values"), totals.MissingMetrics.Select(p => (book.Catalog.ValueName(p.Key) is { } name ? _words.Say(name) : p.Key, p.Value)));
    }

    private static string Upper(LevelTotals totals) =>
        totals.CriteriaMetAtMost == totals.CriteriaMet ? "" : $"-{totals.CriteriaMetAtMost}";

    private string Average(int criteria, int communes)
    {
        string text = communes == 0 ? "-" : Rational.Create(criteria, communes).Round(2).ToString(2);
        return _words.Language == Language.Vietnamese ? text.Replace('.', ',') : text;
    }

    private void WriteGaps(string heading, IEnumerable<(string What, int Communes)> gaps)
    {
        (string What, int Communes)[] all = [.. gaps.OrderByDescending(gap => gap.Communes).ThenBy(gap => gap.What, StringComparer.Ordinal)];
        if (all.Length == 0)
        {
            return;
        }

        string more = all.Length > ShownGaps ? _words.Say($" … và {all.Length - ShownGaps} mục khác", $" … and {all.Length - ShownGaps} more") : "";
        string list = string.Join("; ", all.Take(ShownGaps).Select(gap => string.Create(CultureInfo.InvariantCulture, $"{gap.What} ({gap.Communes})")));
        Line($"{heading} ({_words.Say("số xã", "communes")}): {list}{more}");
    }
}
