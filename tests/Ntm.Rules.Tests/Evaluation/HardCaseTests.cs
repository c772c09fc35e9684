using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>
/// Provisions of the decisions that are hard to state, as data: rule files and checks of what an official expects. A new case needs no C#.
/// </summary>
public class HardCaseTests
{
    private static readonly string Folder = Path.Combine(Root(), "tests", "conformance", "hard-cases");

    public static TheoryData<string, int> Checks() => Entries("checks");

    public static TheoryData<string, int> Revocations() => Entries("revocation");

    [Fact]
    public void Assess_Folder_HasAllSeventeen() => Assert.Equal(17, Cases().Count());

    [Theory]
    [MemberData(nameof(Checks))]
    public void Assess_Check_AnswersAsAnOfficialExpects(string file, int index)
    {
        JsonElement root = Read(file);
        JsonElement check = root.GetProperty("checks")[index];
        SetAssessment set = Assess(root, check)[check.GetProperty("level").GetString()!];
        string? indicator = Text(check, "indicator");
        Outcome outcome = indicator is null ? set.Outcome : set[indicator].Outcome;

        Assert.Equal((Text(check, "say"), Text(check, "expected")), (Text(check, "say"), outcome.ToString()));
        if (Text(check, "reason") is { } reason)
        {
            Reason told = indicator is not null ? set[indicator].Reason : set.Criteria.FirstOrDefault(c => c.Id == Text(check, "criterion"))?.Reason ?? set.Reason;
            Assert.Equal(reason, told.Code.ToString());
        }

        ExpectOfIndicator(check, indicator is null ? null : set[indicator]);
        ExpectOfSet(check, set);
    }

    [Theory]
    [MemberData(nameof(Revocations))]
    public void Assess_Revocation_SharesAreThoseOfTheDecision(string file, int index)
    {
        JsonElement root = Read(file);
        JsonElement check = root.GetProperty("revocation")[index];
        RecognitionRules rules = Load(root).Recognition.Single(found => found.Id == Text(check, "rules"));
        string[] notMet = Strings(check, "notMet");
        Rational share = Rational.Create(notMet.Length, check.GetProperty("criteria").GetInt32());
        bool revoked = rules.Revocation!.Value.Any(ground => share >= ground.AtLeastShare
            && (ground.IncludingAnyOf.Count == 0 || ground.IncludingAnyOf[Text(check, "level")!].Intersect(notMet).Any()));

        Assert.Equal(check.GetProperty("revoked").GetBoolean(), revoked);
    }

    private static void ExpectOfIndicator(JsonElement check, IndicatorAssessment? indicator)
    {
        Expect(check, "verification", indicator?.Verification?.ToString(), StringComparison.OrdinalIgnoreCase);
        Expect(check, "shortfall", indicator?.Shortfall?.Amount.Value.ToString());
        Expect(check, "inCounts", indicator?.Shortfall?.InCounts?.Amount.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Expect(check, "sentence", indicator?.Reason.Sentence(Language.Vietnamese));
        Expect(check, "name", indicator?.Name.Vi);
    }

    private static void ExpectOfSet(JsonElement check, SetAssessment set)
    {
        Expect(check, "recognition", set.Recognition?.Outcome.ToString());
        Expect(check, "rules", set.Recognition?.Rules.Id);
        if (check.TryGetProperty("missing", out _))
        {
            Assert.Equal(Strings(check, "missing"), set.Deciding.Metrics);
        }

        if (check.TryGetProperty("figures", out _))
        {
            Assert.Equal(Strings(check, "figures"), set.Deciding.Figures.Select(figure => figure.ToString()));
        }
    }

    private static void Expect(JsonElement check, string key, string? actual, StringComparison comparison = StringComparison.Ordinal)
    {
        if (Text(check, key) is { } expected && !string.Equals(expected, actual, comparison))
        {
            Assert.Equal(expected, actual);
        }
    }

    private static CommuneAssessment Assess(JsonElement root, JsonElement check)
    {
        string asOf = Text(check, "asOf") ?? Text(root, "asOf")!;
        var options = new AssessmentOptions
        {
            AsOf = DateOnly.ParseExact(asOf, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            AssessmentYear = check.TryGetProperty("year", out JsonElement year) ? year.GetInt32() : null,
        };
        return Load(root).StartRun(options).Assess(new CommuneRecord
        {
            Code = "00001",
            Region = Text(check, "region"),
            Values = check.GetProperty("values").EnumerateObject().ToDictionary(pair => pair.Name, pair => Value(pair.Value)),
        });
    }

    private static RuleBook Load(JsonElement root)
    {
        IEnumerable<JsonElement> files = Read("catalog.json").GetProperty("files").EnumerateArray().Concat(root.GetProperty("files").EnumerateArray());
        return RuleBook.Load([.. files.Select((file, index) => RuleSource.Memory($"{index}.json", file.GetRawText()))]).BookOrThrow();
    }

    private static MetricValue Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.String => value.GetString()!,
        _ => value.GetBoolean(),
    };

    private static TheoryData<string, int> Entries(string key)
    {
        var data = new TheoryData<string, int>();
        foreach (string file in Cases())
        {
            int count = Read(file).TryGetProperty(key, out JsonElement list) ? list.GetArrayLength() : 0;
            for (int index = 0; index < count; index++)
            {
                data.Add(file, index);
            }
        }

        return data;
    }

    private static IEnumerable<string> Cases() =>
        Directory.EnumerateFiles(Folder, "*.json").Select(path => Path.GetFileName(path)!).Where(name => name != "catalog.json").Order(StringComparer.Ordinal);

    private static JsonElement Read(string file) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, file))).RootElement;

    private static string? Text(JsonElement owner, string key) =>
        !owner.TryGetProperty(key, out JsonElement value) ? null : value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();

    private static string[] Strings(JsonElement owner, string key) => [.. owner.GetProperty(key).EnumerateArray().Select(item => item.GetString()!)];

    private static string Root()
    {
        string at = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(at, "Ntm.Rules.sln")))
        {
            at = Path.GetDirectoryName(at) ?? throw new InvalidOperationException("Ntm.Rules.sln is not above the tests.");
        }

        return at;
    }
}
