using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Fuzz.Corpus;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Browser;

/// <summary>A report on communes whose names, districts and notes are those of the hostile corpus, and beside it the same on communes with ordinary ones.</summary>
public sealed class HostilePage : ReportPage
{
    /// <summary>The page of the ordinary ones.</summary>
    public const string Ordinary = "ordinary";

    // Longer ones are no other markup, and take a browser minutes to lay out.
    private const int Longest = 1000;

    /// <summary>The name of each commune; its code is its place, in five digits.</summary>
    internal static IReadOnlyList<string> Names { get; } = [.. HostileCorpus.Names.Select(name => name.Text).Where(text => text.Length <= Longest)];

    private protected override async Task<Report> MakeAsync()
    {
        Write(await Of(at => at.ToString(CultureInfo.InvariantCulture)), Ordinary);
        return await Of(at => Names[at]);
    }

    private static Task<Report> Of(Func<int, string> text)
    {
        RuleBook book = RuleBook.BuiltIn;
        var communes = new CommuneDatasetBuilder(book.Catalog);
        for (int at = 0; at < Names.Count; at++)
        {
            communes.Add(new CommuneRecord
            {
                Code = at.ToString("00000", CultureInfo.InvariantCulture),
                Name = text(at),
                // No more districts than have a chart.
                District = text(at - (at % 5)),
                ReportingDate = new DateOnly(2019, 12, 31),
                Recognitions = [new RecognitionFact("standard", null, text(at), text(at), 2019)],
                Values = new Dictionary<string, MetricValue> { ["safe_power_households_pct"] = at % 101 },
                Evidence = new Dictionary<string, string> { ["safe_power_households_pct"] = text(at) },
                Declared = [new DeclaredOutcome("4.2", DeclaredAnswer.Met, text(at))],
            });
        }

        return Report.OfAsync(book, book.StartRun(new DateOnly(2019, 12, 31)), One(communes.Build()), new ReportOptions { By = ["district"], Near = 19 });
    }

    private static async IAsyncEnumerable<CommuneDataset> One(CommuneDataset communes)
    {
        await Task.CompletedTask;
        yield return communes;
    }
}
