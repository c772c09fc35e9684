using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

/// <summary>What is written as a workbook is read back as it was.</summary>
public sealed class CommuneExcelWriterTests
{
    [Fact]
    public async Task WriteAsync_Records_AreReadBack()
    {
        CommuneRecord commune = (await Written(new CommuneRecord
        {
            Code = "00001",
            ValidFrom = new DateOnly(2020, 1, 1),
            Name = "Đình Lập, _x0041_",
            Province = "20",
            ReportingDate = new DateOnly(2019, 12, 31),
            Nature = DataNature.Illustrative,
            Attributes = new Dictionary<string, string> { ["border"] = "true" },
            Recognitions = [new RecognitionFact("standard", new DateOnly(2018, 10, 31), "2165/QĐ-UBND", "2016-2020")],
            Values = new Dictionary<string, MetricValue> { ["income"] = 36.50m, ["change"] = -1.234m, ["insured_pct"] = 90.5m, ["power"] = true, ["rank"] = MetricValue.OfRating("kha") },
            Evidence = new Dictionary<string, string> { ["income"] = "trang 3" },
            Declared = [new DeclaredOutcome("17.10", DeclaredAnswer.Met, "xã")],
        })).Row;

        Assert.Equal(
            ("00001", new DateOnly(2020, 1, 1), "Đình Lập, _x0041_", "20", new DateOnly(2019, 12, 31), DataNature.Illustrative, "true"),
            (commune.Code, commune.ValidFrom, commune.Name, commune.Province, commune.ReportingDate, commune.Nature, commune.Attributes["border"]));
        Assert.Equal([new RecognitionFact("standard", new DateOnly(2018, 10, 31), "2165/QĐ-UBND", "2016-2020")], commune.Recognitions!.Value.ToArray());
        Assert.Equal((36.5m, -1.234m, 90.5m), (commune.Values["income"].Number, commune.Values["change"].Number, commune.Values["insured_pct"].Number));
        Assert.Equal((true, "kha", "trang 3"), (commune.Values["power"].Attested, commune.Values["rank"].Rating, commune.Evidence["income"]));
        Assert.Equal(new DeclaredOutcome("17.10", DeclaredAnswer.Met, "xã"), Assert.Single(commune.Declared));
    }

    [Theory]
    [InlineData("123456789012345")]
    [InlineData("0.001")]
    [InlineData("1234.5678901234567890123")]
    [InlineData("1234567890123456789012345678")]
    public async Task WriteAsync_Number_IsReadBackToItsLastDigit(string number)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(value, (await Written(new CommuneRecord { Code = "00001", Values = new Dictionary<string, MetricValue> { ["change"] = value } })).Row.Values["change"].Number);
    }

    [Fact]
    public async Task WriteAsync_TextLongerThanACell_EndsInAnEllipsis()
    {
        string name = (await Written(new CommuneRecord { Code = "00001", Name = new string('x', 40_000) })).Row.Name;

        Assert.Equal((32_767, '…'), (name.Length, name[^1]));
    }

    private static async Task<Reading> Written(params CommuneRecord[] communes)
    {
        using var stream = new MemoryStream();
        await CommuneExcelWriter.WriteAsync(stream, communes);
        return Reading.Bytes(stream.ToArray(), "a.xlsx");
    }
}
