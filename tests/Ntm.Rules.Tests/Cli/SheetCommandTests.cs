using System.Text.Json;
using Ntm.Rules.Tests.Data;

namespace Ntm.Rules.Tests.Cli;

/// <summary>The tool with workbooks.</summary>
public sealed class SheetCommandTests
{
    [Fact]
    public async Task Assess_SheetOfManyFaults_TellsEachWithItsCellAndAnswersForTheGoodRows()
    {
        object?[][] rows =
        [
            ["BIỂU SỐ LIỆU"],
            [
                "Mã xã", "Tên xã", "Tỉnh", "Ngày số liệu", "Quyết định công nhận", "Xã biên giới", "income_per_capita", "population", "health_insurance_pct",
                "power_system_to_standard", "disaster_readiness", "Cột lạ lùng", new Stored("17.1"),
            ],
            [null, "A", "20"],
            ["00001", "B", "20"],
            ["00001", "C", "20"],
            [6058, "D", "20"],
            ["00003", "E", "Atlantis"],
            ["00004", "F", "20", "ngày mai"],
            ["00005", "G", "20", "01/02/2019"],
            ["00006", "H", "20", null, "xx|yy"],
            ["00007", "I", "20", null, null, "có lẽ"],
            ["00008", "J", "20", null, null, null, "abc"],
            ["00009", "K", "20", null, null, null, new ErrorCell("#N/A")],
            ["00010", "L", "20", null, null, null, new Formula("A1", null)],
            ["00011", "M", "20", null, null, null, null, -5],
            ["00012", "N", "20", null, null, null, null, null, 120],
            ["00013", "O", "20", null, null, null, null, new Stored("0.5", "0%")],
            ["00014", "P", "20", null, null, null, null, null, null, "có thể"],
            ["00015", "Q", "20", null, null, null, null, null, null, null, "xuất sắc"],
            ["00016", "R", "20", null, null, null, new Stored("43830", "dd/mm/yyyy")],
            ["00017", "S", "20", null, null, null, null, null, null, null, null, null, null, "ngoài bảng"],
            ["00018", "T", "20", new Stored("43830", "dd/mm/yyyy"), null, true, 36.5m, 1000, new Stored("0.857", "0.0%"), "Đạt", "tốt"],
        ];
        string file = Path.Combine(TemporaryFolder.New(), "a.xlsx");
        await File.WriteAllBytesAsync(file, SheetFile.Of(rows));

        ToolRun run = await ToolRun.Of("assess", file, "--as-of", "2019-12-31", "--format", "json", "--lang", "en");

        string[] found = [.. run.Error.Split('\n').Where(line => line.Contains("): ", StringComparison.Ordinal)).Select(line => Place(line))];
        Assert.Equal(
            [
                "L2 NTM4101", "M2 NTM4105", "A3 NTM4201", "A5 NTM4202", "A6 NTM4203", "C7 NTM4210", "D8 NTM4205", "D9 NTM4206", "E10 NTM4212", "F11 NTM4209",
                "G12 NTM4221", "G13 NTM4410", "G14 NTM4411", "H15 NTM4225", "I16 NTM4225", "H17 NTM4226", "J18 NTM4207", "K19 NTM4208", "G20 NTM4221", "N21 NTM4106",
            ],
            found);
        Assert.Equal(4, run.ExitCode);
        using var json = JsonDocument.Parse(run.Output);
        Assert.Equal(18, json.RootElement.GetProperty("communes").GetArrayLength());
    }

    [Fact]
    public async Task Assess_SeveralSheets_AsksForTheName()
    {
        string file = Path.Combine(TemporaryFolder.New(), "a.xlsx");
        await File.WriteAllBytesAsync(file, new SheetFile().Add("Một", ["code", "population"], ["00001", 5]).Add("Hai", ["code", "population"], ["00001", 5]).ToBytes());

        ToolRun asked = await ToolRun.Of("assess", file, "--as-of", "2019-12-31", "--lang", "vi");
        Assert.Equal(4, asked.ExitCode);
        Assert.Contains("'Một', 'Hai'", asked.Error, StringComparison.Ordinal);
        Assert.Contains("--sheet", asked.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.Of("assess", file, "--as-of", "2019-12-31", "--sheet", "Hai")).ExitCode);
    }

    [Fact]
    public async Task Assess_FaultAsJson_NamesSheetAndCell()
    {
        string file = Path.Combine(TemporaryFolder.New(), "a.xlsx");
        await File.WriteAllBytesAsync(file, new SheetFile().Add("Số liệu", ["code", "population"], ["00001", "nhiều"]).ToBytes());

        ToolRun run = await ToolRun.Of("assess", file, "--as-of", "2019-12-31", "--format", "json");

        using var json = JsonDocument.Parse(run.Output);
        JsonElement problem = json.RootElement.GetProperty("problems")[0];
        Assert.Equal(("Số liệu", "B2", 2), (problem.GetProperty("sheet").GetString(), problem.GetProperty("cell").GetString(), problem.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("a.xls", "NTM4402")]
    [InlineData("a.xlsx", "NTM4404")]
    public async Task Assess_NoWorkbook_IsInvalidData(string name, string code)
    {
        string file = Path.Combine(TemporaryFolder.New(), name);
        await File.WriteAllBytesAsync(file, name == "a.xls" ? [0xD0, 0xCF, 0x11, 0xE0, .. new byte[600]] : [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00]);
        ToolRun run = await ToolRun.Of("assess", file, "--as-of", "2019-12-31");
        Assert.Equal(4, run.ExitCode);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Template_OfASet_IsWrittenOnce()
    {
        string file = Path.Combine(TemporaryFolder.New(), "form", "mau.xlsx");
        string[] call = ["template", "national/2021-2025/standard", "--out", file];
        ToolRun first = await ToolRun.Of(call);
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.True(new FileInfo(file).Length > 1000);
        Assert.Equal(1, (await ToolRun.Of(call)).ExitCode);
        Assert.Equal(1, (await ToolRun.Of(call[..2])).ExitCode);
    }

    /// <summary>Cell and code of a line such as <c>a.xlsx(Xã!C17): error NTM4201: …</c>.</summary>
    private static string Place(string line)
    {
        int cell = line.IndexOf('!') + 1;
        int code = line.IndexOf("NTM", StringComparison.Ordinal);
        return $"{line[cell..line.IndexOf(')', cell)]} {line[code..(code + 7)]}";
    }
}
