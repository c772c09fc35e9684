using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>JSON as the tool writes it: indented, Vietnamese letters as they are, markup characters and what cannot be seen escaped.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(Visible()) };

    public static Utf8JsonWriter Writer(Stream stream) => new(stream, Options);

    public static string Of(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);

    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Where(c => Rune.TryCreate(c, out Rune rune) && DeceptiveText.IsHidden(rune)).Select(c => (char)c)]);
        return settings;
    }
}
