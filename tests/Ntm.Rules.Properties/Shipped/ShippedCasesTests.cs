using Ntm.Rules.Cases;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Reference;

namespace Ntm.Rules.Properties.Shipped;

/// <summary>The cases that are shipped beside the law: they hold, they touch all of it, and the reference interpreter expects the same.</summary>
public sealed class ShippedCasesTests
{
    // Set to add cases for what no shipped case touches; their expectations come from the reference interpreter. The test then fails once, so that nobody
    // commits without reading them.
    private const string Write = "NTM_WRITE_CASES";

    private static readonly RuleBook Book = RuleBook.BuiltIn;

    private static readonly RuleTests Tests = RuleTests.Load(Book, RuleSource.BuiltIn);

    private static readonly CaseReport Report = Tests.Run();

    [Fact]
    public void Run_ShippedCases_Hold()
    {
        Assert.Empty(Tests.Diagnostics);
        Assert.NotEmpty(Report.Results);
        Assert.Empty(Report.Results.SelectMany(result => result.Failures).Select(failure => $"{failure.Expectation.Location}: {failure.Actual.En}"));
    }

    [Fact]
    public void Coverage_ShippedSets_HaveNoGap()
    {
        if (Environment.GetEnvironmentVariable(Write) is not null)
        {
            var writer = new CaseFileWriter(Book, Path.Combine(Root(), "rules"));
            foreach (SetCoverage set in Report.Coverage)
            {
                writer.Write(set);
            }

            Assert.Fail("Written.");
        }

        Assert.Empty(Report.Coverage.SelectMany(set => set.Gaps).Select(gap => $"{gap.Address} {gap.Cell} {gap.Sight} {gap.Place}"));
        Assert.All(Report.Coverage, set => Assert.True(set.Reachable > 0, set.SetId));
    }

    [Fact]
    public void Expectations_OfShippedCases_AreThoseOfTheReferenceInterpreter()
    {
        int compared = 0;
        foreach (CaseFile file in Tests.Files)
        {
            foreach (RuleCase rule in file.Cases)
            {
                SetAnswer answer = Reference(file.SetId, rule);
                foreach (CaseExpectation expected in rule.Expected.Where(expected => expected.Subject is CaseSubject.Indicator or CaseSubject.Criterion))
                {
                    (_, Answer found) = answer.Indicators.Concat(answer.Parts).Concat(answer.Criteria).Single(pair => pair.Id == expected.Id);
                    Assert.Equal($"{expected.Location} {expected.Outcome} {expected.Reason ?? $"{found.Reason}"}", $"{expected.Location} {found.Outcome} {found.Reason}");
                    compared++;
                }
            }
        }

        Assert.True(compared > 500, $"{compared}");
    }

    private static SetAnswer Reference(string setId, RuleCase rule)
    {
        var record = new CommuneRecord
        {
            Code = "",
            Province = rule.Place.GetValueOrDefault("province"),
            Region = rule.Place.GetValueOrDefault("region"),
            ReportingDate = rule.Run.ReportingDate,
            Attributes = rule.Place,
            Values = rule.Values.ToDictionary(value => value.Key, value => Value(value.Value)),
        };
        int level = Book.Catalog.Levels.ToList().FindIndex(candidate => candidate.Id == Book.Set(setId)!.Level);
        return ReferenceInterpreter.Assess(Book.Catalog, Book.Sets, Book.Overlays, new AssessmentOptions { AsOf = rule.Run.AsOf }, record).Sets[level];
    }

    private static MetricValue Value(CaseValue value) => value switch
    {
        { Number: { } number } => MetricValue.OfNumber(number),
        { Attested: { } attested } => MetricValue.OfAttestation(attested),
        _ => MetricValue.OfRating(value.Step!),
    };

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ntm.Rules.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }
}
