using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;
using Ntm.Rules.RulesEngine;
using Xunit.Abstractions;

namespace Ntm.Rules.Properties.Laws;

/// <summary>Microsoft RulesEngine answers as this library does wherever it can express the law; what it cannot is a named error, never another answer.</summary>
public sealed class RulesEngineAgreementTests(ITestOutputHelper output)
{
    private const int Books = 150;

    /// <summary>All at one place, since each place is compiled anew.</summary>
    private const int Communes = 24;

    /// <summary>What decimals hold for the most part, and what they mostly do not.</summary>
    private static readonly Shape[] Shapes = [Shape.Anything with { Extremes = false }, Shape.Anything with { Extremes = false, Overlays = false }, Shape.Anything];

    /// <summary>What must stand in the law that the engine has really judged, or be its answer, in one case of a hundred and in three books; measured is at least twice as much.</summary>
    private static IEnumerable<string> Judged =>
    [
        .. Enum.GetNames<Outcome>().Select(name => $"indicator {name}"), .. LawNames.Subtypes(typeof(Requirement)), .. LawNames.Subtypes(typeof(Threshold)), .. Enum.GetNames<OverlayNature>(),
        .. Enum.GetNames<Comparison>().SelectMany(comparison => Catalogs.Compared.Append("for parts").Select(metric => $"{comparison} {metric}")),
        .. Enum.GetNames<Comparison>().Append("plain").SelectMany(kind => AnswerNames.Places.Select(place => $"{kind}: {place} the figure")),
        "value Given", "value Counts", "value Formula", "readAs", "readAs unknown", "until", "whenNone met", "whenNone not applicable", "missing counts", "unverified unset",
        $"{ReasonCode.EveryPossibleFigureMet}", $"{ReasonCode.EveryPossibleFigureMissed}", $"{ReasonCode.BetweenPossibleFigures}", $"{ReasonCode.DimensionMissing}",
        $"{ReasonCode.ConditionNotMet}", $"{ReasonCode.ConditionUndetermined}", $"{ReasonCode.ValueUnusable}", $"{ReasonCode.DivisionByZero}", $"{ReasonCode.RuleDependsOnMissing}",
    ];

    [Fact]
    public async Task AssessAsync_AnyCase_AgreesOrSaysWhatItCannot()
    {
        (int communes, int indicators, Dictionary<NotExpressibleReason, int> refused) = (0, 0, []);
        var compared = new Distribution();
        int books = Runs.Cases(Books * Communes) / Communes;
        for (int number = 0; number < books; number++)
        {
            GeneratedBook book = Runs.Draw(GeneratedBook.Of(Shapes[number % Shapes.Length], 1, Communes), number);
            GeneratedCase Of(CommuneRecord record) => new(book.Catalog, book.Sets, book.Overlays, book.Runs[0], record);
            var run = new AssessmentRun(Of(book.Records[0]).NewAssessor(), book.Runs[0]);
            var engine = new RulesEngineAssessor(book.Catalog, run);
            foreach (CommuneRecord commune in book.Records.Select(record => book.Records[0].With(record.Values)))
            {
                try
                {
                    CommuneAssessment answer = run.Assess(commune);
                    indicators += Compare(answer, await engine.AssessAsync(commune));
                    compared.AddCase([.. LawNames.Of(Of(commune), answer), .. AnswerNames.Of(Of(commune), answer), .. OutcomesOf(answer)]);
                    communes++;
                }
                catch (NotExpressibleException exception)
                {
                    refused[exception.Reason] = refused.GetValueOrDefault(exception.Reason) + 1;
                }
                catch (Xunit.Sdk.XunitException failure)
                {
                    throw new InvalidOperationException($"NTM_PROPERTY_SEED={Runs.Seed}, book {number}: {failure.Message}{Environment.NewLine}{Printer.Print(Of(commune))}", failure);
                }
            }

            compared.EndBook();
        }

        string told = $"{communes} communes, {indicators} indicators compared; refused {string.Join(", ", refused)}";
        output.WriteLine(told);
        output.WriteLine(compared.ToString());
        Assert.True(communes * 3 > books * Communes, told);
        Assert.Empty(compared.Scarce(Judged, 100, 3));
        // Few draws are too long or without a day.
        Assert.All(Enum.GetValues<NotExpressibleReason>().Except([NotExpressibleReason.TooLong, NotExpressibleReason.NoDay]), reason => Assert.True(refused.GetValueOrDefault(reason) > 0, $"{reason}: {told}"));
    }

    private static IEnumerable<string> OutcomesOf(CommuneAssessment answer) => answer.Sets.SelectMany(set => set.Indicators).Select(indicator => $"indicator {indicator.Outcome}");

    private static int Compare(CommuneAssessment expected, RulesEngineAssessment actual)
    {
        SetAssessment[] sets = [.. expected.Sets.Where(set => set.Set is not null)];
        foreach ((SetAssessment ours, RulesEngineSetAssessment theirs) in Answers.Pairs(sets, Answers.IdOf, actual.Sets, set => $"{set.Level} {set.SetId}"))
        {
            Assert.Equal(ours.Indicators.Select(one => $"{one.Id} {one.Outcome}"), theirs.Indicators.Select(one => $"{one.Id} {one.Outcome}"));
            Assert.Equal(ours.Criteria.Select(one => $"{one.Id} {one.Outcome}"), theirs.Criteria.Select(one => $"{one.Id} {one.Outcome}"));
            Assert.Equal(ours.Outcome, theirs.Outcome);
        }

        return sets.Sum(set => set.Indicators.Count());
    }
}
