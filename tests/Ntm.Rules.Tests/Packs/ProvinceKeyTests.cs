using System.Collections.Immutable;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>What a key that is bound to provinces may sign: what holds there, whatever the file is called.</summary>
public sealed class ProvinceKeyTests
{
    public const string Code = "NTM5028";

    private const string Legal = "\"legal\": { \"document\": \"1/QĐ-UBND\" }, \"effective\": { \"from\": \"2023-01-01\" }";

    private const string Overlay = "\"kind\": \"overlay\", \"format\": 1, \"id\": \"provinces/79/a\", " + Legal + ", \"changes\": {}";

    private const string Set = "\"kind\": \"criteria-set\", \"format\": 1, \"id\": \"provinces/79/set\", " + Legal
        + ", \"level\": \"advanced\", \"title\": { \"vi\": \"a\", \"en\": \"a\" }, \"period\": \"2016-2020\", \"criteria\": null";

    private static readonly PackTrust Trust = PackTrust.Memory("trust.json", $$"""
        { "kind": "pack-trust", "format": 1, "keys": [{ "id": "hcm", "publicKey": {{SigningKeys.Json(SigningKeys.PublicOf(SigningKeys.Office))}}, "paths": ["**"], "provinces": ["79", "77"] }] }
        """);

    [Theory]
    [InlineData(Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": \"79\" }]")]
    [InlineData(Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": [\"79\", \"77\"] }, { \"former_province\": \"77\" }]")]
    [InlineData(Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": \"79\" }], \"replaces\": \"provinces/79-ho-chi-minh/advanced-2021-2025\"")]
    [InlineData(Set + ", \"fills\": \"national/2016-2020/advanced\", \"scope\": [{ \"province\": \"79\" }]")]
    public void Load_OfItsProvinces_IsTaken(string file) => Assert.DoesNotContain(Load(file), problem => problem.Code == Code);

    [Theory]
    [InlineData("/nature", Overlay + ", \"nature\": \"amendment\"")]
    [InlineData("/nature", Overlay + ", \"nature\": \"amendment\", \"scope\": [{ \"province\": \"79\" }]")]
    [InlineData("/scope", Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": \"70\" }]")]
    [InlineData("/scope", Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": [\"79\", \"70\"] }]")]
    [InlineData("", Overlay + ", \"nature\": \"provincial\"")]
    [InlineData("/replaces", Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": \"79\" }], \"replaces\": \"provinces/70-binh-phuoc/standard-2021-2025\"")]
    [InlineData("/kind", Set)]
    [InlineData("/ends", Set + ", \"fills\": \"national/2016-2020/advanced\", \"scope\": [{ \"province\": \"79\" }], \"ends\": [\"national/2016-2020/standard\"]")]
    [InlineData("/scope", Set + ", \"fills\": \"national/2016-2020/advanced\", \"scope\": [{ \"province\": \"01\" }]")]
    [InlineData("", Set + ", \"fills\": \"national/2016-2020/advanced\"")]
    [InlineData("/kind", "\"kind\": \"metrics\", \"format\": 1, \"metrics\": []")]
    [InlineData("/kind", "\"kind\": \"recognition\", \"format\": 1, \"id\": \"provinces/79/r\", " + Legal)]
    public void Load_BeyondItsProvinces_IsRefusedAtThePlace(string pointer, string file)
    {
        Diagnostic problem = Assert.Single(Load(file), problem => problem.Code == Code);

        Assert.Equal(("hcm.ntmpack/provinces/79-ho-chi-minh/a.json", pointer), (problem.Location.Path, problem.Location.Pointer));
        Assert.All(Enum.GetValues<Language>(), language => Assert.Contains("79, 77", problem.Message(language), StringComparison.Ordinal));
    }

    [Fact]
    public void Load_CasesOfABoundKey_AreTaken()
    {
        string folder = Folder(Overlay + ", \"nature\": \"provincial\", \"scope\": [{ \"province\": \"79\" }]");
        File.Copy(
            Path.Combine(Repository.Root, "rules", "provinces", "79-ho-chi-minh", "advanced-2021-2025.advanced.tests.json"), Path.Combine(folder, "provinces", "79-ho-chi-minh", "b.tests.json"));

        Assert.Empty(RuleBook.Load(RuleSource.BuiltIn, Pack(folder)).Diagnostics);
        Assert.Empty(RuleTests.Load(RuleBook.BuiltIn, Pack(folder)).Diagnostics);
    }

    private static ImmutableArray<Diagnostic> Load(string file) => RuleBook.Load(RuleSource.BuiltIn, Pack(Folder(file))).Diagnostics;

    private static string Folder(string file)
    {
        string folder = TemporaryFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "provinces", "79-ho-chi-minh"));
        File.WriteAllText(Path.Combine(folder, "provinces", "79-ho-chi-minh", "a.json"), "{ " + file + " }");
        return folder;
    }

    private static RuleSource Pack(string folder) => RuleSource.Pack("hcm.ntmpack", RulePack.Of(RuleSource.Directory(folder), SigningKeys.Office, 1).Bytes!.Value, Trust);
}
