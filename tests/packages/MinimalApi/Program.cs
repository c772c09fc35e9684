// A service that installs the packages: serves the built-in book, answers for one commune, then asks itself and ends.
using System.Net.Http.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting;

WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.WebHost.UseUrls("http://127.0.0.1:0");
builder.Services.AddNtmRules();
builder.Services.AddHealthChecks().AddNtmRules();
WebApplication app = builder.Build();
app.MapHealthChecks("/health");
app.MapPost("/assess/{day}", (string day, Dictionary<string, decimal> values, IRuleBookProvider rules) =>
{
    var commune = new CommuneRecord { Code = "00001", Province = "20", ReportingDate = DateOnly.Parse(day), Values = values.ToDictionary(pair => pair.Key, pair => (MetricValue)pair.Value) };
    CommuneAssessment answer = rules.Current.Book.StartRun(DateOnly.Parse(day)).Assess(commune);
    return answer["standard"].Indicators.ToDictionary(indicator => indicator.Id, indicator => new { outcome = indicator.Outcome.ToString(), why = indicator.Reason.Sentence(Language.Vietnamese) });
});
await app.StartAsync();
using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
HttpResponseMessage response = await client.PostAsJsonAsync("/assess/2020-12-31", new Dictionary<string, decimal> { ["income_per_capita"] = 36 });
string said = await response.Content.ReadAsStringAsync();
string health = await client.GetStringAsync("/health");
await app.StopAsync();
bool isRight = response.IsSuccessStatusCode && health == "Healthy" && said.Contains("\"10.1\":{\"outcome\":\"Met\"", StringComparison.Ordinal);
Console.WriteLine(isRight ? "as expected" : $"NOT as expected: {said[..Math.Min(300, said.Length)]}");
return isRight ? 0 : 1;
