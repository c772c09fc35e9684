using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>The law is made ready once; what is made for each commune stays small, and belongs to it alone.</summary>
public sealed class JudgeTests
{
    private const int Indicators = 40;

    [Fact]
    public void Assess_FormulaWithoutMetrics_IsComputedWhateverIsGiven()
    {
        const string Catalog = """
            { "kind": "metrics", "format": 1, "metrics": [
              { "id": "norm", "name": { "vi": "Định mức", "en": "Norm" }, "type": "quantity", "unit": "times", "decimals": 2, "merge": "none", "formula": "3 / 2" } ] }
            """;
        RuleBook book = Law.Load(Catalog, Law.SetOf("""{ "metric": "norm", "atLeast": 2 }"""));

        IndicatorAssessment answer = Law.Judge(book, Commune.With(("norm", 5)));

        Assert.Equal((Outcome.NotMet, MeasurementBasis.Formula), (answer.Outcome, answer.Measured!.Basis));
    }

    [Fact]
    public void Assess_ManyCommunes_MakesFewBytesForEach()
    {
        AssessmentRun run = Many().StartRun(Law.Begin);
        CommuneRecord[] communes = [.. Enumerable.Range(0, 50).Select(number => Commune.With(("insured_pct", number * 2), ("hall", number % 2 == 0)))];
        Array.ForEach(communes, commune => run.Assess(commune));

        long before = GC.GetAllocatedBytesForCurrentThread();
        Array.ForEach(communes, commune => run.Assess(commune));
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / communes.Length;

        // An answer for each comparison and its indicator; attestations have theirs from the start.
        Assert.InRange(each, 1, 1_500 + (Indicators / 2 * 120));
    }

    [Fact]
    public void Assess_AttestationsOfManyCommunes_EachReadsItsOwn()
    {
        AssessmentRun run = Many().StartRun(Law.Begin);

        CommuneAssessment[] answers = [.. Enumerable.Range(0, 20).Select(number => run.Assess(Commune.With(("insured_pct", number * 5), ("hall", number % 3 == 0))))];

        foreach ((int number, CommuneAssessment answer) in answers.Index())
        {
            Assert.Equal(number % 3 == 0 ? Outcome.Met : Outcome.NotMet, answer["standard"]["1.2"].Outcome);
            Assert.Equal(number * 5, answer["standard"]["1.1"].Measured!.Value);
            Assert.Equal(number * 5 >= 50, answer["standard"]["1.1"].Shortfall is null);
        }
    }

    [Fact]
    public void Assess_ByManyThreads_EachGetsItsOwnCommune()
    {
        AssessmentRun run = Many().StartRun(Law.Begin);
        int wrong = 0;

        Parallel.For(0, 2_000, number =>
        {
            CommuneAssessment answer = run.Assess(Commune.With(("insured_pct", number % 100), ("hall", number % 2 == 0)));
            bool isRight = answer["standard"]["1.1"].Measured!.Value == number % 100 && answer["standard"]["1.2"].Outcome == (number % 2 == 0 ? Outcome.Met : Outcome.NotMet);
            Interlocked.Add(ref wrong, isRight ? 0 : 1);
        });

        Assert.Equal(0, wrong);
    }

    private static RuleBook Many() => Law.Load(Law.Set("[" + Law.Criterion("1", "[" + string.Join(", ", Enumerable.Range(1, Indicators).Select(number =>
        Law.Indicator(number % 2 == 1 ? """{ "metric": "insured_pct", "atLeast": 50 }""" : """{ "attested": "hall" }""", $"1.{number}"))) + "]") + "]"));
}
