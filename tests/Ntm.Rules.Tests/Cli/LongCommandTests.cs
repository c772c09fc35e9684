using System.Globalization;
using Ntm.Rules.Tests.Data;

namespace Ntm.Rules.Tests.Cli;

/// <summary>The tool with tables of a row per commune and metric: the same answers, without any switch.</summary>
public sealed class LongCommandTests
{
    // Columns of the sample that say something of the commune; the others are metrics.
    private static readonly string[] OfCommunes = ["code", "name", "province", "district", "reporting_date", "nature", "recognitions"];

    private static readonly string[][] Sample = [.. File.ReadAllLines(ToolRun.Sample("lang-son-2019.csv")).Select(line => line.Split(','))];

    [Fact]
    public async Task Assess_SampleAsLongCsv_GivesTheSameBytes()
    {
        string[][] rows = [[.. OfCommunes, "metric", "value"], .. Rows().Select(row => row.ToArray())];
        string file = ToolRun.Write("long.csv", string.Join('\n', rows.Select(row => string.Join(',', row))) + "\n");

        Assert.True(rows.Length > 10_000);
        await AssertSame("assess", file);
        await AssertSame("summarize", file);
    }

    [Fact]
    public async Task Assess_SampleAsLongSheet_GivesTheSameBytes()
    {
        var told = new HashSet<string>();
        object?[][] rows = [["Biểu 1"], [.. OfCommunes, "Số liệu", "Giá trị"], .. Rows().Select(row => Cells(row, told.Add(row[0])))];
        string file = Path.Combine(TemporaryFolder.New(), "long.xlsx");
        await File.WriteAllBytesAsync(file, SheetFile.Of(rows));

        await AssertSame("assess", file);
    }

    [Fact]
    public async Task Assess_LongTableOfFaults_TellsEachAndAnswersForTheGoodRows()
    {
        string file = ToolRun.Write(
            "long.csv", "Mã xã,Tên xã,Tỉnh,Số liệu,Giá trị,ĐVT\n00001,A,20,population,1000,người\n00001,,,populaton,5,\n00001,B,,income_per_capita,36500,nghìn đồng\n");

        ToolRun run = await ToolRun.Of("assess", file, "--as-of", "2019-12-31", "--lang", "vi");

        Assert.Equal(4, run.ExitCode);
        Assert.Contains("(3,9): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("NTM4502", run.Error, StringComparison.Ordinal);
        Assert.Contains("Có phải là 'population'?", run.Error, StringComparison.Ordinal);
        Assert.Contains("(4,7): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("NTM4505", run.Error, StringComparison.Ordinal);
        Assert.Contains("(4,34): ", run.Error, StringComparison.Ordinal);
        Assert.Contains("NTM4504", run.Error, StringComparison.Ordinal);
        Assert.Contains("00001", run.Output, StringComparison.Ordinal);
    }

    private static async Task AssertSame(string verb, string file)
    {
        ToolRun wide = await ToolRun.Of(verb, ToolRun.Sample("lang-son-2019.csv"), "--format", "json");
        ToolRun turned = await ToolRun.Of(verb, file, "--format", "json");

        Assert.Equal(("", 0), (turned.Error, turned.ExitCode));
        Assert.True(wide.Output.Length > 1000);
        Assert.Equal(wide.Output, turned.Output);
    }

    /// <summary>A row for each value of the sample, metric by metric, so that those of one commune stand far from each other.</summary>
    private static IEnumerable<List<string>> Rows() =>
        from column in Enumerable.Range(OfCommunes.Length, Sample[0].Length - OfCommunes.Length)
        from row in Sample.Skip(1)
        where column == OfCommunes.Length || row[column].Length > 0
        select new List<string>([.. row.Take(OfCommunes.Length), Sample[0][column], row[column]]);

    /// <summary>Numbers as numbers; what is said of the commune in its first row only.</summary>
    private static object?[] Cells(List<string> row, bool isFirst) =>
    [
        row[0], .. row[1..^1].Select((text, index) => isFirst || index >= OfCommunes.Length - 1 ? text : null),
        decimal.TryParse(row[^1], NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number) ? number : row[^1],
    ];
}
