// A program that installs the packages: reads a file, judges it, writes the page, and asks RulesEngine for the same answers.
using System.Text;
using Ntm.Rules;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;
using Ntm.Rules.Reports.Page;
using Ntm.Rules.RulesEngine;

RuleBook book = RuleBook.BuiltIn;
AssessmentRun run = book.StartRun(new DateOnly(2020, 12, 31));
string data = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".csv");
await File.WriteAllTextAsync(data, "code,name,province,reporting_date,income_per_capita,poverty_rate_2016\n00001,Một,20,2020-12-31,36,12\n00002,Hai,20,2020-12-31,34,13\n", Encoding.UTF8);
List<CommuneRecord> communes = [];
await foreach (CommuneDataset chunk in new CommuneReader(book.Catalog).Open(data))
{
    communes.AddRange(chunk);
}

CommuneAssessment[] answers = [.. run.Assess(communes)];
foreach (CommuneAssessment answer in answers)
{
    IndicatorAssessment income = answer["standard"]["10.1"];
    Console.WriteLine($"{answer.Commune.Name}: {income.Outcome}; {income.Reason.Sentence(Language.Vietnamese)} {income.Legal}");
}

Report report = await Report.OfAsync(book, run, new CommuneReader(book.Catalog).Open(data), new ReportOptions());
using var page = new MemoryStream();
HtmlPage.Write(report, page, Language.Vietnamese);
var second = new RulesEngineAssessor(book, run);
bool agrees = true;
foreach (CommuneAssessment answer in answers)
{
    agrees &= (await second.AssessAsync(answer.Commune)).Sets.All(set => set.Outcome == answer.Sets.First(known => known.SetId == set.SetId).Outcome);
}

File.Delete(data);
bool isRight = answers is [{ } first, { } other] && first["standard"]["10.1"].Outcome == Outcome.Met && other["standard"]["10.1"].Outcome == Outcome.NotMet && page.Length > 1_000_000 && agrees;
Console.WriteLine(isRight ? "as expected" : "NOT as expected");
return isRight ? 0 : 1;
