using System.Globalization;
using System.Text;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Equal records get equal answers, whatever the thread, the culture and the order.</summary>
public class DeterminismTests
{
    private static readonly RuleBook Book = Load();

    [Theory]
    [InlineData(",", ".", "-", "/")] // vi-VN
    [InlineData(",", ".", "-", ".")] // tr-TR
    [InlineData("٫", "٬", "\u061c-", "\u200f/")] // ar-SA
    [InlineData("·", "'", "−", "-")]
    public void Assess_UnderAnyCulture_AnswersTheSame(string point, string group, string minus, string slash)
    {
        string expected = Text(Book);
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = With(point, group, minus, slash);
            Assert.NotEqual("1.5", $"{1.5m}");
            Assert.Equal(expected, Text(Book));
            Assert.Equal(expected, Text(Load()));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
            CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public void Assess_FromManyThreads_AnswersTheSame()
    {
        AssessmentRun run = Book.StartRun();
        string[] expected = [.. Records().Select(record => Text(Book.StartRun().Assess(record)))];

        var answers = new string[64 * expected.Length];
        Parallel.For(0, answers.Length, i => answers[i] = Text(run.Assess(Records()[i % expected.Length])));

        Assert.All(Enumerable.Range(0, answers.Length), i => Assert.Equal(expected[i % expected.Length], answers[i]));
    }

    [Fact]
    public void Assess_Many_KeepsTheirOrder()
    {
        CommuneRecord[] records = Records();

        Assert.Equal(records, Book.StartRun().Assess(records).Select(answer => answer.Commune));
    }

    [Fact]
    public void Assess_OrderOfValues_IsIrrelevant()
    {
        (string, MetricValue)[] values = [("power_pct", 48.5m), ("income", 40), ("insured", 900), ("population", 1000), ("insured_pct", 85)];

        Assert.Equal(Text(Book.StartRun().Assess(Commune.Of(values))), Text(Book.StartRun().Assess(Commune.Of([.. values.Reverse()]))));
    }

    /// <summary>A culture by its signs: the tests run without the system's culture data, as the library may.</summary>
    private static CultureInfo With(string point, string group, string minus, string slash)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = point;
        culture.NumberFormat.NumberGroupSeparator = group;
        culture.NumberFormat.NegativeSign = minus;
        culture.DateTimeFormat.DateSeparator = slash;
        return culture;
    }

    private static RuleBook Load() => Law.Load(
        Law.Set($$"""
            [{{Law.Criterion("I", $"[{Law.Indicator(Law.AtLeast("power_pct", Law.ByRegion), "I.1")}, {Law.Indicator("""{ "attested": "hall" }""", "I.2")}]")}},
             {{Law.Criterion("2", $"[{Law.Indicator(Law.AtLeast("insured_pct", "89.95"), "2.1")}, {Law.Indicator(Law.AtLeast("income_ratio", "1.5"), "2.2")}]")}}]
            """),
        Law.Overlay("provincial", "20-2022", Law.Threshold("55.5", "I.1"), more: """, "scope": [{ "province": "20" }]"""));

    private static CommuneRecord[] Records() =>
    [
        Commune.With(),
        Commune.Of([("power_pct", 48.5m), ("hall", true)], region: "TDMN", province: "20"),
        Commune.Of([("power_pct", 70), ("income", 48), ("income_then", 32.1m)], region: "DBSH"),
        Commune.Of([("insured", 2), ("population", 3), ("insured_pct", 60)], dated: false),
        Commune.Of([("power_pct", 60), ("hall", false)], date: new DateOnly(2020, 1, 1)),
    ];

    private static string Text(RuleBook book) =>
        book.ContentHash + string.Concat(Records().Select(record => Text(book.StartRun().Assess(record))));

    private static string Text(CommuneAssessment answer)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{answer.Scope} {answer.Level?.Id} {answer.PossibleLevel?.Id} {answer.Basis.BookHash}");
        foreach (SetAssessment set in answer.Sets)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{set.Level} {set.Outcome} {set.Met} {set.Reason.Sentence(Language.Vietnamese)}");
            foreach (RequirementAssessment node in set.Indicators.SelectMany(indicator => indicator.Requirement.Descendants))
            {
                string shortfalls = string.Join(';', node.Shortfalls);
                text.AppendLine(CultureInfo.InvariantCulture, $"{node.Outcome} {node.Reason} {node.Reason.Sentence(Language.Vietnamese)} {node.Measured} {shortfalls}");
            }
        }

        return text.AppendJoin('\n', answer.Warnings.Select(warning => warning.Sentence(Language.Vietnamese))).ToString();
    }
}
