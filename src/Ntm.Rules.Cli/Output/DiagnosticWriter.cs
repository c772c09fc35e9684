using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>Problems for a person: place, code, what is wrong, how to mend it.</summary>
internal static class DiagnosticWriter
{
    public static void Write(TextWriter writer, IEnumerable<Diagnostic> diagnostics, Words words)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            string severity = diagnostic.Severity == Severity.Error ? words.Say("lỗi", "error") : words.Say("cảnh báo", "warning");
            writer.WriteLine(InertText.Terminal($"{diagnostic.Location}: {severity} {diagnostic.Code}: {diagnostic.Message(words.Language)}"));
            writer.WriteLine(InertText.Terminal($"    {words.Say("Cách sửa", "To mend")}: {diagnostic.Fix(words.Language)}"));
            foreach (SourceLocation related in diagnostic.Related)
            {
                writer.WriteLine(InertText.Terminal($"    {words.Say("Liên quan", "See also")}: {related}"));
            }
        }
    }

    public static string Summary(IReadOnlyCollection<Diagnostic> diagnostics, Words words)
    {
        int errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        int warnings = diagnostics.Count - errors;
        return words.Say($"{errors} lỗi, {warnings} cảnh báo.", $"{errors} errors, {warnings} warnings.");
    }
}
