using System.Xml;
using Ntm.Rules.Cases;

namespace Ntm.Rules.Cli.Output;

/// <summary>The report of cases as JUnit XML, a suite for each file, and one for coverage where that was asked for.</summary>
internal static class CaseJUnitWriter
{
    public static void Write(TextWriter writer, CaseReport report, IReadOnlyList<SetCoverage> coverage, Words words)
    {
        using var xml = XmlWriter.Create(writer, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, CloseOutput = false, CheckCharacters = true });
        xml.WriteStartElement("testsuites");
        WriteCounts(xml, report.Results.Length + coverage.Count, report.Results.Count(result => !result.Failures.IsEmpty) + coverage.Count(set => !set.Gaps.IsEmpty));
        foreach (IGrouping<string, CaseResult> file in report.Results.GroupBy(result => result.File.Path))
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", Text(file.Key));
            WriteCounts(xml, file.Count(), file.Count(result => !result.Failures.IsEmpty));
            foreach (CaseResult result in file)
            {
                WriteCase(xml, result.File.SetId, result.Case.Description, [.. result.Failures.Select(failure =>
                    $"{failure.Expectation.Location}: {CaseText.Subject(failure.Expectation)}: {words.Say("mong đợi", "expected")} {CaseText.Of(failure.Expectation)}, {words.Say("kết quả", "actual")} {words.Say(failure.Actual)}")]);
            }

            xml.WriteEndElement();
        }

        if (coverage.Count > 0)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", "coverage");
            WriteCounts(xml, coverage.Count, coverage.Count(set => !set.Gaps.IsEmpty));
            foreach (SetCoverage set in coverage)
            {
                WriteCase(xml, "coverage", $"{set.SetId} {set.Covered}/{set.Reachable}", [.. set.Gaps.Select(gap => $"{gap.Place}: {CaseText.Place(gap)}: {CaseText.Sight(gap.Sight, words)}")]);
            }

            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.Flush();
        writer.WriteLine();
    }

    private static void WriteCase(XmlWriter xml, string group, string name, string[] failures)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Text(group));
        xml.WriteAttributeString("name", Text(name));
        if (failures.Length > 0)
        {
            xml.WriteStartElement("failure");
            xml.WriteAttributeString("message", Text(failures[0]));
            xml.WriteString(Text(string.Join('\n', failures)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteCounts(XmlWriter xml, int tests, int failures)
    {
        xml.WriteAttributeString("tests", XmlConvert.ToString(tests));
        xml.WriteAttributeString("failures", XmlConvert.ToString(failures));
    }

    /// <summary>Without characters that XML cannot hold.</summary>
    private static string Text(string text) => string.Concat(text.Where((c, at) =>
        XmlConvert.IsXmlChar(c) || (char.IsSurrogate(c) && (IsPair(text, at) || (at > 0 && IsPair(text, at - 1))))));

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
