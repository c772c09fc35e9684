using Ntm.Rules.Data;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Tests.Reports;

/// <summary>The report on the sample of Lạng Sơn for 2019, with 2018 as the earlier period and the plan for 2020.</summary>
internal static class LangSonReport
{
    public static async Task<Report> Of(string? district = null)
    {
        RuleBook book = RuleBook.Load(RuleSource.BuiltIn, RuleSource.File(Sample("lang-son-2019.overlay.json"))).BookOrThrow();
        AssessmentRun Run(int year) => book.StartRun(new AssessmentOptions { AsOf = new DateOnly(year, 12, 31) });
        bool Takes(PortfolioEntry entry) => district is null || entry.District == district;
        Portfolio previous = await Portfolio.OfAsync(book.Catalog, Run(2018).AssessAsync(new CommuneReader(book.Catalog).Open(Sample("lang-son-2018.csv"))));
        return await Report.OfAsync(book, Run(2019), new CommuneReader(book.Catalog).Open(Sample("lang-son-2019.csv")), new ReportOptions
        {
            By = ["district"],
            Near = 2,
            Where = Takes,
            Previous = previous.Where(Takes),
            Targets = book.LoadTargets(RuleSource.File(Sample("lang-son-2020.targets.json"))).Targets,
        });
    }

    private static string Sample(string file) => Path.Combine(Repository.Root, "rules", "samples", file);
}
