using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>The summary of parts is the summary of the whole, however communes are divided.</summary>
public sealed class SummaryLaws
{
    private const int Parts = 3;

    private static Gen<(GeneratedBook Book, int[] PartOf)> Divided =>
        from book in GeneratedBook.Of(Shape.Anything, 1, 40)
        from partOf in Gen.ArrayOf(Gen.Choose(0, Parts - 1), book.Records.Length)
        select (book, partOf);

    [Fact]
    public void Totals_OfParts_AddUpToThoseOfTheWhole() => Runs.Hold(Divided, Runs.Cases(60), drawn =>
    {
        (GeneratedBook book, int[] partOf) = drawn;
        CommuneAssessment[] answers = [.. book.Records.Select(AssessorOf(book).Assess)];
        PortfolioTotals whole = Total(answers);
        PortfolioTotals[] parts = [.. Enumerable.Range(0, Parts).Select(part => Total(answers.Where((_, row) => partOf[row] == part)))];

        Assert.Equal(whole.Communes, parts.Sum(part => part.Communes));
        Assert.Equal(Sums([whole.Levels]), Sums(parts.Select(part => part.Levels)));
        Assert.Equal(whole.Sets.Keys.Order(), parts.SelectMany(part => part.Sets.Keys).Distinct().Order());
        foreach ((string level, LevelTotals all) in whole.Sets)
        {
            LevelTotals[] some = [.. parts.Where(part => part.Sets.ContainsKey(level)).Select(part => part.Sets[level])];
            Assert.Equal(all.Outcomes, Sum(some.Select(one => one.Outcomes)));
            Assert.Equal((all.CriteriaMet, all.CriteriaMetAtMost, all.Criteria), (some.Sum(one => one.CriteriaMet), some.Sum(one => one.CriteriaMetAtMost), some.Sum(one => one.Criteria)));
            Assert.Equal(all.SetIds.Order(), some.SelectMany(one => one.SetIds).Distinct().Order());
            Assert.Equal(Sums([all.MissingMetrics]), Sums(some.Select(one => one.MissingMetrics)));
            Assert.Equal(Sums([all.MissingFigures]), Sums(some.Select(one => one.MissingFigures)));
        }
    });

    [Fact]
    public void Summaries_OfParts_AddUpToThatOfTheWhole() => Runs.Hold(Divided, Runs.Cases(60), drawn =>
    {
        (GeneratedBook book, int[] partOf) = drawn;
        CommuneAssessment[] answers = [.. book.Records.Select(AssessorOf(book).Assess)];
        PortfolioSummary whole = Portfolio.Of(book.Catalog, answers).Summarize();
        PortfolioSummary[] parts = [.. Enumerable.Range(0, Parts).Select(part => Portfolio.Of(book.Catalog, answers.Where((_, row) => partOf[row] == part)).Summarize())];

        Assert.Equal(whole.Communes, parts.Sum(part => part.Communes));
        foreach (LevelSummary level in whole.Levels)
        {
            LevelSummary[] some = [.. parts.Select(part => part[level.Level.Id])];
            Assert.Equal(
                (level.Met, level.MayMeet, level.Recognised, level.NewlyRecognised, level.NotTold, level.WithoutSet),
                (some.Sum(one => one.Met), some.Sum(one => one.MayMeet), some.Sum(one => one.Recognised), some.Sum(one => one.NewlyRecognised), some.Sum(one => one.NotTold), some.Sum(one => one.WithoutSet)));
            Assert.True(level.NewlyRecognised + level.RecognisedWithoutDay <= level.Recognised && level.Recognised + level.NotTold <= whole.Communes && level.Met + level.MayMeet <= whole.Communes);
        }

        foreach (SetSummary set in whole.Sets)
        {
            SetSummary[] some = [.. parts.Select(part => part.Set(set.Set.Id)).OfType<SetSummary>()];
            Assert.Equal(set.Outcomes, Sum(some.Select(one => one.Outcomes)));
            Assert.Equal(set.CriteriaMet, some.Sum(one => one.CriteriaMet));
            Assert.True(set.CriteriaMetAtLeast <= set.CriteriaMet && set.CriteriaMet <= set.CriteriaMetAtMost);
            Assert.Equal(set.Communes - set.NotTranscribed, set.Groups.Sum(group => group.Communes));
            Assert.All(set.Groups, group => Assert.True(group.Certain <= group.Communes && group.Communes <= group.Possible));
            Assert.All(set.Criteria, part => Assert.Equal(part.Passed.Passed, some.SelectMany(one => one.Criteria).Where(other => other.Id == part.Id).Sum(other => other.Passed.Passed)));
            Assert.All(set.Indicators, part => Assert.Equal(part.Outcomes, Sum(some.SelectMany(one => one.Indicators).Where(other => other.Id == part.Id).Select(other => other.Outcomes))));
        }
    });

    [Fact]
    public void TallyOf_Parts_AddUpToThatOfTheWhole() => Runs.Hold(Divided, Runs.Cases(60), drawn =>
    {
        (GeneratedBook book, int[] partOf) = drawn;
        Assessor assessor = AssessorOf(book);
        OutcomeMatrix Judge(int? part)
        {
            var builder = new CommuneDatasetBuilder(book.Catalog);
            foreach (CommuneRecord record in book.Records.Where((_, row) => part is null || partOf[row] == part))
            {
                builder.Add(book.InColumns(record));
            }

            return assessor.Batch(builder.Build()).Assess();
        }

        OutcomeMatrix whole = Judge(null);
        OutcomeMatrix[] parts = [.. Enumerable.Range(0, Parts).Select(part => Judge(part))];
        Assert.All(whole.Columns, column => Assert.Equal(whole.TallyOf(column), Sum(parts.Where(part => part.Columns.Contains(column)).Select(part => part.TallyOf(column)))));
        Assert.Equal(whole.Columns.Order(ByName), parts.SelectMany(part => part.Columns).Distinct().Order(ByName));
    });

    private static readonly Comparer<OutcomeColumn> ByName = Comparer<OutcomeColumn>.Create((one, other) => string.CompareOrdinal($"{one}", $"{other}"));

    private static Assessor AssessorOf(GeneratedBook book) => new GeneratedCase(book.Catalog, book.Sets, book.Overlays, book.Runs[0], book.Records[0]).NewAssessor();

    private static PortfolioTotals Total(IEnumerable<CommuneAssessment> answers)
    {
        var totals = new PortfolioTotals();
        foreach (CommuneAssessment answer in answers)
        {
            totals.Add(answer);
        }

        return totals;
    }

    private static Tally Sum(IEnumerable<Tally> tallies) => tallies.Aggregate(
        default(Tally), (sum, next) => new Tally(sum.Met + next.Met, sum.NotMet + next.NotMet, sum.NotApplicable + next.NotApplicable, sum.Undetermined + next.Undetermined));

    private static string[] Sums<T>(IEnumerable<IReadOnlyDictionary<T, int>> counts)
        where T : notnull => [.. counts.SelectMany(one => one).GroupBy(pair => pair.Key).Select(group => $"{group.Key} {group.Sum(pair => pair.Value)}").Order(StringComparer.Ordinal)];
}
