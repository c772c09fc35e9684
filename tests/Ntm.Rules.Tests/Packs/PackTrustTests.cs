using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Trust files: good ones, and each fault with its code and place; a faulty one trusts nobody.</summary>
public sealed class PackTrustTests
{
    private const string Id = "\"id\": \"a\"";

    private const string Paths = "\"paths\": [\"**\"]";

    private static readonly string Key = "\"publicKey\": " + SigningKeys.Json(SigningKeys.PublicOf(SigningKeys.Office));

    private static readonly string Other = "\"publicKey\": " + SigningKeys.Json(SigningKeys.PublicOf(SigningKeys.Stranger));

    /// <summary>Name, what the file says, the code that tells the fault.</summary>
    private static readonly (string Name, string Json, string Code)[] Faults =
    [
        ("no JSON", "{ \"kind\": ", "NTM1005"),
        ("no object", "[]", "NTM5050"),
        ("another kind", """{ "kind": "pack-manifest", "format": 1 }""", "NTM5050"),
        ("a later format", """{ "kind": "pack-trust", "format": 2 }""", "NTM5050"),
        ("a further key", $$"""{ "kind": "pack-trust", "format": 1, "leastRevision": 3, "keys": [{ {{Id}}, {{Key}}, {{Paths}} }] }""", "NTM5051"),
        ("a further key of a key", File($"{Id}, {Key}, {Paths}, \"path\": \"x\""), "NTM5051"),
        ("no keys", """{ "kind": "pack-trust", "format": 1 }""", "NTM5052"),
        ("an empty list of keys", """{ "kind": "pack-trust", "format": 1, "keys": [] }""", "NTM5052"),
        ("a key that is a text", """{ "kind": "pack-trust", "format": 1, "keys": ["a"] }""", "NTM5052"),
        ("no id", File($"{Key}, {Paths}"), "NTM5052"),
        ("an empty id", File($"\"id\": \"\", {Key}, {Paths}"), "NTM5052"),
        ("no public key", File($"{Id}, {Paths}"), "NTM5052"),
        ("a key and a file", File($"{Id}, {Key}, \"publicKeyFile\": \"a.pem\", {Paths}"), "NTM5052"),
        ("a key file elsewhere", File($"{Id}, \"publicKeyFile\": \"../a.pem\", {Paths}"), "NTM5052"),
        ("an absolute key file", File($"{Id}, \"publicKeyFile\": \"/a.pem\", {Paths}"), "NTM5052"),
        ("no paths", File($"{Id}, {Key}"), "NTM5052"),
        ("an empty list of paths", File($"{Id}, {Key}, \"paths\": []"), "NTM5052"),
        ("paths that are a text", File($"{Id}, {Key}, \"paths\": \"**\""), "NTM5052"),
        ("provinces that are a text", File($"{Id}, {Key}, {Paths}, \"provinces\": \"79\""), "NTM5052"),
        ("an empty list of provinces", File($"{Id}, {Key}, {Paths}, \"provinces\": []"), "NTM5052"),
        ("a number for a province", File($"{Id}, {Key}, {Paths}, \"provinces\": [79]"), "NTM5052"),
        ("no province", File($"{Id}, {Key}, {Paths}, \"provinces\": null"), "NTM5052"),
        ("a negative revision", File($"{Id}, {Key}, {Paths}, \"minRevision\": -1"), "NTM5052"),
        ("half a revision", File($"{Id}, {Key}, {Paths}, \"minRevision\": 0.5"), "NTM5052"),
        ("a revision in quotes", File($"{Id}, {Key}, {Paths}, \"minRevision\": \"7\""), "NTM5052"),
        ("a pattern that leads out", File($"{Id}, {Key}, \"paths\": [\"../**\"]"), "NTM5053"),
        ("an absolute pattern", File($"{Id}, {Key}, \"paths\": [\"/national/**\"]"), "NTM5053"),
        ("a pattern with backslashes", File($"{Id}, {Key}, \"paths\": [\"national\\\\**\"]"), "NTM5053"),
        ("stars that stand not alone", File($"{Id}, {Key}, \"paths\": [\"national**\"]"), "NTM5053"),
        ("an empty pattern", File($"{Id}, {Key}, \"paths\": [\"**\", \"\"]"), "NTM5053"),
        ("a pattern of another wording", File($"{Id}, {Key}, \"paths\": [\"national/?.json\"]"), "NTM5053"),
        ("a number for a pattern", File($"{Id}, {Key}, \"paths\": [1]"), "NTM5053"),
        ("an id twice", File($"{Id}, {Key}, {Paths} }}, {{ {Id}, {Other}, {Paths}"), "NTM5054"),
        ("a key twice", File($"{Id}, {Key}, {Paths} }}, {{ \"id\": \"b\", {Key}, {Paths}"), "NTM5054"),
        ("a key that is none", File($"{Id}, \"publicKey\": \"x\", {Paths}"), "NTM5023"),
        ("a key of another curve", File($"{Id}, \"publicKey\": {SigningKeys.Json(SigningKeys.PublicOf(SigningKeys.OtherCurve))}, {Paths}"), "NTM5024"),
        ("a private key", File($"{Id}, \"publicKey\": {SigningKeys.Json(SigningKeys.Office)}, {Paths}"), "NTM5025"),
        ("a key file that is not there", File($"{Id}, \"publicKeyFile\": \"none.pem\", {Paths}"), "NTM1001"),
    ];

    public static TheoryData<string> Names() => new(AllNames);

    /// <summary>What is wrong with the faulty files.</summary>
    internal static IEnumerable<string> AllNames => Faults.Select(fault => fault.Name);

    /// <summary>What the faulty file of a name says.</summary>
    internal static string JsonOf(string name) => Faults.Single(fault => fault.Name == name).Json;

    /// <summary>The codes that faulty trust files show.</summary>
    internal static IEnumerable<string> Codes => Faults.Select(fault => fault.Code);

    [Theory]
    [MemberData(nameof(Names))]
    public void Memory_FaultyFile_TellsItAndTrustsNobody(string name)
    {
        string code = Faults.Single(fault => fault.Name == name).Code;
        PackTrust trust = PackTrust.Memory(Path.Combine(TemporaryFolder.New(), "trust.json"), JsonOf(name));

        Diagnostic problem = Assert.Single(trust.Diagnostics);
        Assert.Equal(code, problem.Code);
        Assert.EndsWith("/trust.json", problem.Location.Path, StringComparison.Ordinal);
        Assert.True(problem.Location.Line == 1);
        Assert.Empty(trust.Keys);
        Assert.All(Enum.GetValues<Language>(), language => Assert.DoesNotMatch(@"\{\d", problem.Message(language) + problem.Fix(language)));
        Assert.Equal(trust.Diagnostics.AsEnumerable(), PackCheck.Of("book.ntmpack", new PackDraft().Build(), trust).Diagnostics);
    }

    [Fact]
    public void Memory_SeveralFaults_TellsAllOfThemInOrder()
    {
        PackTrust trust = PackTrust.Memory("trust.json", File($"{Id}, \"publicKey\": \"x\", \"paths\": [\"/\"], \"more\": 1"));

        Assert.Equal(["NTM5023", "NTM5053", "NTM5051"], trust.Diagnostics.Select(problem => problem.Code));
    }

    [Fact]
    public void Load_KeyFileBeside_IsReadWithPathsAndRevisions()
    {
        string folder = TemporaryFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "keys"));
        System.IO.File.WriteAllText(Path.Combine(folder, "keys", "a.pem"), SigningKeys.PublicOf(SigningKeys.Office));
        string file = Path.Combine(folder, "trust.json");
        System.IO.File.WriteAllText(file, $$"""
            { "kind": "pack-trust", "format": 1, "note": "x", "minRevision": 3, "keys": [
              { "id": "a", "publicKeyFile": "keys/a.pem", "paths": ["national/**", "catalog/*"], "note": "x" },
              { "id": "b", {{Other}}, "paths": ["provinces/79-*/**"], "minRevision": 9 } ] }
            """);

        PackTrust trust = PackTrust.Load(file);

        Assert.Empty(trust.Diagnostics);
        Assert.Equal([("a", 3), ("b", 9)], trust.Keys.Select(key => (key.Id, key.MinRevision)));
        Assert.Equal(["national/**", "catalog/*"], trust.Keys[0].Paths.AsEnumerable());
        Assert.Equal([5, 9], trust.WithMinRevision(5).Keys.Select(key => key.MinRevision));
    }

    [Fact]
    public void Load_NoSuchFile_IsTold() => Assert.Equal("NTM1001", Assert.Single(PackTrust.Load("none/trust.json").Diagnostics).Code);

    [Fact]
    public void OfKeyFile_NoSuchOrTooLargeFile_IsTold()
    {
        string large = Path.Combine(TemporaryFolder.New(), "key.pem");
        System.IO.File.WriteAllText(large, new string(' ', 70_000));

        Assert.Equal("NTM1001", Assert.Single(PackTrust.OfKeyFile("none.pem").Diagnostics).Code);
        Assert.Equal("NTM5023", Assert.Single(PackTrust.OfKeyFile(large).Diagnostics).Code);
    }

    [Fact]
    public void Of_KeyAlone_MaySignEverything()
    {
        PackTrust trust = PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office), 7);

        TrustedKey key = Assert.Single(trust.Keys);
        Assert.True(key.MaySign("national/2021-2025/standard.json"));
        Assert.Equal(7, key.MinRevision);
        Assert.Throws<ArgumentOutOfRangeException>(() => PackTrust.Of("", -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => trust.WithMinRevision(-1));
    }

    [Fact]
    public void Check_KeyOfAProvince_SignsItsOwnFilesAlone()
    {
        var draft = new PackDraft();
        draft.Entries.RemoveRange(0, 2);
        draft.Listed.RemoveRange(0, 2);

        PackCheck check = PackCheck.Of("book.ntmpack", draft.Build(), SigningKeys.For("provinces/79-*/**"));

        Assert.True(check.Holds);
        Assert.Equal(("office", 7), (check.SignedBy, check.Revision));
        Assert.Equal(PackDraft.Province, Assert.Single(check.Files).Name);
    }

    private static string File(string key) => $$"""{ "kind": "pack-trust", "format": 1, "keys": [{ {{key}} }] }""";
}
