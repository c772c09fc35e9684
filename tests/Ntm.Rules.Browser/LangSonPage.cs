using System.Text.Json;
using Ntm.Rules.Reports;
using Ntm.Rules.Tests.Reports;

namespace Ntm.Rules.Browser;

/// <summary>The report on the sample of Lạng Sơn, as page and as JSON.</summary>
public sealed class LangSonPage : ReportPage
{
    internal JsonElement Json { get; private set; }

    /// <summary>A table of the JSON.</summary>
    internal JsonElement Table(string id) => Json.GetProperty("tables").EnumerateArray().First(table => table.GetProperty("id").GetString() == id);

    private protected override async Task<Report> MakeAsync()
    {
        Report report = await LangSonReport.Of();
        using var json = new MemoryStream();
        ReportJson.Write(report, json);
        Json = JsonDocument.Parse(json.ToArray()).RootElement;
        return report;
    }
}
