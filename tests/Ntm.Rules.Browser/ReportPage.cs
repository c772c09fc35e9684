using Microsoft.Playwright;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;

namespace Ntm.Rules.Browser;

/// <summary>The page of a report, made once, and a browser to open it in. Whatever the page complains of is kept, and whatever it asks its reader.</summary>
public abstract class ReportPage : IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    internal Report Report { get; private set; } = null!;

    internal List<string> Complaints { get; } = [];

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Executable is not { } executable)
        {
            return;
        }

        Directory.CreateDirectory(_folder);
        Report = await MakeAsync();
        Write(Report, "report");
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
    /// <param name="fragment">What stands behind its address.</param>
    /// <param name="name">Which page; <c>report</c> is the one that every report has.</param>
    /// <param name="isPolicyOff">Whether the browser runs what the policy of the page forbids.</param>
    internal async Task<IPage> OpenAsync(string fragment = "", string name = "report", bool isPolicyOff = false)
    {
        IPage page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 1000 }, BypassCSP = isPolicyOff });
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        page.Dialog += async (_, dialog) =>
        {
            Complaints.Add($"dialog: {dialog.Message}");
            await dialog.DismissAsync();
        };
        await page.GotoAsync(new Uri(Path.Combine(_folder, $"{name}.html")).AbsoluteUri + fragment);
        return page;
    }

    /// <summary>The report to open.</summary>
    private protected abstract Task<Report> MakeAsync();

    /// <summary>Writes a page under a name.</summary>
    private protected void Write(Report report, string name)
    {
        using FileStream stream = File.Create(Path.Combine(_folder, $"{name}.html"));
        HtmlPage.Write(report, stream, Language.Vietnamese);
    }
}
