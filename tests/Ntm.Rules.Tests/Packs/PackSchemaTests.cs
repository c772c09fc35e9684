using System.Text;
using NJsonSchema;
using Ntm.Rules.Packs;
using Ntm.Rules.Tests.Docs;
using Ntm.Rules.Tests.Hosting;

namespace Ntm.Rules.Tests.Packs;

/// <summary>The JSON Schemas by which editors help with trust files and lists: what is taken is valid, and what a schema can see to be refused is not.</summary>
public sealed class PackSchemaTests
{
    private const string Trust = "pack-trust";

    private const string Manifest = "pack-manifest";

    // What only the reader of the whole knows: whether a key is one, a name comes twice, a file is there.
    private static readonly string[] BeyondASchemaOfTrust =
        ["no JSON", "an id twice", "a key twice", "a key of another curve", "a key file that is not there"];

    // What is no JSON at all, and letters that look like others.
    private static readonly string[] BeyondASchemaOfLists =
        ["no list", "a list of another name", "list: no JSON", "list: an empty list", "list: a key twice", "list: a comment", "list: a hidden character in a name"];

    public static TheoryData<string> FaultyTrust() => new(PackTrustTests.AllNames.Except(BeyondASchemaOfTrust));

    public static TheoryData<string> FaultyLists() => new(ListTamperings.All.Select(tampering => tampering.Name).Except(BeyondASchemaOfLists));

    [Theory]
    [InlineData(Trust, 1)]
    [InlineData(Manifest, 2)]
    public async Task Schema_ExamplesOfTheDocs_AreValid(string kind, int examples)
    {
        string[] found = [.. CodeBlock.All.Where(block => block.Language == "json").Select(block => string.Join('\n', block.Lines)).Where(text => text.Contains($"\"{kind}\"", StringComparison.Ordinal))];
        JsonSchema schema = await SchemaOf(kind);

        Assert.Equal(examples, found.Length);
        Assert.All(found, text => Assert.Empty(Faults(schema, Hash().Replace(text, new string('0', 64)))));
    }

    [Fact]
    public async Task Schema_ListOfAPackAndOfADirectory_IsValid()
    {
        JsonSchema schema = await SchemaOf(Manifest);

        Assert.Empty(Faults(schema, ListOf(new PackDraft())));
        Assert.Empty(Faults(schema, Encoding.UTF8.GetString(new PackManifest(3, [.. new PackDraft().Listed]).ToUtf8())));
        Assert.Empty(Faults(schema, RulesFolder.ManifestOf(7, RulesFolder.Files(90).Select(file => (file.Name, Encoding.UTF8.GetBytes(file.Text))))));
    }

    [Theory]
    [InlineData("publicKeyFile", "keys/79.public.pem", "provinces/79-*/**")]
    [InlineData("publicKeyFile", "khóa công khai.pem", "**")]
    [InlineData("publicKeyFile", "..a/b..c.pem", "national/*.json")]
    public async Task Schema_TrustFileThatIsTaken_IsValid(string key, string value, string path)
    {
        string json = $$"""{ "$schema": "x", "kind": "pack-trust", "format": 1, "note": "x", "keys": [{ "id": "a", "{{key}}": "{{value}}", "paths": ["{{path}}"], "minRevision": 7 }] }""";

        Assert.Equal(["NTM1001"], PackTrust.Memory("none/trust.json", json).Diagnostics.Select(problem => problem.Code));
        Assert.Empty(Faults(await SchemaOf(Trust), json));
    }

    [Theory]
    [MemberData(nameof(FaultyTrust))]
    public async Task Schema_FaultyTrustFile_IsRefused(string name) => Assert.NotEmpty(Faults(await SchemaOf(Trust), PackTrustTests.JsonOf(name)));

    [Theory]
    [MemberData(nameof(FaultyLists))]
    public async Task Schema_FaultyList_IsRefused(string name)
    {
        var draft = new PackDraft();
        ListTamperings.All.Single(tampering => tampering.Name == name).Apply(draft);

        Assert.NotEmpty(Faults(await SchemaOf(Manifest), ListOf(draft)));
    }

    private static System.Text.RegularExpressions.Regex Hash() => new("(?<=\"sha256\": \")[^\"]*digits[^\"]*");

    /// <summary>The list that a draft signs.</summary>
    private static string ListOf(PackDraft draft)
    {
        string list = "";
        draft.Sign = (_, bytes) =>
        {
            list = Encoding.UTF8.GetString(bytes);
            return bytes;
        };
        draft.Build();
        return list;
    }

    private static IEnumerable<string> Faults(JsonSchema schema, string json) => schema.Validate(json).Select(error => error.ToString());

    private static Task<JsonSchema> SchemaOf(string kind) => JsonSchema.FromFileAsync(Path.Combine(Repository.Root, "docs", $"{kind}.schema.json"));
}
