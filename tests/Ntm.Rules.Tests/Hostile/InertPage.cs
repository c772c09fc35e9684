using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>The page of a report, read as a browser reads it: whatever the texts of a commune are, it has the elements that it has for an ordinary one, and its data says these texts.</summary>
internal static class InertPage
{
    /// <summary>A text in which nothing is odd.</summary>
    public const string Ordinary = "Ordinary-1";

    // As in a browser: with scripts, what noscript holds is text.
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = true });

    // A million characters that are held to their hash elsewhere; the page is the same around them.
    private static readonly string Library = File.ReadAllText(Path.Combine(Repository.Root, "src", "Ntm.Rules.Reports", "Page", "Assets", "echarts.min.js"));

    private static readonly Lazy<string> OrdinaryPage = new(() => WithoutLibrary(InertOutput.All.Single(output => output.Name == "HTML page").Write(Ordinary)));

    private static readonly Lazy<List<string>> Expected = new(() => [.. Nodes(Parser.ParseDocument(OrdinaryPage.Value))]);

    /// <summary>What of a page could act, or is not what went in; null: nothing.</summary>
    public static string? Fault(string output, string text)
    {
        string page = WithoutLibrary(output);
        IDocument document = Parser.ParseDocument(page);
        foreach ((string? found, string? expected) in Pairs([.. Nodes(document)], Expected.Value))
        {
            if (found != expected)
            {
                return $"has {found ?? "nothing"} where an ordinary page has {expected ?? "nothing"}";
            }
        }

        string block = document.GetElementById("data")!.TextContent;
        return DataFault(block, text) ?? (block.AsSpan().IndexOfAny("<>&'") >= 0 ? "holds markup in its data" : InertCheck.Terminal(page, text));
    }

    /// <summary>A page in which a text stands as in JSON, without a thought of HTML.</summary>
    public static string Careless(string text) => OrdinaryPage.Value.Replace(Ordinary, JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text), StringComparison.Ordinal);

    private static string? DataFault(string block, string text)
    {
        try
        {
            using var data = JsonDocument.Parse(block);
            JsonElement communes = data.RootElement.GetProperty("communes");
            JsonElement texts = data.RootElement.GetProperty("texts");
            string Attribute(string id) => communes.GetProperty("attributes").EnumerateArray().Single(attribute => attribute.GetProperty("id").GetString() == id)
                .GetProperty("texts").GetProperty("d")[0].GetInt32() is >= 0 and int place ? texts[place].GetString()! : "";
            string[] read = [communes.GetProperty("code")[0].GetString()!, communes.GetProperty("name")[0].GetString()!, Attribute("district"), Attribute("province")];
            string expected = Visible(text);
            return read.FirstOrDefault(one => one != expected) is { } other ? $"reads back as {other[..Math.Min(other.Length, 60)]}" : null;
        }
        catch (JsonException exception)
        {
            return exception.Message;
        }
    }

    /// <summary>The text, with a mark for each character that is not seen.</summary>
    private static string Visible(string text) => string.Concat(text.EnumerateRunes().Select(rune => DeceptiveText.IsHidden(rune) ? Rune.ReplacementChar : rune));

    private static string WithoutLibrary(string page) => page.Replace(Library, "", StringComparison.Ordinal);

    /// <summary>Every element with its attributes, every text and every comment, in the order of the page; of the data only that it is there.</summary>
    private static IEnumerable<string> Nodes(IDocument document) => document.Descendants().Select(node => node switch
    {
        IElement element => $"<{element.LocalName} {string.Join(' ', element.Attributes.Select(attribute => $"{attribute.Name}=\"{attribute.Value}\""))}> in <{element.ParentElement?.LocalName}>",
        IText { ParentElement.Id: "data" } => "the data",
        _ => $"{node.NodeName} {node.TextContent}",
    });

    private static IEnumerable<(string? Found, string? Expected)> Pairs(List<string> found, List<string> expected) =>
        Enumerable.Range(0, Math.Max(found.Count, expected.Count)).Select(at => (found.ElementAtOrDefault(at), expected.ElementAtOrDefault(at)));
}
