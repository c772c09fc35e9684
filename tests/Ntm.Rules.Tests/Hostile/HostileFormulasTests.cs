using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Fuzz.Corpus;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>The hostile formulas: each is refused by its code, or is evaluated within bounds and answers with its reason.</summary>
public sealed class HostileFormulasTests
{
    // About twice what the worst of the corpus needs: for a character of a formula that is refused, beside it, and for an answer with a formula of 512 characters.
    private const long BytesOfACharacter = 100;
    private const long BytesBeside = 4 * 1024;
    private const long BytesOfAnAnswer = 128 * 1024;

    private static readonly long BytesOfTheBase = Work.Of(() => RuleBook.Load(ConformanceCase.Base, Metrics("income"))).Bytes;

    public static TheoryData<int, string> Refused() => Of(formula => formula.Code);

    public static TheoryData<int, string> Accepted() => Of(formula => formula.Reason);

    [Theory]
    [MemberData(nameof(Refused))]
    public void Load_HostileFormula_IsRefusedByItsCodeInBoundedWork(int index, string code)
    {
        string text = HostileCorpus.Formulas[index].Text;

        (RuleBookLoad load, long bytes) = Work.Of(() => RuleBook.Load(ConformanceCase.Base, Metrics(text)));

        Assert.Equal([code], load.Diagnostics.Select(problem => problem.Code));
        Assert.Null(load.Book);
        Assert.StartsWith("/metrics/0/formula", load.Diagnostics[0].Location.Pointer, StringComparison.Ordinal);
        Assert.True(bytes - BytesOfTheBase <= (BytesOfACharacter * text.Length) + BytesBeside, $"{bytes - BytesOfTheBase} bytes for {text.Length} characters");
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Assess_OddFormula_AnswersWithItsReasonInBoundedWork(int index, string reason)
    {
        AssessmentRun run = RuleBook.Load(ConformanceCase.Base, Metrics(HostileCorpus.Formulas[index].Text), RuleSource.Memory("set.json", Set)).BookOrThrow()
            .StartRun(new DateOnly(2018, 12, 31));
        var commune = new CommuneRecord
        {
            Code = "1",
            Values = new Dictionary<string, MetricValue> { ["income"] = 1234567890123456789.012345678m },
        };

        (CommuneAssessment answer, long bytes) = Work.Of(() => run.Assess(commune));

        RequirementAssessment indicator = answer["model"]["1.1"].Requirement;
        Assert.Equal(reason, indicator.Reason.Code.ToString());
        Assert.Equal(reason == nameof(ReasonCode.ThresholdMet) ? Outcome.Met : Outcome.Undetermined, indicator.Outcome);
        Assert.NotEmpty(indicator.Reason.Sentence(Language.Vietnamese));
        Assert.True(bytes <= BytesOfAnAnswer, $"{bytes} bytes");
        var data = new CommuneDatasetBuilder();
        data.Set("income", commune.Values["income"]);
        data.Add(commune);
        OutcomeMatrix matrix = run.Batch(data.Build()).Assess();
        Assert.Equal(indicator.Outcome, matrix[0, matrix.Columns.Single(column => column is { SetId: "case/model", Id: "1.1" })]);
    }

    [Fact]
    public void Corpus_Formulas_AreManyAndOfEveryKind()
    {
        Assert.True(HostileCorpus.Formulas.Count >= 250);
        Assert.Equal(HostileCorpus.Formulas.Count, HostileCorpus.Formulas.Select(formula => formula.Text).Distinct(StringComparer.Ordinal).Count());
        Assert.All(HostileCorpus.Formulas, formula => Assert.True(formula.Code is null != formula.Reason is null));
    }

    internal static RuleSource Metrics(string formula) => RuleSource.Memory("metrics.json", $$"""
        { "kind": "metrics", "format": 1, "metrics": [
          { "id": "hostile", "name": { "vi": "Thử", "en": "Hostile" }, "type": "quantity", "unit": "times", "decimals": 2, "formula": {{JsonSerializer.Serialize(formula)}} } ] }
        """);

    internal static string Set => SetOf("""
        { "id": "1.1", "name": { "vi": "Thử", "en": "Case" }, "verification": "confirmed", "requirement": { "metric": "hostile", "atLeast": -9999999999999999999999 } }
        """);

    internal static string SetOf(string indicators) => $$"""
        { "kind": "criteria-set", "format": 1, "id": "case/model", "level": "model", "title": { "vi": "Thử", "en": "Case" },
          "legal": { "document": "1", "issuer": "B", "date": "2017-01-01" }, "period": "2016-2020", "effective": { "from": "2017-02-01" },
          "criteria": [ { "id": "1", "name": { "vi": "Thử", "en": "Case" }, "indicators": [ {{indicators}} ] } ] }
        """;

    private static TheoryData<int, string> Of(Func<HostileFormula, string?> expected)
    {
        var data = new TheoryData<int, string>();
        foreach ((int index, HostileFormula formula) in HostileCorpus.Formulas.Index())
        {
            if (expected(formula) is { } answer)
            {
                data.Add(index, answer);
            }
        }

        return data;
    }
}
