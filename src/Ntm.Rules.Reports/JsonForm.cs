using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports;

/// <summary>Dạng JSON. JSON as reports and the tool write it: indented, Vietnamese letters as they are, markup characters and what cannot be seen escaped.</summary>
public static class JsonForm
{
    /// <summary>Options for a writer.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Visible()) };

    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Where(c => Rune.TryCreate(c, out Rune rune) && DeceptiveText.IsHidden(rune)).Select(c => (char)c)]);
        return settings;
    }
}
