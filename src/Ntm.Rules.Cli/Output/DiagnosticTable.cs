using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>Problems as a table, one row each.</summary>
internal static class DiagnosticTable
{
    public static TextTable Of(IEnumerable<Diagnostic> diagnostics, Words words)
    {
        var table = new TextTable(
            ("code", words.Say("Mã", "Code")),
            ("severity", words.Say("Mức độ", "Severity")),
            ("file", words.Say("Tệp", "File")),
            ("line", words.Say("Dòng", "Line")),
            ("column", words.Say("Cột", "Column")),
            ("pointer", words.Say("Vị trí", "Pointer")),
            ("message", words.Say("Nội dung", "Message")),
            ("fix", words.Say("Cách sửa", "To mend")));
        foreach (Diagnostic d in diagnostics)
        {
            table.Add(
                d.Code,
                d.Severity == Severity.Error ? "error" : "warning",
                d.Location.Path,
                $"{d.Location.Line}",
                $"{d.Location.Column}",
                d.Location.Pointer,
                d.Message(words.Language),
                d.Fix(words.Language));
        }

        return table;
    }
}
