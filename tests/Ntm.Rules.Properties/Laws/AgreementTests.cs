using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Properties.Reference;
using Xunit.Abstractions;
using Outcome = Ntm.Rules.Assessments.Outcome;

namespace Ntm.Rules.Properties.Laws;

/// <summary>
/// Every way to an answer gives the same one, with the same reason, on cases in which everything occurs: the reference interpreter, the explained path, the batch on
/// integers, and each of its comparisons on exact values. A case is a commune under a run; NTM_PROPERTY_CASES says how many there are at least.
/// </summary>
public sealed class AgreementTests(ITestOutputHelper output)
{
    private const int Cases = 21_000;

    /// <summary>More than a block of 64, and no whole number of blocks.</summary>
    private const int Many = 70;

    /// <summary>How many communes few are, book by book: another book shows more than another commune of the same.</summary>
    private static readonly int[] Few = [.. Enumerable.Range(1, 11)];

    private const int RunsPerBook = 3;

    /// <summary>Books that are drawn together: one of many communes, at places of their own or at the same, and several of few.</summary>
    private static readonly Gen<GeneratedBook[]> Books =
        from many in Gen.Elements(1, 1, 1, 2, Many).SelectMany(places => GeneratedBook.Of(Shape.Anything, RunsPerBook, Many, places))
        from others in Gen.CollectToArray(Few, few => GeneratedBook.Of(Shape.Anything, RunsPerBook, few))
        select others.Prepend(many).ToArray();

    [Fact]
    public void Assess_AnyCase_AgreesOnEveryPath()
    {
        var distribution = new Distribution();
        int casesPerDraw = (Many + Few.Sum()) * RunsPerBook;
        Runs.HoldInParallel(Books, (Runs.Cases(Cases) + casesPerDraw - 1) / casesPerDraw, books =>
        {
            var own = new Distribution();
            Array.ForEach(books, book => Compare(book, own));
            lock (distribution)
            {
                distribution.Add(own);
            }
        });
        output.WriteLine(distribution.ToString());
        Assert.True(distribution.Cases >= Runs.Cases(Cases), $"{distribution.Cases}");
        Assert.Empty(Expected.MissingIn(distribution));
    }

    private static void Compare(GeneratedBook book, Distribution distribution)
    {
        CommuneRecord[] inColumns = [.. book.Records.Select(book.InColumns)];
        var builder = new CommuneDatasetBuilder(book.KnowsCatalog ? book.Catalog : null);
        Array.ForEach(inColumns, builder.Add);
        CommuneDataset dataset = builder.Build();
        foreach (AssessmentOptions run in book.Runs)
        {
            Assessor assessor = new GeneratedCase(book.Catalog, book.Sets, book.Overlays, run, inColumns[0]).NewAssessor();
            var batch = new BatchAgreement(assessor, dataset);
            for (int row = 0; row < inColumns.Length; row++)
            {
                var generated = new GeneratedCase(book.Catalog, book.Sets, book.Overlays, run, book.Records[row]);
                try
                {
                    CommuneAssessment answer = assessor.Assess(generated.Record);
                    Compare(generated.Reference(), answer);
                    batch.Compare(row, ReferenceEquals(inColumns[row], generated.Record) ? answer : assessor.Assess(inColumns[row]));
                    distribution.AddCase([.. LawNames.Of(generated, answer), .. AnswerNames.Of(generated, answer), .. batch.PathsOf(row)]);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    throw new InvalidOperationException($"book of {inColumns.Length}, row {row}: {failure.Message}{Environment.NewLine}{Printer.Print(generated)}", failure);
                }
            }

            batch.CompareTallies();
        }

        distribution.EndBook();
    }

    private static void Compare(CommuneAnswer expected, CommuneAssessment actual)
    {
        foreach ((SetAnswer set, SetAssessment assessment) in Answers.Pairs(expected.Sets, set => $"{set.Level} {set.SetId}", actual.Sets, Answers.IdOf))
        {
            string at = assessment.SetId ?? assessment.Level;
            Assert.Equal(Lines(set.Indicators), assessment.Indicators.Select(i => $"{i.Id} {Line(i.Requirement)}"));
            Assert.Equal(set.Criteria.Select(c => $"{c.Id} {c.Answer.Outcome} {c.Answer.Reason}"), assessment.Criteria.Select(c => $"{c.Id} {c.Outcome} {c.Reason.Code}"));
            Assert.Equal($"{at} {set.Answer.Outcome} {set.Answer.Reason} {set.Prerequisite}", $"{at} {assessment.Outcome} {assessment.Reason.Code} {assessment.Prerequisite}");
            Assert.Equal((set.Low, set.High), (assessment.Met.Low, assessment.Met.High));
            Deciding(at, set, assessment.Deciding);
        }

        Assert.Equal((expected.Level, expected.PossibleLevel), (actual.Level?.Id, actual.PossibleLevel?.Id));
    }

    /// <summary>Both name what an undetermined answer waits for. </summary>
    private static void Deciding(string at, SetAnswer set, Deciding actual)
    {
        Needs needs = set.Answer.Outcome == Outcome.Undetermined ? set.Answer.Needs : Needs.None;
        Assert.Equal(Sorted(at, needs.Metrics), Sorted(at, actual.Metrics));
        Assert.Equal(Sorted(at, needs.Attributes), Sorted(at, actual.Attributes));
        Assert.Equal(Sorted(at, needs.Figures), Sorted(at, actual.Figures.Select(figure => figure.ToString())));
        Assert.True(set.Answer.Outcome == Outcome.Undetermined || actual == Assessments.Deciding.Nothing);
    }

    private static string[] Sorted(string at, IEnumerable<string> names) => [at, .. names.Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Lines(IEnumerable<(string Id, Answer Answer)> indicators) => indicators.Select(pair =>
        $"{pair.Id} {pair.Answer.Outcome} {pair.Answer.Reason} short {pair.Answer.PartsShort} [{string.Join("; ", pair.Answer.Lacks.Select(lack => $"{lack.Metric} {lack.Amount} {lack.Direction} {lack.InCounts} {lack.Relative}"))}]");

    private static string Line(RequirementAssessment answer) =>
        $"{answer.Outcome} {answer.Reason.Code} short {answer.PartsShort} [{string.Join("; ", answer.Shortfalls.Select(
            s => $"{s.Metric} {Fraction.Of(s.Amount.Value)} {s.Direction} {s.InCounts?.Amount} {Fraction.Of(s.Relative)}"))}]";
}
