using System.Text;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Decisions;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Data;

public sealed class DecisionLogTests
{
    private static readonly AssessmentOptions Now = new() { AsOf = Commune.Reported, MissingCountsAsNotMet = true };

    private static readonly string Requirement = $$"""{ "all": [{{Law.AtLeast("income", "41")}}, { "attested": "hall" }] }""";

    private static string LogOf(RuleBook book, params CommuneRecord[] communes)
    {
        using var stream = new MemoryStream();
        using (var log = new DecisionLog(stream, Now))
        {
            foreach (CommuneAssessment answer in book.StartRun(Now).Assess(communes))
            {
                log.Write(answer);
            }
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static async Task<ReplayedDecision[]> Replay(string log, RuleBook book)
    {
        List<ReplayedDecision> decisions = [];
        await foreach (ReplayedDecision decision in DecisionReplay.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(log)), "log.jsonl", book))
        {
            decisions.Add(decision);
        }

        return [.. decisions];
    }

    private static CommuneRecord Full() => new()
    {
        Code = "06058",
        ValidFrom = new DateOnly(2019, 1, 1),
        Name = "Bính \"Xá\"\n",
        Province = "20",
        FormerProvince = "36",
        District = "Đình Lập",
        Region = "TDMN",
        ReportingDate = new DateOnly(2023, 6, 30),
        Nature = DataNature.Illustrative,
        Attributes = new Dictionary<string, string> { ["border"] = "true" },
        Recognitions = [new RecognitionFact("standard", new DateOnly(2018, 5, 1), "12/QĐ", "2016-2020"), new RecognitionFact("advanced", Year: 2020)],
        Values = new Dictionary<string, MetricValue>
        {
            ["income"] = 41.000000000000000000000000001m,
            ["rate"] = MetricValue.OfFraction(Rational.Create(100, 3)),
            ["hall"] = true,
            ["other"] = false,
            ["grade"] = "kha",
        },
        Evidence = new Dictionary<string, string> { ["income"] = "BC 12/2023" },
        Declared = [new DeclaredOutcome("1", DeclaredAnswer.NotMet, "UBND xã")],
    };

    [Fact]
    public async Task ReadAsync_SameBook_ConfirmsEachDecision()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));

        ReplayedDecision[] decisions = await Replay(LogOf(book, Full(), Commune.With(("income", 40m)), Commune.With()), book);

        Assert.Equal(3, decisions.Length);
        Assert.All(decisions, decision => Assert.True(decision.IsConfirmed));
        Assert.Equal([1, 2, 3], decisions.Select(decision => decision.Place.Line));
    }

    [Fact]
    public async Task ReadAsync_FullRecord_IsReadBackAsItWas()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        CommuneRecord expected = Full();

        CommuneRecord read = Assert.Single(await Replay(LogOf(book, expected), book)).Commune!;

        Assert.Equal(
            (expected.Code, expected.ValidFrom, expected.Name, expected.Province, expected.FormerProvince, expected.District, expected.Region, expected.ReportingDate, expected.Nature),
            (read.Code, read.ValidFrom, read.Name, read.Province, read.FormerProvince, read.District, read.Region, read.ReportingDate, read.Nature));
        Assert.Equal(expected.Attributes, read.Attributes);
        Assert.Equal(expected.Recognitions!.Value.AsEnumerable(), read.Recognitions!.Value);
        Assert.Equal(expected.Values.OrderBy(pair => pair.Key), read.Values.OrderBy(pair => pair.Key));
        Assert.Equal(Rational.Create(100, 3), read.Values["rate"].Exact);
        Assert.Equal(expected.Evidence, read.Evidence);
        Assert.Equal(expected.Declared.AsEnumerable(), read.Declared);
    }

    [Fact]
    public async Task ReadAsync_OtherFigure_TellsEachDifference()
    {
        string log = LogOf(Law.Load(Law.SetOf(Requirement)), Commune.With(("income", 42m), ("hall", true)));

        ReplayedDecision decision = Assert.Single(await Replay(log, Law.Load(Law.SetOf(Requirement.Replace("41", "45", StringComparison.Ordinal)))));

        Assert.False(decision.IsSameBook);
        Assert.Contains(new ReplayDifference("/sets/standard/indicators/1.1/outcome", "Met", "NotMet"), decision.Differences);
        Assert.Contains(decision.Differences, difference => difference is { Pointer: "/level", Then: "standard" });
    }

    [Fact]
    public async Task ReadAsync_IndicatorThatIsGone_IsADifference()
    {
        string two = Law.Set($"[{Law.Criterion("1", $"[{Law.Indicator(Requirement)}, {Law.Indicator(Requirement, "1.2")}]")}]");

        ReplayedDecision decision = Assert.Single(await Replay(LogOf(Law.Load(two), Commune.With(("income", 42m), ("hall", true))), Law.Load(Law.SetOf(Requirement))));

        Assert.Contains(new ReplayDifference("/sets/standard/indicators/1.2/outcome", "Met", null), decision.Differences);
    }

    [Fact]
    public async Task ReadAsync_TamperedAnswer_IsFound()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string log = LogOf(book, Commune.With(("income", 40m), ("hall", true)));

        ReplayedDecision decision = Assert.Single(await Replay(log.Replace("\"level\":null", "\"level\":\"standard\"", StringComparison.Ordinal), book));

        Assert.True(decision.IsSameBook);
        Assert.Equal(new ReplayDifference("/level", "standard", "null"), Assert.Single(decision.Differences));
    }

    [Theory]
    [InlineData("{", "NTM4601")]
    [InlineData("[]", "NTM4601")]
    [InlineData("""{ "format": 1, "kind": "decision" }""", "NTM4601")]
    [InlineData("""{ "format": 2, "kind": "decision" }""", "NTM4602")]
    [InlineData("""{ "format": 1, "kind": "summary" }""", "NTM4602")]
    public async Task ReadAsync_LineThatIsNoDecision_IsAProblemAndTheNextIsRead(string line, string code)
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));

        ReplayedDecision[] decisions = await Replay($"{line}\n\n{LogOf(book, Commune.With())}", book);

        Assert.Equal(code, decisions[0].Problem!.Descriptor.Code);
        Assert.Equal((1, 3), (decisions[0].Place.Line, decisions[1].Place.Line));
        Assert.True(decisions[1].IsConfirmed);
    }

    [Fact]
    public async Task ReadAsync_CutAnywhere_IsAProblemOrConfirmed()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string log = LogOf(book, Full());

        for (int length = 1; length < log.Length - 1; length += 7)
        {
            ReplayedDecision decision = Assert.Single(await Replay(log[..length], book));
            Assert.Equal("NTM4601", decision.Problem?.Descriptor.Code);
        }
    }

    [Fact]
    public async Task ReadAsync_SetThatTheBookLacks_IsAProblem()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string log = LogOf(book, Commune.With()).Replace("\"set\":null,\"missing", "\"set\":\"national/none\",\"missing", StringComparison.Ordinal);

        Assert.Equal("NTM4603", Assert.Single(await Replay(log, book)).Problem!.Descriptor.Code);
    }
}
