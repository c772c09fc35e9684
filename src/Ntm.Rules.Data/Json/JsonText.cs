using System.Text.Json;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Json;

/// <summary>Texts of JSON.</summary>
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
}

/// <summary>Where a value stands in its file, as a JSON pointer (RFC 6901) that is written only when a problem needs it.</summary>
/// <param name="Parent">Pointer of the object or list.</param>
/// <param name="Key">The key in it; null: the object or list itself.</param>
internal readonly record struct JsonPlace(string Parent, string? Key = null)
{
    public override string ToString() => Key is null
        ? Parent
        : $"{Parent}/{Key.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";
}
