using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.RulesEngine;
using Ntm.Rules.Tests.Books;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Ntm.Rules.Tests.RulesEngine;

/// <summary>What RulesEngine and its parser are known to do that could change an answer, each held against what we give to them.</summary>
public sealed class RulesEngineTrapTests
{
    // Replacing a workflow while its first run compiles keeps the old rules: we never replace one.
    [Fact]
    public async Task AssessAsync_FirstRunsOfManyPlacesAtOnce_EachIsJudgedByItsOwnLaw()
    {
        RulesEngineAssessor assessor = Of(Law.AtLeast("power_pct", Law.ByRegion));
        (string Region, Outcome Expected)[] places = [("TDMN", Outcome.Met), ("TN", Outcome.Met), ("DHNTB", Outcome.NotMet), ("DBSH", Outcome.NotMet)];

        Outcome[] answers = await Task.WhenAll(Enumerable.Range(0, 40).Select(number => Task.Run(() => Judge(assessor, Commune.Of([("power_pct", 57)], region: places[number % 4].Region)))));

        Assert.All(answers.Index(), pair => Assert.Equal(places[pair.Index % 4].Expected, pair.Item));
    }

    [Fact]
    public async Task AssessAsync_NewLawWhileTheOldOneServes_NeitherIsStale()
    {
        RulesEngineAssessor old = Of(Law.AtLeast("power_pct", "50"));
        CommuneRecord commune = Commune.With(("power_pct", 55));
        Task<Outcome>[] before = [.. Enumerable.Range(0, 20).Select(_ => Task.Run(() => Judge(old, commune)))];

        Assert.Equal(Outcome.NotMet, await Judge(Of(Law.AtLeast("power_pct", "60")), commune));
        Assert.All(await Task.WhenAll(before), outcome => Assert.Equal(Outcome.Met, outcome));
    }

    // Its parser opens reflection and hangs or ends the process on some texts: only this is ever printed.
    [Theory]
    [InlineData("national/2016-2020")]
    [InlineData("national/2021-2025")]
    public void ToWorkflows_ShippedLaw_PrintsIdsNumbersAndSignsOnly(string period)
    {
        string[] properties = [.. new RulesEngineAssessor(RuleBook.BuiltIn, RuleBook.BuiltIn.StartRun()).InputOf(Commune.With()).GetType().GetProperties().Select(property => "input." + property.Name)];
        HashSet<string> words = [.. properties, "null", "true", "false", "iif", "&&", "||", "!", "(", ")", ",", "==", "!=", ">=", "<=", ">", "<", "+", "-", "*"];
        DateOnly day = period == "national/2016-2020" ? new DateOnly(2019, 12, 31) : new DateOnly(2024, 12, 31);
        Workflow[] workflows = [.. RuleBook.BuiltIn.StartRun(day).ToWorkflows(RuleBook.BuiltIn.Catalog, Commune.Of(region: "TDMN", province: "20"))];

        Assert.Contains(workflows, workflow => workflow.WorkflowName.StartsWith(period, StringComparison.Ordinal));
        foreach (Rule rule in workflows.SelectMany(workflow => workflow.Rules))
        {
            string[] tokens = [.. System.Text.RegularExpressions.Regex.Matches(rule.Expression, @"[\w.]+|&&|\|\||[!=<>]=|[^\s\w]").Select(match => match.Value)];
            string[] others = [.. tokens.Where(token => !words.Contains(token))];
            // Numbers with m are figures, of at most 14 digits; others are counts of parts.
            Assert.All(others, token => Assert.Matches(@"^(\d{1,14}|\d{1,13}\.\d{1,13}m|\d{1,14}m)$", token));
        }
    }

    // Parts are printed into their list several times over: memory would go before any limit is reached.
    [Theory]
    [InlineData("all")]
    [InlineData("any")]
    public async Task AssessAsync_ListsInLists_AnswersOrIsANamedError(string kind)
    {
        string requirement = Law.AtLeast("power_pct", "90");
        int deepest = 0;
        for (int depth = 1; depth <= 24; depth++)
        {
            requirement = $$"""{ "{{kind}}": [{{requirement}}, { "attested": "hall" }] }""";
            try
            {
                Assert.Equal(Outcome.Met, await Judge(Of(requirement), Commune.With(("power_pct", 90), ("hall", true))));
                deepest = depth;
            }
            catch (NotExpressibleException exception)
            {
                Assert.Equal(NotExpressibleReason.TooLong, exception.Reason);
            }
        }

        Assert.InRange(deepest, 3, 23);
    }

    [Fact]
    public void Settings_OfEveryAssessor_HideNothing()
    {
        ReSettings settings = RulesEngineAssessor.Settings;

        Assert.True(settings.IsExpressionCaseSensitive);
        Assert.False(settings.AutoRegisterInputType);
        Assert.True(settings.EnableExceptionAsErrorMessageForRuleExpressionParsing);
    }

    // What cannot be read or run is false there, with a message beside it.
    [Theory]
    [InlineData("input.power_pct >= ")]
    [InlineData("input.no_such_metric >= 1m")]
    [InlineData("input.power_pct / (input.power_pct - input.power_pct) >= 1m")]
    [InlineData("input.power_pct * 9999999999999m * 9999999999999m * 9999999m >= 1m")]
    public async Task Read_RuleThatFails_ThrowsInsteadOfSayingNo(string expression)
    {
        var workflow = new Workflow { WorkflowName = "w", Rules = [new Rule { RuleName = "1.1", Expression = expression, RuleExpressionType = RuleExpressionType.LambdaExpression }] };
        var input = new RuleParameter("input", Of(Law.AtLeast("power_pct", "90")).InputOf(Commune.With(("power_pct", 90))));
        List<RuleResultTree> results = await new Engine([workflow], RulesEngineAssessor.Settings).ExecuteAllRulesAsync("w", input);

        Assert.Contains("1.1", Assert.Throws<InvalidOperationException>(() => RulesEngineAssessor.Read(results)).Message, StringComparison.Ordinal);
    }

    // Injected workflows grow at every run, and operators or switches in its JSON are read in ways of their own: we write none.
    [Fact]
    public async Task ToWorkflows_ThroughJsonAndManyRuns_StayAsTheyAreAndAnswerTheSame()
    {
        RuleBook book = Law.Load(Law.SetOf("""{ "all": [{ "metric": "power_pct", "atLeast": 79.5 }, { "attested": "hall" }] }"""));
        Workflow[] exported = [.. book.StartRun().ToWorkflows(book.Catalog, Commune.With())];
        Workflow[] read = JsonSerializer.Deserialize<Workflow[]>(JsonSerializer.Serialize(exported))!;
        var engine = new Engine(read, RulesEngineAssessor.Settings);
        var input = new RuleParameter("input", new RulesEngineAssessor(book, book.StartRun()).InputOf(Commune.With(("power_pct", 79.5m), ("hall", true))));

        for (int run = 0; run < 50; run++)
        {
            Assert.Equal([true, false, false], (await engine.ExecuteAllRulesAsync(Law.Standard, input)).Select(result => result.IsSuccess));
        }

        Assert.All(exported.Concat(read), workflow => Assert.Null(workflow.WorkflowsToInject));
        Assert.All(exported.Concat(read), workflow => Assert.Equal(3, workflow.Rules.Count()));
        Assert.All(exported.SelectMany(workflow => workflow.Rules), rule => Assert.Equal((null, true), (rule.Operator, rule.Enabled)));
    }

    // Compiled rules are kept by the short name of the type.
    [Fact]
    public void InputOf_TwoCatalogs_AreTypesOfDifferentShortNames() => Assert.NotEqual(
        Of(Law.AtLeast("power_pct", "90")).InputOf(Commune.With()).GetType().Name,
        Of(Law.AtLeast("power_pct", "90")).InputOf(Commune.With()).GetType().Name);

    // Literals are kept for the whole process, as doubles, and by the culture of the moment; with m they are what is written.
    [Fact]
    public async Task AssessAsync_AfterOthersUsedTheSameLiterals_ReadsFiguresAsWritten()
    {
        var parser = new RuleExpressionParser(new ReSettings());
        var any = new RuleParameter("x", 1d);
        foreach (string expression in new[] { "x >= 95.4999999999999999999", "x >= 80d", "x >= 0.1 + 0.2" })
        {
            _ = parser.Compile<bool>(expression, [any]);
        }

        RulesEngineAssessor assessor = Of("""{ "any": [{ "metric": "power_pct", "moreThan": 95.5 }, { "all": [{ "metric": "power_pct", "atLeast": 80.0 }, { "metric": "power_pct", "atMost": 80 }] }] }""");

        Assert.Equal(Outcome.NotMet, await Judge(assessor, Commune.With(("power_pct", 95.5m))));
        Assert.Equal(Outcome.Met, await Judge(assessor, Commune.With(("power_pct", 95.5000000000000000001m))));
        Assert.Equal(Outcome.Met, await Judge(assessor, Commune.With(("power_pct", 80))));
        Assert.Equal(Outcome.NotMet, await Judge(Of(Law.AtLeast("power_pct", "0.3")), Commune.With(("power_pct", 0.2999999999999999999999m))));
    }

    // A product of decimals with more digits than a decimal holds is rounded without a word, or ends in an exception that reads as no.
    [Theory]
    [InlineData("households * 1.0000000000000000000000001", false)]
    [InlineData("households * 9999999999999 * 99999999999", false)]
    [InlineData("income / (households * 1.00000000000001)", false)]
    [InlineData("income / (households * 1.01)", true)]
    [InlineData("income / (households - poor)", true)]
    [InlineData("households * 1.01", true)]
    [InlineData("households / 2", true)]
    [InlineData("min(households, income, income_then, poor, schools, barns, livestock, population, insured, poor_exempt, households, income, income_then, poor, schools) / 2", false)]
    public async Task AssessAsync_Formula_IsExactOrANamedError(string formula, bool isExpressible)
    {
        RuleBook book = Law.Load(Catalog("computed", $$""" "type": "quantity", "unit": "times", "decimals": 2, "formula": "{{formula}}" """), Law.SetOf("""{ "metric": "computed", "moreThan": 0.5 }"""));
        CommuneRecord commune = Commune.With([("households", 1), ("income", 999_999_999.9999m), .. new[] { "income_then", "poor", "schools", "barns", "livestock", "population", "insured", "poor_exempt" }.Select(id => (id, (MetricValue)7))]);
        var assessor = new RulesEngineAssessor(book, book.StartRun());

        if (isExpressible)
        {
            Assert.Equal(Law.Judge(book, commune).Outcome, await Judge(assessor, commune));
            return;
        }

        Assert.Equal(NotExpressibleReason.Formula, (await Assert.ThrowsAsync<NotExpressibleException>(() => assessor.AssessAsync(commune))).Reason);
    }

    // Names that mean something in its language.
    [Theory]
    [InlineData("it")]
    [InlineData("root")]
    [InlineData("parent")]
    [InlineData("new")]
    [InlineData("null")]
    [InlineData("iif")]
    [InlineData("np")]
    [InlineData("and")]
    [InlineData("eq")]
    [InlineData("ge")]
    [InlineData("notequal")]
    [InlineData("mod")]
    [InlineData("string")]
    [InlineData("math")]
    [InlineData("input")]
    [InlineData("number")]
    [InlineData("a__b_")]
    public async Task AssessAsync_MetricNamedLikeAWord_IsAMetric(string id)
    {
        RuleBook book = Law.Load(Catalog(id, """ "type": "quantity", "unit": "times", "decimals": 2 """), Law.SetOf(Law.AtLeast(id, "2")));
        var assessor = new RulesEngineAssessor(book, book.StartRun());

        Assert.Equal(Outcome.Met, await Judge(assessor, Commune.With((id, 2))));
        Assert.Equal(Outcome.NotMet, await Judge(assessor, Commune.With((id, 1.99m))));
        Assert.Equal(Outcome.Undetermined, await Judge(assessor, Commune.With()));
    }

    // A metric must not be taken for a part of another one, nor for what says whether a value can be used.
    [Theory]
    [InlineData("literate_pct__men")]
    [InlineData("literate_pct__unusable")]
    [InlineData("hall__unusable")]
    public async Task AssessAsync_MetricNamedLikeAnotherProperty_IsKeptApart(string id)
    {
        RuleBook book = Law.Load(
            Catalog(id, """ "type": "quantity", "unit": "times", "decimals": 2 """),
            Law.SetOf($$"""{ "all": [{ "metric": "{{id}}", "atLeast": 2 }, { "metric": "literate_pct", "atLeast": 90, "for": ["men", "women"] }, { "attested": "hall" }] }"""));
        CommuneRecord commune = Commune.With((id, 2), ("literate_pct", 95), ("literate_pct.men", 95), ("literate_pct.women", 95), ("hall", true));

        Assert.Equal(Outcome.Met, await Judge(new RulesEngineAssessor(book, book.StartRun()), commune));
    }

    private static string Catalog(string id, string rest) => $$"""
        { "kind": "metrics", "format": 1, "metrics": [{ "id": "{{id}}", "name": { "vi": "Số {{id}}", "en": "Figure {{id}}" }, "merge": "none", {{rest}} }] }
        """;

    private static async Task<Outcome> Judge(RulesEngineAssessor assessor, CommuneRecord commune) => (await assessor.AssessAsync(commune)).Sets[0].Outcome;

    private static RulesEngineAssessor Of(string requirement)
    {
        RuleBook book = Law.Load(Law.SetOf(requirement));
        return new RulesEngineAssessor(book, book.StartRun());
    }
}
