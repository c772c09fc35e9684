using System.Text.Json;

namespace Ntm.Rules.Tests.Cli;

/// <summary><c>ntm report</c>: complete files in a folder, or a sentence on why not.</summary>
public sealed class ReportCommandTests
{
    private static readonly string[] Files = ["report.html", "report.json", "report.md", "report.xlsx"];

    [Fact]
    public async Task Report_LangSon_WritesEveryFormAndNothingElse()
    {
        string folder = Path.Combine(TemporaryFolder.New(), "báo cáo", "2019");

        ToolRun run = await ToolRun.Of(
            "report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--with", ToolRun.Sample("lang-son-2019.overlay.json"), "--previous", ToolRun.Sample("lang-son-2018.csv"),
            "--targets", ToolRun.Sample("lang-son-2020.targets.json"), "--by", "district", "--out", folder, "--lang", "vi");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal(Files, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.All(Files, file => Assert.Contains(Path.Combine(folder, file), run.Output, StringComparison.Ordinal));
        using var json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "report.json")));
        Assert.NotEmpty(json.RootElement.GetProperty("near").EnumerateArray());
        Assert.Contains("Có dùng mức không phải quy định", await File.ReadAllTextAsync(Path.Combine(folder, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_LeftToItself_HasATableOfDistrictsAndSaysWhatMustBeKnown()
    {
        string folder = TemporaryFolder.New();

        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--where", "district=Đình Lập", "--out", folder, "--lang", "en");

        Assert.Contains("Illustrative data, not real: 10 of 10 communes.", run.Output, StringComparison.Ordinal);
        Assert.Contains("Compare them with the decisions", run.Output, StringComparison.Ordinal);
        Assert.Contains("\"id\": \"by\"", await File.ReadAllTextAsync(Path.Combine(folder, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_CommunesWithoutDistricts_HaveNoTableOfThem()
    {
        string folder = TemporaryFolder.New();
        string data = ToolRun.Write("xa.csv", "code,name,poverty_rate_2016\n00001,Một,3\n");

        ToolRun run = await ToolRun.Of("report", data, "--as-of", "2019-12-31", "--out", folder, "--lang", "vi");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain("\"id\": \"by\"", await File.ReadAllTextAsync(Path.Combine(folder, "report.json")), StringComparison.Ordinal);
    }

    /// <summary>The last file would take the place of the data: the earlier ones stay what they were, and nothing half-written stays behind.</summary>
    [Fact]
    public async Task Report_OverItsOwnData_IsRefused()
    {
        string folder = TemporaryFolder.New();
        string data = Path.Combine(folder, "report.json");
        await File.WriteAllTextAsync(data, """[{ "code": "00001", "values": {} }]""");
        await File.WriteAllTextAsync(Path.Combine(folder, "report.html"), "before");

        ToolRun run = await ToolRun.Of("report", data, "--as-of", "2019-12-31", "--out", folder, "--lang", "vi");

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("report.json", run.Error, StringComparison.Ordinal);
        Assert.Equal(["report.html", "report.json"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal("before", await File.ReadAllTextAsync(Path.Combine(folder, "report.html")));
    }

    [Theory]
    [InlineData("--previous", "none.csv", 1)]
    [InlineData("--by", "colour", 1)]
    [InlineData("--targets", "none.json", 3)]
    public async Task Report_WhatIsNotThere_IsToldAndNothingIsWritten(string option, string value, int code)
    {
        string folder = TemporaryFolder.New();

        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--out", folder, option, value);

        Assert.Equal((code, ""), (run.ExitCode, run.Output));
        Assert.NotEmpty(run.Error);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    [Fact]
    public async Task Report_Again_ReplacesTheEarlierFiles()
    {
        string folder = TemporaryFolder.New();
        string[] call = ["report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--where", "district=Đình Lập", "--out", folder];
        await ToolRun.Of([.. call, "--lang", "vi"]);

        ToolRun run = await ToolRun.Of([.. call, "--lang", "en"]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(Files, Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("# New rural development", await File.ReadAllTextAsync(Path.Combine(folder, "report.md")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_BadRows_ReportsTheGoodOnes()
    {
        string data = ToolRun.Write("xa.csv", "code,name,district,poverty_rate_2016\n00001,Một,A,3\n00002,Hai,A,ba\n");
        string folder = TemporaryFolder.New();

        ToolRun run = await ToolRun.Of("report", data, "--as-of", "2019-12-31", "--out", folder, "--lang", "vi");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("xa.csv(3,", run.Error, StringComparison.Ordinal);
        Assert.Contains("\"00001\"", await File.ReadAllTextAsync(Path.Combine(folder, "report.json")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_WithoutFolder_SaysWhatIsMissing()
    {
        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--lang", "vi");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Thiếu --out", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_FolderIsAFile_SaysSo()
    {
        string file = ToolRun.Write("báo-cáo", "đã có");

        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--out", file, "--lang", "vi");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--out phải là thư mục", run.Error, StringComparison.Ordinal);
        Assert.Equal("đã có", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task Report_OneFileCannotBeReplaced_LeavesNoPartBehind()
    {
        string folder = TemporaryFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "report.md"));

        ToolRun run = await ToolRun.Of("report", ToolRun.Sample("lang-son-2019.csv"), "--as-of", "2019-12-31", "--where", "district=Đình Lập", "--out", folder, "--lang", "vi");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain(Directory.GetFiles(folder), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_NoSuchData_MakesNoFolder()
    {
        string folder = Path.Combine(TemporaryFolder.New(), "report");

        ToolRun run = await ToolRun.Of("report", "nothing.csv", "--out", folder, "--lang", "vi");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Không có tệp số liệu 'nothing.csv'", run.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder));
    }
}
