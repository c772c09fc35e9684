using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Browser;

/// <summary>The page of a report as its reader uses it: figures against the JSON, filters, sorting, a commune with its reasons, the other language, keyboard and screen reader.</summary>
public sealed class HtmlPageTests(LangSonPage sample) : IClassFixture<LangSonPage>
{
    [BrowserFact]
    public async Task Open_Sample_ShowsTheFiguresOfTheJson()
    {
        IPage page = await sample.OpenAsync();
        JsonElement level = sample.Table("levels").GetProperty("rows")[0];

        Assert.Equal("207", await Card(page, "communes"));
        Assert.Equal(level.GetProperty("recognised").GetInt32().ToString(), await Card(page, "level-standard"));
        Assert.Equal("11,54", await Card(page, "average"));
        Assert.Contains("13 xã trong kỳ", await page.Locator("[data-card=level-standard]").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("+1,5 so với kỳ trước", await page.Locator("[data-card=average]").InnerTextAsync(), StringComparison.Ordinal);
        string[][] pass = await Rows(page, "#pass-table");
        JsonElement[] criteria = [.. sample.Table("criteria:national/2016-2020/standard").GetProperty("rows").EnumerateArray()];
        Assert.Equal(criteria.Select(row => row.GetProperty("percent").GetDecimal()), pass.Select(row => decimal.Parse(row[1].Replace(',', '.'), System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(sample.Complaints);
    }

    /// <summary>A browser prints the page as it stands after this event, and the screen goes on as before.</summary>
    [BrowserFact]
    public async Task Print_Sample_ShowsAllCommunesAndAllThatIsFolded()
    {
        IPage page = await sample.OpenAsync();
        Assert.Equal(50, (await Rows(page, "#communes")).Length);

        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.Equal(207, (await Rows(page, "#communes")).Length);
        Assert.Equal(0, await page.Locator("main details.data:not([open])").CountAsync());
        Assert.Equal(0, await page.Locator("#communes thead button").CountAsync());
        Assert.False(await page.IsVisibleAsync("#heat-from"));

        await page.EvaluateAsync("window.dispatchEvent(new Event('afterprint'))");
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Screen });
        Assert.Equal(50, (await Rows(page, "#communes")).Length);
        Assert.NotEqual(0, await page.Locator("main details.data:not([open])").CountAsync());
        Assert.NotEqual(0, await page.Locator("#communes thead button").CountAsync());
        Assert.Empty(sample.Complaints);
    }

    [BrowserFact]
    public async Task Histogram_OfAll_AddsUpToTheGroupsOfTheJson()
    {
        IPage page = await sample.OpenAsync();
        Dictionary<int, int> counts = (await Rows(page, "#histogram-table")).ToDictionary(row => int.Parse(row[0]), row => int.Parse(row[1]));
        int[] groups = [.. sample.Table("groups:national/2016-2020/standard").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("communes").GetInt32())];

        int Between(int from, int to) => counts.Where(pair => pair.Key >= from && pair.Key <= to).Sum(pair => pair.Value);
        int[] counted = [Between(19, 19), Between(15, 18), Between(10, 14), Between(5, 9), Between(0, 4)];
        Assert.Equal(groups, counted);
    }

    [BrowserFact]
    public async Task Filter_ByDistrictAndName_CountsTheseAlone()
    {
        IPage page = await sample.OpenAsync();
        JsonElement district = sample.Table("by").GetProperty("rows").EnumerateArray().First(row => row.GetProperty("value").GetString() == "Hữu Lũng");

        await page.SelectOptionAsync("#district", new SelectOptionValue { Label = "Hữu Lũng" });

        Assert.Equal("25 / 207 xã", await page.InnerTextAsync("#count"));
        Assert.Equal(district.GetProperty("recognised").GetInt32().ToString(), await Card(page, "level-standard"));
        Assert.Equal(district.GetProperty("average").GetDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture).Replace('.', ','), await Card(page, "average"));
        Assert.Equal(25, await page.Locator("#communes tbody tr").CountAsync());

        await page.FillAsync("#search", "yen binh");
        Assert.Equal(1, await page.Locator("#communes tbody tr").CountAsync());
        Assert.Contains("Yên Bình", await page.InnerTextAsync("#communes tbody"), StringComparison.Ordinal);

        await page.ClickAsync("#reset");
        Assert.Equal("207 / 207 xã", await page.InnerTextAsync("#count"));
        Assert.Empty(sample.Complaints);
    }

    [BrowserFact]
    public async Task Filter_ByCriterionNotMet_IsTheCountOfTheTable()
    {
        IPage page = await sample.OpenAsync();
        JsonElement roads = sample.Table("criteria:national/2016-2020/standard").GetProperty("rows")[1];

        await page.SelectOptionAsync("#unmet", "2");

        Assert.Equal($"{roads.GetProperty("notMet").GetInt32()} / 207 xã", await page.InnerTextAsync("#count"));
    }

    [BrowserFact]
    public async Task Sort_ByName_FollowsTheAlphabetWithoutMarks()
    {
        IPage page = await sample.OpenAsync();

        await page.ClickAsync("[data-sort=name]");

        string[] names = [.. (await Rows(page, "#list")).Select(row => row[1])];
        Assert.Equal(50, names.Length);
        Assert.StartsWith("Ái Quốc", names[0], StringComparison.Ordinal);
        Assert.Equal("ascending", await page.Locator("#communes th[aria-sort]").GetAttributeAsync("aria-sort"));
        await page.ClickAsync("[data-turn='1']");
        Assert.NotEqual(names[0], (await Rows(page, "#list"))[0][1]);
    }

    [BrowserFact]
    public async Task Open_EveryCommune_GivesTheSentencesOfTheLibrary()
    {
        IPage page = await sample.OpenAsync();
        foreach (Language language in new[] { Language.Vietnamese, Language.English })
        {
            await page.EvaluateAsync($"language = '{(language == Language.English ? "en" : "vi")}'");
            string[][] shown = await page.EvaluateAsync<string[][]>("""
                () => data.communes.code.map((code, row) => data.sets.flatMap(set => set.criteria.flatMap(criterion => criterion.indicators.map(indicator => {
                    const [, place] = data.indicatorAnswers[at(indicator.answers, row)];
                    const answer = answerOf(place);
                    return [outcomes[answer.outcome], answer.sentence, ...answer.parts.length ? [] : answer.shortfalls].join('|');
                }))))
                """);
            string[][] said = [.. sample.Report.Answers.Select(answer => answer.Sets.SelectMany(set => set.Indicators).Select(indicator => Line(indicator, language)).ToArray())];
            Assert.Equal(207, shown.Length);
            Assert.Equal(said, shown);
        }
    }

    [BrowserFact]
    public async Task Open_OneCommune_ShowsReasonsAndArticles()
    {
        IPage page = await sample.OpenAsync();

        await page.FillAsync("#search", "06013");
        await page.ClickAsync("#communes button.link");

        ILocator dialog = page.Locator("#commune");
        Assert.Contains("06013", await page.InnerTextAsync("#commune-title"), StringComparison.Ordinal);
        Assert.Contains("1980/QĐ-TTg (17/10/2016)", await dialog.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Equal(19, await dialog.Locator("[data-criterion]").CountAsync() - 4);
        Assert.EndsWith("#06013", page.Url, StringComparison.Ordinal);
        await page.Keyboard.PressAsync("Escape");
        Assert.False(await dialog.IsVisibleAsync());
        Assert.Equal("06013", await page.EvaluateAsync<string>("() => data.communes.code[document.activeElement.dataset.row]"));
        Assert.Empty(sample.Complaints);
    }

    [BrowserFact]
    public async Task Open_ByAddress_ShowsTheCommune()
    {
        IPage page = await sample.OpenAsync("#06013");

        Assert.True(await page.Locator("#commune").IsVisibleAsync());
    }

    [BrowserFact]
    public async Task Language_English_LeavesNoVietnameseSentence()
    {
        IPage page = await sample.OpenAsync();

        await page.ClickAsync("[data-language=en]");

        Assert.Equal("en", await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Equal("11.54", await Card(page, "average"));
        string body = await page.InnerTextAsync("body");
        Assert.Contains("Communes by criteria met", body, StringComparison.Ordinal);
        Assert.DoesNotContain("Chưa đạt", body, StringComparison.Ordinal);
        Assert.Empty(sample.Complaints);
    }

    [BrowserFact]
    public async Task Page_ForScreenReadersAndKeyboard_HasNoGraveFault()
    {
        IPage page = await sample.OpenAsync();
        var whole = await page.RunAxe();
        await page.ClickAsync("#communes button.link >> nth=0");
        var dialog = await page.Locator("#commune").RunAxe();

        string faults = string.Join('\n', whole.Violations.Concat(dialog.Violations).Select(fault => $"{fault.Id}: {fault.Help} {string.Join(' ', fault.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.True(faults.Length == 0, faults);
    }

    private static string Line(IndicatorAssessment indicator, Language language) => string.Join('|', new[] { OutcomeWording.Key(indicator.Outcome), indicator.Reason.Sentence(language) }
        .Concat(indicator.Requirement.Parts.IsEmpty ? indicator.Shortfalls.Select(shortfall => ShortfallText.Of(shortfall).In(language)) : []));

    private static Task<string> Card(IPage page, string id) => page.InnerTextAsync($"[data-card={id}] .figure");

    /// <summary>The cells of a table, whether it is unfolded or not.</summary>
    private static Task<string[][]> Rows(IPage page, string table) =>
        page.EvaluateAsync<string[][]>("table => [...document.querySelectorAll(table + ' tbody tr')].map(row => [...row.children].map(cell => cell.textContent))", table);
}
