using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cases;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Reference;

namespace Ntm.Rules.Properties.Shipped;

/// <summary>Drafts -> files of cases beside the rules; what is expected is what the reference interpreter says, never the engine.</summary>
internal sealed class CaseFileWriter(RuleBook book, string rules)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public void Write(SetCoverage set)
    {
        foreach (IGrouping<string, CoverageItem> gaps in set.Gaps.GroupBy(gap => gap.Origin))
        {
            string level = gaps.Key == set.SetId ? "" : $".{book.Set(set.SetId)!.Level}";
            string file = Path.Combine(rules, $"{gaps.Key}{level}.tests.json");
            JsonObject content = File.Exists(file)
                ? (JsonObject)JsonNode.Parse(File.ReadAllText(file))!
                : new JsonObject
                {
                    ["$schema"] = $"{string.Concat(Enumerable.Repeat("../", gaps.Key.Split('/').Length - 1))}schema/tests.schema.json",
                    ["kind"] = "tests",
                    ["format"] = 1,
                    ["set"] = set.SetId,
                    ["cases"] = new JsonArray(),
                };
            foreach (CaseDraft draft in new CaseDrafter(book).Draft(gaps))
            {
                ((JsonArray)content["cases"]!).Add(Case(set.SetId, draft));
            }

            byte[] text = Encoding.UTF8.GetBytes(content.ToJsonString(Readable));
            File.WriteAllBytes(file, RuleFormat.Of(file, text).Utf8!.Value.ToArray());
        }
    }

    private JsonObject Case(string setId, CaseDraft draft)
    {
        var expected = new JsonObject();
        SetAnswer answer = Reference(setId, draft);
        foreach (string indicator in draft.Indicators)
        {
            (string Id, Answer Answer) found = answer.Indicators.Concat(answer.Parts).Concat(answer.Criteria).FirstOrDefault(pair => pair.Id == indicator);
            expected[indicator == "*" ? "set" : indicator] = Expectation(indicator == "*" ? answer.Answer : found.Answer);
        }

        var rule = new JsonObject
        {
            ["description"] = draft.Description,
            ["asOf"] = draft.Place.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["reportingDate"] = draft.Place.ReportingDate,
            ["scope"] = draft.Place.Scope,
            ["values"] = new JsonObject(draft.Values.Where(value => value.Value is not null).Select(value => new KeyValuePair<string, JsonNode?>(value.Key, value.Value!.DeepClone()))),
            ["expected"] = expected,
        };
        if (draft.Place.ReportingDate == rule["asOf"]!.GetValue<string>())
        {
            rule.Remove("reportingDate");
        }

        if (rule["values"]!.AsObject().Count == 0)
        {
            rule.Remove("values");
        }

        return rule;
    }

    private static JsonObject Expectation(Answer answer)
    {
        Lack? lack = answer.Lacks.Length == 1 ? answer.Lacks[0] : null;
        var expectation = new JsonObject { ["outcome"] = $"{answer.Outcome}", ["reason"] = $"{answer.Reason}" };
        if (lack is not null && answer.Outcome == Outcome.NotMet)
        {
            expectation["shortfall"] = JsonValue.Create((decimal)lack.Amount.Top / (decimal)lack.Amount.Bottom);
        }

        return expectation;
    }

    private SetAnswer Reference(string setId, CaseDraft draft)
    {
        CriteriaSet set = book.Set(setId)!;
        var record = new CommuneRecord
        {
            Code = "",
            Province = draft.Place.Province,
            Region = draft.Place.Region,
            ReportingDate = DateOnly.Parse(draft.Place.ReportingDate, CultureInfo.InvariantCulture),
            Attributes = draft.Place.Scope.ToDictionary(pair => pair.Key, pair => pair.Value!.ToString()),
            Values = draft.Values.Where(value => value.Value is not null).ToDictionary(value => value.Key, value => Value(value.Value!)),
        };
        var options = new AssessmentOptions { AsOf = draft.Place.AsOf };
        int level = book.Catalog.Levels.ToList().FindIndex(candidate => candidate.Id == set.Level);
        return ReferenceInterpreter.Assess(book.Catalog, book.Sets, book.Overlays, options, record).Sets[level];
    }

    private static MetricValue Value(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.Number => MetricValue.OfNumber(decimal.Parse(value.ToJsonString(), CultureInfo.InvariantCulture)),
        JsonValueKind.String => MetricValue.OfRating(value.GetValue<string>()),
        _ => MetricValue.OfAttestation(value.GetValue<bool>()),
    };
}
