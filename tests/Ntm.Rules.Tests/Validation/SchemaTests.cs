using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using NJsonSchema;
using Ntm.Rules.Validation;

namespace Ntm.Rules.Tests.Validation;

/// <summary>The JSON Schemas that editors use: current, and in agreement with the loader on the shipped files.</summary>
public sealed class SchemaTests
{
    // Set to write the files anew after a change of shapes; the test then fails once, so that nobody commits without looking.
    private const string Rewrite = "NTM_WRITE_SCHEMAS";

    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static TheoryData<string> Kinds() => new(RuleFileShapes.ByKind.Keys.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_EveryKind_EqualsShippedFile(string kind)
    {
        string file = SchemaFile(kind);
        string current = SchemaWriter.Write(kind);
        if (Environment.GetEnvironmentVariable(Rewrite) is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, current);
            Assert.Fail($"Written: {file}");
        }

        Assert.True(File.Exists(file), $"{file} is missing; set {Rewrite}=1 to write it.");
        Assert.Equal(current, File.ReadAllText(file));
    }

    [Fact]
    public async Task Schemas_ShippedRuleFiles_AreValid()
    {
        int checkedFiles = 0;
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.json", SearchOption.AllDirectories).Where(IsRuleFile))
        {
            string text = await File.ReadAllTextAsync(file);
            string kind = JsonDocument.Parse(text).RootElement.GetProperty("kind").GetString()!;
            JsonSchema schema = await JsonSchema.FromFileAsync(SchemaFile(kind));
            Assert.Empty(schema.Validate(text).Select(error => $"{file}: {error}"));
            checkedFiles++;
        }

        Assert.True(checkedFiles >= 10);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Write_EveryKey_TellsTheOfficialWhatItMeans(string kind)
    {
        using var document = JsonDocument.Parse(SchemaWriter.Write(kind));

        Assert.Empty(Properties(document.RootElement).Where(property => !property.Value.TryGetProperty("description", out _)).Select(property => property.Name));
    }

    [Fact]
    public void Wording_EveryText_IsUsed()
    {
        string all = string.Concat(RuleFileShapes.ByKind.Keys.Select(kind => File.ReadAllText(SchemaFile(kind))));

        Assert.Empty(SchemaWording.Texts.Where(pair => !all.Contains(JsonSerializer.Serialize(pair.Value, Readable), StringComparison.Ordinal)).Select(pair => pair.Key));
    }

    [Fact]
    public async Task Schemas_UnknownKey_IsRefused()
    {
        JsonSchema schema = await JsonSchema.FromFileAsync(SchemaFile("levels"));
        Assert.NotEmpty(schema.Validate("""{ "kind": "levels", "format": 1, "levels": [{ "id": "a", "name": { "vi": "a", "en": "a" }, "rank": 1 }] }"""));
    }

    [Fact]
    public void Schemas_DollarSchemaOfShippedFiles_NamesTheirKind()
    {
        foreach (string file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.json", SearchOption.AllDirectories).Where(IsRuleFile))
        {
            using var document = JsonDocument.Parse(File.ReadAllText(file));
            string kind = document.RootElement.GetProperty("kind").GetString()!;
            string named = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(file)!, document.RootElement.GetProperty("$schema").GetString()!));
            Assert.Equal(SchemaFile(kind), named);
        }
    }

    private static IEnumerable<JsonProperty> Properties(JsonElement schema) => schema.ValueKind switch
    {
        JsonValueKind.Object => schema.EnumerateObject().SelectMany(member => member is { Name: "properties", Value.ValueKind: JsonValueKind.Object }
            ? member.Value.EnumerateObject().Concat(member.Value.EnumerateObject().SelectMany(property => Properties(property.Value)))
            : Properties(member.Value)),
        JsonValueKind.Array => schema.EnumerateArray().SelectMany(Properties),
        _ => [],
    };

    private static bool IsRuleFile(string file) => !file.Split(Path.DirectorySeparatorChar).Contains("schema") && !file.EndsWith(".tests.json", StringComparison.Ordinal);

    private static string SchemaFile(string kind) => Path.Combine(Repository.Root, "rules", "schema", $"{kind}.schema.json");
}
