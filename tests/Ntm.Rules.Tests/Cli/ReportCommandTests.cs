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
        Assert.Contains("Không ghi được báo cáo", run.Error, StringComparison.Ordinal);
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
}
