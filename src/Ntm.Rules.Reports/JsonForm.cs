using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports;

/// <summary>Dạng JSON. JSON as reports and the tool write it: indented, Vietnamese letters as they are, markup characters and what cannot be seen escaped.</summary>
public static class JsonForm
{
    /// <summary>Options for a writer.</summary>
    public static JsonWriterOptions Options { get; } = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Create(Visible()) };

    /// <summary>A number as it is printed, and where it is rounded the exact fraction beside it, under the same name and <c>Exact</c>.</summary>
    /// <param name="json">In an object.</param>
    /// <param name="name">The key.</param>
    /// <param name="number">Exact; null: not known.</param>
    /// <param name="decimals">0 to 28.</param>
    public static void WriteNumber(Utf8JsonWriter json, string name, Rational? number, int decimals)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (number is not { } known)
        {
            json.WriteNull(name);
            return;
        }

        json.WritePropertyName(name);
        json.WriteRawValue(known.ToString(decimals));
        if (!known.FitsDecimals(decimals))
        {
            json.WriteString(name + "Exact", Exact(known));
        }
    }

    /// <summary>The fraction: <c>2389/207</c>.</summary>
    public static string Exact(Rational number) => string.Create(CultureInfo.InvariantCulture, $"{number.Numerator}/{number.Denominator}");

    /// <summary>The id by which JSON and CSV name what a row is; null where it does not say.</summary>
    public static string? Key(DataNature nature) => nature switch
    {
        DataNature.Real => "real",
        DataNature.Illustrative => "illustrative",
        _ => null,
    };

    private static TextEncoderSettings Visible()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters([.. Enumerable.Range(0, char.MaxValue + 1).Where(c => Rune.TryCreate(c, out Rune rune) && DeceptiveText.IsHidden(rune)).Select(c => (char)c)]);
        return settings;
    }
}
