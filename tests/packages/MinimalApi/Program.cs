// A service that installs the packages: answers for one commune, then asks itself and ends.
using System.Net.Http.Json;
using Ntm.Rules;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddSingleton(RuleBook.BuiltIn);
WebApplication app = builder.Build();
app.MapPost("/assess/{day}", (string day, Dictionary<string, decimal> values, RuleBook book) =>
{
    var commune = new CommuneRecord { Code = "00001", Province = "20", ReportingDate = DateOnly.Parse(day), Values = values.ToDictionary(pair => pair.Key, pair => (MetricValue)pair.Value) };
    CommuneAssessment answer = book.StartRun(DateOnly.Parse(day)).Assess(commune);
    return answer["standard"].Indicators.ToDictionary(indicator => indicator.Id, indicator => new { outcome = indicator.Outcome.ToString(), why = indicator.Reason.Sentence(Language.Vietnamese) });
});
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
HttpResponseMessage response = await client.PostAsJsonAsync("/assess/2020-12-31", new Dictionary<string, decimal> { ["income_per_capita"] = 36 });
string said = await response.Content.ReadAsStringAsync();
await app.StopAsync();
bool isRight = response.IsSuccessStatusCode && said.Contains("\"10.1\":{\"outcome\":\"Met\"", StringComparison.Ordinal);
Console.WriteLine(isRight ? "as expected" : $"NOT as expected: {said[..Math.Min(300, said.Length)]}");
return isRight ? 0 : 1;
