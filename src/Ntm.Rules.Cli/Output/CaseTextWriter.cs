using Ntm.Rules.Cases;
using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>The report of cases for a person: what failed, with its place, then the counts, then coverage.</summary>
internal static class CaseTextWriter
{
    public static void Write(TextWriter writer, CaseReport report, IReadOnlyList<SetCoverage> coverage, RunSettings settings)
    {
        Words words = settings.Words;
        foreach (CaseResult result in report.Results)
        {
            foreach (CaseFailure failure in result.Failures)
            {
                writer.WriteLine(InertText.Terminal(words.Say(
                    $"{failure.Expectation.Location}: {CaseText.Subject(failure.Expectation)} của tình huống \"{result.Case.Description}\"",
                    $"{failure.Expectation.Location}: {CaseText.Subject(failure.Expectation)} of the case \"{result.Case.Description}\"")));
                writer.WriteLine(InertText.Terminal($"    {words.Say("mong đợi", "expected")}: {CaseText.Of(failure.Expectation)}"));
                writer.WriteLine(InertText.Terminal($"    {words.Say("kết quả", "actual")}: {words.Say(failure.Actual)}"));
            }
        }

        int expectations = report.Results.Sum(result => result.Case.Expected.Length);
        int failed = report.Results.Sum(result => result.Failures.Length);
        writer.WriteLine(words.Say(
            $"{report.Results.Length} tình huống, {expectations} kết quả mong đợi: {expectations - failed} đúng, {failed} sai.",
            $"{report.Results.Length} cases, {expectations} expectations: {expectations - failed} held, {failed} failed."));
        if (coverage.Count > 0)
        {
            WriteCoverage(writer, coverage, settings);
        }
    }

    private static void WriteCoverage(TextWriter writer, IReadOnlyList<SetCoverage> coverage, RunSettings settings)
    {
        Words words = settings.Words;
        var table = new TextTable(
            ("set", words.Say("Bộ tiêu chí", "Set")),
            ("covered", words.Say("Đã thử", "Covered")),
            ("reachable", words.Say("Thử được", "Reachable")),
            ("unreachable", words.Say("Không thử được", "Unreachable")));
        foreach (SetCoverage set in coverage)
        {
            table.Add(set.SetId, $"{set.Covered}", $"{set.Reachable}", $"{set.Unreachable.Length}");
        }

        TableWriter.Write(writer, table, settings.Format);
        foreach (CoverageItem gap in coverage.SelectMany(set => set.Gaps))
        {
            writer.WriteLine(InertText.Terminal(words.Say(
                $"{gap.Place}: chưa thử {CaseText.Place(gap)}: {CaseText.Sight(gap.Sight, words)}",
                $"{gap.Place}: not covered: {CaseText.Place(gap)}: {CaseText.Sight(gap.Sight, words)}")));
        }

        foreach (IGrouping<(string, UnreachableReason), UnreachableItem> group in coverage.SelectMany(set => set.Unreachable).GroupBy(item => (CaseText.Place(item.Item), item.Reason)))
        {
            string sights = string.Join(", ", group.Select(item => CaseText.Sight(item.Item.Sight, words)));
            writer.WriteLine(InertText.Terminal(words.Say(
                $"không thử được {group.Key.Item1}: {sights} ({CaseText.Why(group.Key.Item2, words)})",
                $"unreachable: {group.Key.Item1}: {sights} ({CaseText.Why(group.Key.Item2, words)})")));
        }
    }
}
