using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Data;

public sealed class CsvValueTests
{
    [Theory]
    [InlineData("Đạt", true)]
    [InlineData("ĐẠT", true)]
    [InlineData("Chưa đạt", false)]
    [InlineData("Không  đạt", false)]
    [InlineData("true", true)]
    [InlineData("FALSE", false)]
    [InlineData("Có", true)]
    [InlineData("Không", false)]
    public void Attestation_KnownWord_IsRead(string cell, bool expected) =>
        Assert.Equal(expected, Reading.Csv($"code,power\n00001,{cell}\n").Row.Values["power"].Attested);

    [Theory]
    [InlineData("Không")]
    [InlineData("Có")]
    [InlineData("x")]
    [InlineData("-")]
    [InlineData("1")]
    [InlineData("Đạt?")]
    [InlineData("dat")]
    public void Attestation_WordThatTheCatalogDoesNotList_IsAnError(string cell)
    {
        Reading reading = Reading.Csv($"code,road\n00001,{cell}\n");
        Assert.Equal(["NTM4207 2:7 2/road"], reading.Found);
        Assert.Empty(reading.Rows[0].Values);
    }

    [Theory]
    [InlineData("kha")]
    [InlineData("Khá")]
    [InlineData("KHÁ")]
    [InlineData("good")]
    public void Rating_StepIdOrName_IsRead(string cell) => Assert.Equal("kha", Reading.Csv($"code,rank\n00001,{cell}\n").Row.Values["rank"].Rating);

    [Fact]
    public void Rating_OtherWord_IsAnErrorThatListsTheSteps()
    {
        Reading reading = Reading.Csv("code,rank\n00001,Xuất sắc\n");
        Assert.Equal(["NTM4208 2:7 2/rank"], reading.Found);
        Assert.Equal("Trung bình, Khá, Tốt", reading.Problems[0].Arguments[1]);
    }

    [Theory]
    [InlineData("2019-12-31")]
    [InlineData("31/12/2019")]
    public void Day_IsoOrDayMonthYear_IsRead(string cell) =>
        Assert.Equal(new DateOnly(2019, 12, 31), Reading.Csv($"code,reporting_date\n00001,{cell}\n").Row.ReportingDate);

    [Fact]
    public void Day_EqualDayAndMonth_IsRead() => Assert.Equal(new DateOnly(2019, 5, 5), Reading.Csv("code,reporting_date\n00001,5/5/2019\n").Row.ReportingDate);

    [Theory]
    [InlineData("01/02/2019", "NTM4206")]
    [InlineData("12/31/2019", "NTM4205")]
    [InlineData("2019", "NTM4205")]
    [InlineData("31-12-2019", "NTM4205")]
    [InlineData("43830", "NTM4205")]
    public void Day_AmbiguousOrOther_IsAnErrorAndTheRowStays(string cell, string code)
    {
        Reading reading = Reading.Csv($"code,reporting_date\n00001,{cell}\n");
        Assert.Equal([$"{code} 2:7 2/reporting_date"], reading.Found);
        Assert.Null(Assert.Single(reading.Rows).ReportingDate);
    }

    [Theory]
    [InlineData("real", DataNature.Real)]
    [InlineData("Thực", DataNature.Real)]
    [InlineData("illustrative", DataNature.Illustrative)]
    [InlineData("Minh hoạ", DataNature.Illustrative)]
    [InlineData("minh họa", DataNature.Illustrative)]
    [InlineData("", DataNature.Unstated)]
    public void Nature_Word_IsRead(string cell, DataNature expected) => Assert.Equal(expected, Reading.Csv($"code,nature\n00001,{cell}\n").Row.Nature);

    [Fact]
    public void Nature_OtherWord_IsAnError() => Assert.Equal(["NTM4210 2:7 2/nature"], Reading.Csv("code,nature\n00001,giả\n").Found);

    [Fact]
    public void Recognitions_Several_AreReadWithDayOrYear()
    {
        var row = Reading.Csv("code,recognitions\n00001,đạt chuẩn|2015|12/QĐ-UBND; advanced|2019-12-30||2016-2020;standard\n").Row;
        Assert.Equal(
            [
                new RecognitionFact("standard", null, "12/QĐ-UBND", null, 2015),
                new RecognitionFact("advanced", new DateOnly(2019, 12, 30), null, "2016-2020"),
                new RecognitionFact("standard"),
            ],
            row.Recognitions!.Value.AsEnumerable());
    }

    [Theory]
    [InlineData("-")]
    [InlineData("Không")]
    public void Recognitions_None_IsAnEmptyList(string cell) => Assert.Empty(Reading.Csv($"code,recognitions\n00001,{cell}\n").Row.Recognitions!.Value);

    [Fact]
    public void Recognitions_EmptyCell_IsNotTold() => Assert.Null(Reading.Csv("code,recognitions\n00001,\n").Row.Recognitions);

    [Theory]
    [InlineData("gold|2015")]
    [InlineData("standard|1/2/2015")]
    [InlineData("standard|2015|a|b|c")]
    [InlineData("standard;|2015")]
    [InlineData(";")]
    public void Recognitions_FaultyEntry_LeavesTheListUntold(string cell)
    {
        Reading reading = Reading.Csv($"code,recognitions\n00001,{cell}\n");
        Assert.Equal(["NTM4212 2:7 2/recognitions"], reading.Found);
        Assert.Null(reading.Rows[0].Recognitions);
    }

    [Theory]
    [InlineData("20", "20")]
    [InlineData("Lạng Sơn", "20")]
    [InlineData("Tỉnh Lạng Sơn", "20")]
    [InlineData("huế", "46")]
    [InlineData("Thừa Thiên - Huế", "46")]
    public void Province_CodeNameOrAlias_IsItsCode(string cell, string expected) =>
        Assert.Equal(expected, Reading.Csv($"code,province\n00001,{cell}\n").Row.Province);

    [Fact]
    public void Province_NameOfTwo_IsDecidedByTheReportingDate()
    {
        Assert.Equal("99", Reading.Csv("code,province,reporting_date\n00001,Cũ,2019-12-31\n").Row.Province);
        Assert.Equal("98", Reading.Csv("code,province,reporting_date\n00001,Cũ,2025-12-31\n").Row.Province);
        Assert.Equal("99", Reading.Csv("code,former_province\n00001,Cũ\n").Row.FormerProvince);
        Assert.Equal(["NTM4211 2:7 2/province"], Reading.Csv("code,province\n00001,Cũ\n").Found);
    }

    [Fact]
    public void Attributes_OfEveryType_AreReadIntoOneForm()
    {
        var row = Reading.Csv("code,region,district,Xã biên giới,founded,start_year,area\n00001,Trung du miền núi phía bắc,Đình Lập,Có,31/12/1999,2011,kv2\n").Row;
        Assert.Equal(("TDMN", "Đình Lập"), (row.Region, row.District));
        Assert.Equal(
            new Dictionary<string, string> { ["border"] = "true", ["founded"] = "1999-12-31", ["start_year"] = "2011", ["area"] = "II" },
            row.Attributes.ToDictionary());
    }

    [Fact]
    public void Attributes_FaultyValues_AreToldAndLeftOut()
    {
        Reading reading = Reading.Csv("code,region,province,border,start_year,area\n00001,ABC,Atlantis,x,2011.5,III\n");
        Assert.Equal(
            ["NTM4210 2:7 2/region", "NTM4210 2:11 2/province", "NTM4209 2:20 2/border", "NTM4227 2:22 2/start_year", "NTM4210 2:29 2/area"], reading.Found);
        Assert.Empty(Assert.Single(reading.Rows).Attributes);
    }

    [Fact]
    public void Name_Decomposed_IsComposed() => Assert.Equal("Hòa Bình", Reading.Csv("code,name\n00001,Ho\u0300a Bi\u0300nh\n").Row.Name);
}
