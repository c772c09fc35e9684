using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Ntm.Rules.Cli.Output;

/// <summary>JSON as the tool writes it: indented, Vietnamese letters as they are, markup characters escaped.</summary>
internal static class JsonText
{
    public static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static Utf8JsonWriter Writer(Stream stream) => new(stream, Options);

    public static string Of(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
}
