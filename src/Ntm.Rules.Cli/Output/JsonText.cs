using System.Text;
using System.Text.Json;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>JSON as the tool writes it.</summary>
internal static class JsonText
{
    public static Utf8JsonWriter Writer(Stream stream) => new(stream, JsonForm.Options);

    public static string Of(MemoryStream stream) => Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
}
