using System.Text.Json;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>Texts and pointers of JSON.</summary>
internal static class JsonText
{
    /// <summary>The text of a string or key, with composed letters; null where an escape in it is no character.</summary>
    public static string? Of(ref Utf8JsonReader reader)
    {
        try
        {
            return VietnameseText.Compose(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The pointer of a member (RFC 6901).</summary>
    public static string Pointer(string parent, string key) =>
        $"{parent}/{key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
