using System.Globalization;
using Microsoft.Playwright;
using Ntm.Rules.Data;

namespace Ntm.Rules.Browser;

/// <summary>A report full of hostile names: they are read as text, and nothing of theirs runs, whether the policy of the page holds or not.</summary>
public sealed class HostilePageTests(HostilePage hostile) : IClassFixture<HostilePage>
{
    // Kinds of elements, each with the names of its attributes.
    private const string Kinds = "() => [...new Set([...document.querySelectorAll('*')].map(one => [one.localName, ...one.getAttributeNames().sort()].join(' ')))]";

    // A tooltip of the heat map for every name.
    private const string Tips = """
        () => {
          for (state.heat = 0; state.heat < shown.length; state.heat += heatRows) {
            drawHeat();
            shown.slice(state.heat, state.heat + heatRows).forEach((row, place) => charts.heat.dispatchAction({ type: 'showTip', seriesIndex: 0, dataIndex: place * chosenSet().criteria.length }));
          }
        }
        """;

    // Opens the communes of these places; what is written above each.
    private const string Titles = "rows => rows.map(row => { openCommune(row); return byId('commune-title').textContent; })";

    [BrowserFact]
    public async Task Open_HostileNames_AreTextAndRunNothing()
    {
        IPage page = await hostile.OpenAsync(isPolicyOff: true);
        IPage ordinary = await hostile.OpenAsync(name: HostilePage.Ordinary, isPolicyOff: true);

        await page.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        await ordinary.EvaluateAsync("window.dispatchEvent(new Event('beforeprint'))");
        string[][] rows = await page.EvaluateAsync<string[][]>("() => [...document.querySelectorAll('#communes tbody tr')].map(row => [...row.children].map(cell => cell.textContent))");
        Assert.Equal(HostilePage.Names.Count, rows.Length);
        Assert.All(rows, row => Assert.Equal(Shown(int.Parse(row[0], CultureInfo.InvariantCulture)), row[1]));
        Assert.Contains(Shown(0), await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#district option')].map(option => option.textContent)"));

        await page.EvaluateAsync(Tips);
        await ordinary.EvaluateAsync(Tips);
        int[] acting = [.. Enumerable.Range(0, HostilePage.Names.Count).Where(at => HostilePage.Names[at].AsSpan().IndexOfAny("<&\"") >= 0)];
        Assert.Equal(acting.Select(at => $"{at:00000} {Shown(at)}"), await page.EvaluateAsync<string[]>(Titles, acting));
        await ordinary.EvaluateAsync(Titles, acting);
        Assert.Empty((await page.EvaluateAsync<string[]>(Kinds)).Except(await ordinary.EvaluateAsync<string[]>(Kinds)));
        Assert.Empty(hostile.Complaints);

        // What a text would do that came out as markup is seen.
        await page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync("""document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="alert(1); console.log(2)">')"""));
        Assert.Equal(["dialog: 1", "log: 2"], hostile.Complaints);
        Assert.NotEmpty((await page.EvaluateAsync<string[]>(Kinds)).Except(await ordinary.EvaluateAsync<string[]>(Kinds)));
        hostile.Complaints.Clear();
    }

    [BrowserFact]
    public async Task Policy_ScriptsPutIn_AreRefused()
    {
        IPage page = await hostile.OpenAsync();

        await page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync("""document.body.insertAdjacentHTML('beforeend', '<img src="data:," onerror="alert(1)">')"""));
        await page.RunAndWaitForConsoleMessageAsync(() => page.EvaluateAsync("() => { const script = document.createElement('script'); script.textContent = 'alert(2)'; document.body.append(script); }"));

        Assert.NotEmpty(hostile.Complaints);
        Assert.All(hostile.Complaints, complaint => Assert.Contains("Content Security Policy", complaint, StringComparison.Ordinal));
        hostile.Complaints.Clear();
    }

    private static string Shown(int at) => InertText.Terminal(HostilePage.Names[at]);
}
