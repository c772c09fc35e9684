using System.Text.Json;
using Microsoft.Playwright;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;
using Ntm.Rules.Tests.Reports;

namespace Ntm.Rules.Browser;

/// <summary>The report on the sample of Lạng Sơn, made once, and a browser to open it in. Whatever the page complains of is kept.</summary>
public sealed class LangSonPage : IAsyncLifetime
{
    private const string Page = "report.html";

    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Report Report { get; private set; } = null!;

    internal JsonElement Json { get; private set; }

    internal List<string> Complaints { get; } = [];

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Executable is not { } executable)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        Report = await LangSonReport.Of();
        using (FileStream stream = File.Create(Path.Combine(_folder, Page)))
        {
            HtmlPage.Write(Report, stream, Language.Vietnamese);
        }

        using var json = new MemoryStream();
        ReportJson.Write(Report, json);
        Json = JsonDocument.Parse(json.ToArray()).RootElement;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = executable, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (_browser is { } browser)
        {
            await browser.DisposeAsync();
            _playwright!.Dispose();
            Directory.Delete(_folder, recursive: true);
        }
    }

    /// <summary>The page, opened anew and cut off from every network.</summary>
    internal async Task<IPage> OpenAsync(string fragment = "")
    {
        IPage page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 1000 } });
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(new Uri(Path.Combine(_folder, Page)).AbsoluteUri + fragment);
        return page;
    }

    /// <summary>A table of the JSON.</summary>
    internal JsonElement Table(string id) => Json.GetProperty("tables").EnumerateArray().First(table => table.GetProperty("id").GetString() == id);
}
