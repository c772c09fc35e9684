using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports.Page;

/// <summary>
/// Trang báo cáo. A report as one HTML page that needs nothing beside it, no network and no other file: figures, charts, a heat map, the list of communes with search and filters, and each commune with
/// every reason and article, in Vietnamese and English.
/// </summary>
public static class HtmlPage
{
    private const string Marker = "<!--content-->";

    // The order in which the page needs them.
    private static readonly string[] Scripts = ["data.js", "dom.js", "figures.js", "charts.js", "list.js", "commune.js", "main.js"];

    /// <summary>Writes the page.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="output">UTF-8 without a byte order mark; left open.</param>
    /// <param name="language">The language in which it opens; the reader may choose the other.</param>
    public static void Write(Report report, Stream output, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        string library = Asset("echarts.min.js");
        string own = string.Join('\n', Scripts.Select(Asset));
        string[] parts = Asset("page.html").Split(Marker);
        using (var text = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" })
        {
            text.Write(parts[0].Replace("{language}", language == Language.English ? "en" : "vi", StringComparison.Ordinal));
            text.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {Hash(library)} {Hash(own)}; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'\">\n");
            text.Write($"<style>\n{Asset("page.css")}</style>\n");
            text.Write(parts[1]);
            text.Write($"<script type=\"application/json\" id=\"words\">{Asset("words.json")}</script>\n<script type=\"application/json\" id=\"data\">");
            text.Flush();
            PageData.Write(report, output, language);
            text.Write("</script>\n");
            text.Write($"<script>{library}</script>\n<script>{own}</script>\n");
            text.Write(parts[2]);
        }
    }

    /// <summary>What the policy of the page names a script by, so that no other script can run in it.</summary>
    private static string Hash(string script) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)))}'";

    private static string Asset(string name)
    {
        using Stream stream = typeof(HtmlPage).Assembly.GetManifestResourceStream($"Page.{name}")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }
}
