using System.Text.Json;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>A diagnostic as JSON.</summary>
internal static class DiagnosticJson
{
    public static void Write(Utf8JsonWriter json, Diagnostic diagnostic, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", diagnostic.Code);
        json.WriteString("severity", diagnostic.Severity == Severity.Error ? "error" : "warning");
        json.WriteString("file", diagnostic.Location.Path);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        if (diagnostic.Location.Sheet is { } sheet)
        {
            json.WriteString("sheet", sheet);
            json.WriteString("cell", diagnostic.Location.Cell);
        }

        json.WriteString("pointer", diagnostic.Location.Pointer);
        json.WriteString("message", diagnostic.Message(language));
        json.WriteString("fix", diagnostic.Fix(language));
        json.WriteEndObject();
    }
}
