using System.Text.Json;
using System.Text.RegularExpressions;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Fuzz.Corpus;
using Ntm.Rules.RulesEngine;
using Ntm.Rules.Tests.Conformance;
using RulesEngine.Models;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>RulesEngine's parser reaches reflection, so that nothing gets there but what this library prints: no text of a rule file.</summary>
public sealed partial class RulesEngineExpressionsTests
{
    [Fact]
    public void ToWorkflows_HostileTexts_StayOutOfExpressions()
    {
        string[] texts = [.. HostileCorpus.Names.Concat(HostileCorpus.Formulas.Select(formula => new HostileName(formula.Attack, formula.Text))).Select(name => name.Text)
            .Where(text => text.Length is > 0 and < 500 && !string.IsNullOrWhiteSpace(text) && DeceptiveText.Hidden(text) is null && DeceptiveText.LookAlike(text) is null)];
        string indicators = string.Join(',', texts.Select((text, number) => Indicator(number + 1, JsonSerializer.Serialize(text))));
        RuleBook book = RuleBook.Load(ConformanceCase.Base, RuleSource.Memory("hostile.json", HostileFormulasTests.SetOf(indicators))).BookOrThrow();
        var place = new CommuneRecord { Code = "1", Name = "'); System.IO.File.Delete(\"a\"); //" };

        Workflow workflow = book.StartRun(new DateOnly(2018, 12, 31)).ToWorkflows(book.Catalog, place).Single(one => one.WorkflowName == "case/model");

        Assert.Equal(texts.Length * 3, workflow.Rules.Count());
        Assert.All(workflow.Rules, rule => Assert.Matches(Printed(), rule.Expression));
        Assert.All(workflow.Rules, rule => Assert.Matches("^[0-9A-Za-z._-]+(:notMet|:notApplicable)?$", rule.RuleName));
        Assert.Equal(texts[0], workflow.Rules.First().Properties["vi"]);
    }

    [Fact]
    public void ToWorkflows_ShippedLaw_PrintsNothingElse()
    {
        RuleBook book = RuleBook.BuiltIn;
        Rule[] rules = [.. new[] { 2018, 2019, 2023, 2025 }.SelectMany(year => book.StartRun(new DateOnly(year, 12, 31)).ToWorkflows(book.Catalog, new CommuneRecord { Code = "1" }))
            .SelectMany(workflow => workflow.Rules)];

        Assert.True(rules.Length > 400);
        Assert.All(rules, rule => Assert.Matches(Printed(), rule.Expression));
    }

    // An operator in an expression otherwise: metric - b.
    [Fact]
    public async Task AssessAsync_PartWithAHyphen_IsANameAndNoSubtraction()
    {
        RuleBook book = Book("""[{ "id": "a-b", "name": { "vi": "x", "en": "x" } }, { "id": "a_b", "name": { "vi": "y", "en": "y" } }]""");
        AssessmentRun run = book.StartRun(new DateOnly(2018, 12, 31));
        var commune = new CommuneRecord { Code = "1", Values = new Dictionary<string, MetricValue> { ["m.a-b"] = 50, ["m.a_b"] = 10 } };

        RulesEngineAssessment answer = await new RulesEngineAssessor(book, run).AssessAsync(commune);

        Assert.Equal(run.Assess(commune)["model"].Indicators.Single().Outcome, answer.Sets.Single(set => set.Level == "model").Indicators.Single().Outcome);
    }

    [Fact]
    public async Task AssessAsync_PartsThatLookLikeEachOthersNames_AreKeptApart()
    {
        RuleBook book = Book("""
            [{ "id": "a-b", "name": { "vi": "x", "en": "x" } }, { "id": "a_b", "name": { "vi": "y", "en": "y" } }, { "id": "a__b", "name": { "vi": "z", "en": "z" } }, { "id": "ahb", "name": { "vi": "w", "en": "w" } }]
            """);
        AssessmentRun run = book.StartRun(new DateOnly(2018, 12, 31));
        var commune = new CommuneRecord
        {
            Code = "1",
            Values = new Dictionary<string, MetricValue> { ["m"] = 50, ["m.a-b"] = 50, ["m.a_b"] = 10, ["m.a__b"] = 10, ["m.ahb"] = 10 },
        };

        RulesEngineAssessment answer = await new RulesEngineAssessor(book, run).AssessAsync(commune);

        Assert.Equal(Outcome.Met, run.Assess(commune)["model"].Indicators.Single().Outcome);
        Assert.Equal(Outcome.Met, answer.Sets.Single(set => set.Level == "model").Indicators.Single().Outcome);
    }

    private static RuleBook Book(string parts) => RuleBook.Load(
        ConformanceCase.Base,
        RuleSource.Memory("metrics.json", $$"""
            { "kind": "metrics", "format": 1, "metrics": [
              { "id": "m", "name": { "vi": "Thử", "en": "Case" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none", "parts": {{parts}} } ] }
            """),
        RuleSource.Memory("set.json", HostileFormulasTests.SetOf("""
            { "id": "1.1", "name": { "vi": "Thử", "en": "Case" }, "verification": "confirmed", "requirement": { "metric": "m", "atLeast": 20, "for": ["a-b"] } }
            """))).BookOrThrow();

    private static string Indicator(int number, string text) => $$"""
        { "id": "1.{{number}}", "printed": {{text}}, "name": { "vi": {{text}}, "en": {{text}} }, "verification": "confirmed", "note": {{text}}, "legal": { "article": {{text}}, "note": {{text}} },
          "authority": { "vi": {{text}}, "en": {{text}} }, "requirement": { "metric": "income", "atLeast": {{number}} } }
        """;

    /// <summary>Metric ids behind <c>input.</c>, decimals with <c>m</c>, whole numbers of counts, comparisons, connectives.</summary>
    [GeneratedRegex(@"^(?:input\.[a-z][a-z0-9_]*|[0-9]+(?:\.[0-9]+)?m?|true|false|null|iif|&&|\|\||[-+*!=<>(), ])+$")]
    private static partial Regex Printed();
}
