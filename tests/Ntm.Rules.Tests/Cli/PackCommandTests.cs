using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary>Packs as an office makes, checks and uses them: <c>new key</c>, <c>pack</c>, <c>verify</c>, <c>--rules</c>.</summary>
public sealed class PackCommandTests
{
    private static readonly string Rules = Path.Combine(Repository.Root, "rules");

    private readonly string _folder = TemporaryFolder.New();

    private string Key => Path.Combine(_folder, "key.pem");

    private string PublicKey => Path.Combine(_folder, "key.public.pem");

    private string Pack => Path.Combine(_folder, "book.ntmpack");

    [Fact]
    public async Task Pack_KeyFileThatIsNotThere_SaysHowToMakeOne()
    {
        string key = Path.Combine(TemporaryFolder.New(), "key.pem");

        ToolRun run = await ToolRun.Of("pack", TemporaryFolder.New(), "--out", Path.Combine(TemporaryFolder.New(), "book.ntmpack"), "--sign", key, "--lang", "en");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"ntm new key --out {key}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewKey_Pair_SignsAndChecksAPackThatIsUsed()
    {
        ToolRun key = await ToolRun.Of("new", "key", "--out", Key, "--lang", "en");
        ToolRun pack = await ToolRun.Of("pack", Rules, "--out", Pack, "--sign", Key, "--revision", "7", "--lang", "en");
        ToolRun verify = await ToolRun.Of("verify", Pack, "--key", PublicKey, "--min-revision", "7", "--lang", "en");
        ToolRun check = await ToolRun.Of("check", "--rules", Pack, "--rules-only", "--key", PublicKey, "--lang", "en");
        ToolRun test = await ToolRun.Of("test", Pack, "--key", PublicKey, "--lang", "en");

        Assert.Equal((0, 0, 0, 0, 0), (key.ExitCode, pack.ExitCode, verify.ExitCode, check.ExitCode, test.ExitCode));
        Assert.Equal("", key.Error + pack.Error + verify.Error + check.Error + test.Error);
        Assert.Contains("revision 7", pack.Output, StringComparison.Ordinal);
        Assert.Contains("The pack holds: revision 7,", verify.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", check.Output, StringComparison.Ordinal);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Key) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        Assert.DoesNotContain("PRIVATE", await File.ReadAllTextAsync(PublicKey), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewKey_FilesThatExist_StayAsTheyAre()
    {
        await ToolRun.Of("new", "key", "--out", Key);
        string before = await File.ReadAllTextAsync(Key) + await File.ReadAllTextAsync(PublicKey);

        ToolRun again = await ToolRun.Of("new", "key", "--out", Key);
        File.Move(Key, Key + ".kept");
        ToolRun beside = await ToolRun.Of("new", "key", "--out", Key);

        Assert.Equal((1, 1), (again.ExitCode, beside.ExitCode));
        Assert.False(File.Exists(Key));
        Assert.Equal(before, await File.ReadAllTextAsync(Key + ".kept") + await File.ReadAllTextAsync(PublicKey));
    }

    [Theory]
    [InlineData("vi", "Không dùng gói này. 2 lỗi", "Cách sửa")]
    [InlineData("en", "Do not use this pack. 2 errors", "To mend")]
    public async Task Verify_TamperedPack_TellsEveryProblemAndExits2(string language, string summary, string remedy)
    {
        await ToolRun.Of("new", "key", "--out", Key);
        await ToolRun.Of("pack", Rules, "--out", Pack, "--sign", Key);
        byte[] bytes = await File.ReadAllBytesAsync(Pack);
        bytes[bytes.AsSpan().IndexOf("\"levels\""u8)] ^= 1;
        await File.WriteAllBytesAsync(Pack, bytes);

        ToolRun run = await ToolRun.Of("verify", Pack, "--key", PublicKey, "--min-revision", "2", "--lang", language);

        Assert.Equal((2, ""), (run.ExitCode, run.Error));
        Assert.Contains($"{Pack.Replace('\\', '/')}/catalog/levels.json: ", run.Output, StringComparison.Ordinal);
        Assert.Contains("NTM5032", run.Output, StringComparison.Ordinal);
        Assert.Contains("NTM5026", run.Output, StringComparison.Ordinal);
        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
        Assert.Contains(remedy, run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_Json_ListsProblems()
    {
        ToolRun run = await ToolRun.Of("verify", Path.Combine(_folder, "none.ntmpack"), "--format", "json");

        Assert.Equal(2, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal("NTM1001", Assert.Single(json.RootElement.EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Rules_PackWithoutKey_IsRefusedWithItsDiagnostic()
    {
        await ToolRun.Of("new", "key", "--out", Key);
        await ToolRun.Of("pack", Rules, "--out", Pack, "--sign", Key);

        ToolRun check = await ToolRun.Of("check", "--rules", Pack);
        ToolRun assess = await ToolRun.Of("assess", ToolRun.Sample("lang-son-2019.csv"), "--rules", Pack);

        Assert.Equal((3, 3), (check.ExitCode, assess.ExitCode));
        Assert.Contains("NTM5022", check.Output, StringComparison.Ordinal);
        Assert.Contains("NTM5022", assess.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rules_PackAndTrustFile_BoundsWhatAKeyMaySign()
    {
        await ToolRun.Of("new", "key", "--out", Key);
        await ToolRun.Of("pack", Path.Combine(Rules, "provinces"), "--out", Pack, "--sign", Key, "--revision", "3");
        string narrow = Trust("36-*/**");
        string wide = Trust("*/**");

        ToolRun refused = await ToolRun.Of("check", "--rules", Pack, "--trust", narrow, "--lang", "en");
        ToolRun taken = await ToolRun.Of("check", "--rules", Pack, "--trust", wide, "--lang", "en");
        ToolRun tooOld = await ToolRun.Of("check", "--rules", Pack, "--trust", wide, "--min-revision", "4", "--lang", "en");

        Assert.Equal((3, 3), (refused.ExitCode, tooOld.ExitCode));
        Assert.Contains("NTM5027", refused.Output, StringComparison.Ordinal);
        Assert.Contains("NTM5026", tooOld.Output, StringComparison.Ordinal);
        // The same overlays stand in the built-in book under longer names: what is told now are rules.
        Assert.DoesNotContain("NTM5", taken.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pack_RulesWithErrors_AreNotPacked()
    {
        await ToolRun.Of("new", "key", "--out", Key);
        string rules = TemporaryFolder.New();
        await File.WriteAllTextAsync(Path.Combine(rules, "levels.json"), "{ \"kind\": \"levels\", \"format\": 1,\n  \"lévels\": 1 }");

        ToolRun run = await ToolRun.Of("pack", rules, "--out", Pack, "--sign", Key, "--lang", "en");

        Assert.Equal(3, run.ExitCode);
        Assert.Contains($"{rules.Replace('\\', '/')}/levels.json(2,3): error NTM2011", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Pack));
    }

    [Fact]
    public async Task Pack_CasesWithErrors_AreNotPacked()
    {
        await ToolRun.Of("new", "key", "--out", Key);
        string rules = TemporaryFolder.New();
        File.Copy(Path.Combine(Rules, "catalog", "levels.json"), Path.Combine(rules, "levels.json"));
        await File.WriteAllTextAsync(Path.Combine(rules, "a.tests.json"), "{ \"kind\": ");

        ToolRun run = await ToolRun.Of("pack", rules, "--rules-only", "--out", Pack, "--sign", Key);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("a.tests.json(1,", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Pack));
    }

    [Fact]
    public async Task Pack_PublicKeyToSign_IsTold()
    {
        await ToolRun.Of("new", "key", "--out", Key);

        ToolRun run = await ToolRun.Of("pack", Rules, "--out", Pack, "--sign", PublicKey);

        Assert.Equal(3, run.ExitCode);
        Assert.StartsWith(PublicKey.Replace('\\', '/'), run.Error, StringComparison.Ordinal);
        Assert.Contains("NTM5023", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pack", "rules", "--out", "a.ntmpack")]
    [InlineData("pack", "rules", "--sign", "key.pem")]
    [InlineData("pack", "rules", "--out", "a.ntmpack", "--sign", "none.pem")]
    [InlineData("pack", "rules", "--out", "a.ntmpack", "--sign", "key.pem", "--revision", "0")]
    [InlineData("pack", "rules", "--out", "key.pem", "--sign", "key.pem")]
    [InlineData("verify", "a.ntmpack", "--key", "a.pem", "--trust", "b.json")]
    [InlineData("verify", "a.ntmpack", "--key", "a.pem", "--min-revision", "-1")]
    [InlineData("verify", "a.ntmpack", "--min-revision", "x")]
    [InlineData("new", "key")]
    public async Task Tool_WrongUseOfPacks_EndsWith1AndSaysSo(params string[] args)
    {
        ToolRun run = await ToolRun.Of(args);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEqual("", run.Error.Trim());
        Assert.False(File.Exists("a.ntmpack"));
    }

    private string Trust(string paths)
    {
        string file = Path.Combine(_folder, Path.GetRandomFileName() + ".json");
        File.WriteAllText(file, $$"""
            { "kind": "pack-trust", "format": 1, "keys": [{ "id": "province", "publicKeyFile": "key.public.pem", "paths": ["{{paths}}"] }] }
            """);
        return file;
    }
}
