using System.Text.Json;
using Microsoft.Playwright;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;

namespace Ntm.Rules.Browser;

/// <summary>The report on the sample of Lạng Sơn, made once, and a browser to open it in. Whatever the page complains of is kept.</summary>
public sealed class LangSonPage : IAsyncLifetime
{
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
        Report = await Of("lang-son-2019.csv");
        using (FileStream stream = File.Create(Path.Combine(_folder, "report.html")))
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
    internal async Task<IPage> OpenAsync(string fragment = "", string file = "report.html")
    {
        IPage page = await _browser!.NewPageAsync(new() { ViewportSize = new() { Width = 1360, Height = 1000 } });
        page.Console += (_, message) => Complaints.Add($"{message.Type}: {message.Text}");
        page.PageError += (_, error) => Complaints.Add(error);
        page.Request += (_, request) => Complaints.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        await page.GotoAsync(new Uri(Path.Combine(_folder, file)).AbsoluteUri + fragment);
        return page;
    }

    /// <summary>Writes a page beside that of the sample.</summary>
    internal void Write(Report report, string file)
    {
        using FileStream stream = File.Create(Path.Combine(_folder, file));
        HtmlPage.Write(report, stream, Language.Vietnamese);
    }

    /// <summary>A table of the JSON.</summary>
    internal JsonElement Table(string id) => Json.GetProperty("tables").EnumerateArray().First(table => table.GetProperty("id").GetString() == id);

    internal static async Task<Report> Of(string file)
    {
        RuleBook book = RuleBook.Load(RuleSource.BuiltIn, RuleSource.File(Sample("lang-son-2019.overlay.json"))).BookOrThrow();
        AssessmentRun Run(int year) => book.StartRun(new AssessmentOptions { AsOf = new DateOnly(year, 12, 31) });
        Portfolio previous = await Portfolio.OfAsync(book.Catalog, Run(2018).AssessAsync(new CommuneReader(book.Catalog).Open(Sample("lang-son-2018.csv"))));
        return await Report.OfAsync(book, Run(2019), new CommuneReader(book.Catalog).Open(Sample(file)), new ReportOptions
        {
            By = ["district"],
            Near = 2,
            Previous = previous,
            Targets = book.LoadTargets(RuleSource.File(Sample("lang-son-2020.targets.json"))).Targets,
        });
    }

    internal static string Sample(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Ntm.Rules.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder?.FullName ?? throw new InvalidOperationException("No Ntm.Rules.sln above the tests."), "rules", "samples", file);
    }
}
