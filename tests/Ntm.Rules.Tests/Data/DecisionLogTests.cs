using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
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

    private static async Task<ReplayedDecision[]> Replay(string log, RuleBook book) => [.. await ReadAll(new MemoryStream(Encoding.UTF8.GetBytes(log)), book)];

    private static async Task<List<ReplayedDecision>> ReadAll(Stream log, RuleBook book)
    {
        List<ReplayedDecision> decisions = [];
        await foreach (ReplayedDecision decision in DecisionReplay.ReadAsync(log, "log.jsonl", book))
        {
            decisions.Add(decision);
        }

        return decisions;
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

        ReplayedDecision[] decisions = await Replay("\uFEFF" + LogOf(book, Full(), Commune.With(("income", 40m)), Commune.With()).Replace("\n", "\r\n", StringComparison.Ordinal), book);

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

    /// <summary>Every value of a good line in turn replaced by those of every other kind.</summary>
    [Fact]
    public async Task ReadAsync_AnyValueOfAnotherKind_IsAnAnswerOrAProblem()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string good = LogOf(book, Full());
        int lines = 0;
        var log = new StringBuilder();
        foreach (string[] path in PathsOf(JsonNode.Parse(good)!))
        {
            foreach (string other in (string[])["null", "true", "-1", "1e999", "0.5", "\"x\"", "\"\"", "[]", "[[1]]", "{}", "{\"\":null}", "[\"1\",\"0\"]"])
            {
                JsonNode line = JsonNode.Parse(good)!;
                JsonNode owner = path[..^1].Aggregate(line, (node, step) => node is JsonArray list ? list[int.Parse(step, CultureInfo.InvariantCulture)]! : node[step]!);
                if (owner is JsonArray items)
                {
                    items[int.Parse(path[^1], CultureInfo.InvariantCulture)] = JsonNode.Parse(other);
                }
                else
                {
                    owner[path[^1]] = JsonNode.Parse(other);
                }

                log.Append(line.ToJsonString()).Append('\n');
                lines++;
            }
        }

        ReplayedDecision[] decisions = await Replay(log.ToString(), book);

        Assert.Equal(lines, decisions.Length);
        Assert.Contains(decisions, decision => decision.Problem is null && !decision.Differences.IsEmpty);
    }

    [Fact]
    public async Task ReadAsync_LineWithoutEnd_IsAProblemInBoundedMemory()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        byte[] after = Encoding.UTF8.GetBytes("\n" + LogOf(book, Commune.With()));

        // Nothing of it is asynchronous, so that all is allocated by one thread.
        (Task<List<ReplayedDecision>> work, long bytes) = Hostile.Work.Of(() => ReadAll(new LongLine(100 << 20, after), book));
        List<ReplayedDecision> decisions = await work;

        Assert.InRange(bytes, 0, 80 << 20);
        Assert.Equal(("NTM4604", 1), (decisions[0].Problem!.Code, decisions[0].Place.Line));
        Assert.True(decisions[1].IsConfirmed);
        Assert.Equal((2, 2), (decisions[1].Place.Line, decisions.Count));
    }

    [Fact]
    public async Task ReadAsync_StreamWithoutEnd_ComesToAnEnd() =>
        Assert.Equal("NTM4604", Assert.Single(await ReadAll(new LongLine(long.MaxValue, []), Law.Load(Law.SetOf(Requirement)))).Problem!.Code);

    [Fact]
    public async Task ReadAsync_FractionOfAMillionDigits_IsAProblem()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string log = LogOf(book, Full()).Replace("[\"100\",\"3\"]", $"[\"{new string('7', 1_000_000)}\",\"3\"]", StringComparison.Ordinal);

        Assert.Equal("NTM4601", Assert.Single(await Replay(log, book)).Problem!.Code);
    }

    [Fact]
    public async Task ReadAsync_OtherBook_TellsWhichJudgedThen()
    {
        RuleBook then = Law.Load(Law.SetOf(Requirement));

        ReplayedDecision decision = Assert.Single(await Replay(LogOf(then, Commune.With()), Law.Load(Law.SetOf(Requirement.Replace("41", "45", StringComparison.Ordinal)))));

        Assert.Equal((then.ContentHash, false), (decision.BookHash, decision.IsSameBook));
    }

    private static IEnumerable<string[]> PathsOf(JsonNode node) => node switch
    {
        JsonObject owner => owner.SelectMany(pair => PathsBelow(pair.Key, pair.Value)),
        JsonArray items => items.SelectMany((item, at) => PathsBelow($"{at}", item)),
        _ => [],
    };

    private static IEnumerable<string[]> PathsBelow(string step, JsonNode? below) =>
        (below is null ? [] : PathsOf(below)).Select(path => (string[])[step, .. path]).Prepend([step]);

    [Fact]
    public async Task ReadAsync_SetThatTheBookLacks_IsAProblem()
    {
        RuleBook book = Law.Load(Law.SetOf(Requirement));
        string log = LogOf(book, Commune.With()).Replace("\"set\":null,\"missing", "\"set\":\"national/none\",\"missing", StringComparison.Ordinal);

        Assert.Equal("NTM4603", Assert.Single(await Replay(log, book)).Problem!.Descriptor.Code);
    }
}
