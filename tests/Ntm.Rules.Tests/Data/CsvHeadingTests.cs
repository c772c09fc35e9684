namespace Ntm.Rules.Tests.Data;

public sealed class CsvHeadingTests
{
    [Theory]
    [InlineData("income")]
    [InlineData("INCOME")]
    [InlineData("Thu nhập bình quân")]
    [InlineData("THU NHẬP - bình quân, đầu người")]
    [InlineData("Thu nhập bình quân đầu người (triệu đồng/người/năm)")]
    [InlineData("Thu nhập bình quân đầu người (triệu đồng)")]
    [InlineData("Thu nhập bình quân đầu người [ĐVT: triệu đồng/người]")]
    [InlineData("Thu nha\u0323\u0302p bi\u0300nh qua\u0302n")]
    [InlineData("thu nhap")]
    [InlineData("Income (million_vnd)")]
    public void Heading_IdNameOrAlias_IsTheMetric(string heading) =>
        Assert.Equal(36.5m, Reading.Csv($"code,\"{heading}\"\n00001,36.5\n").Row.Values["income"].Number);

    [Theory]
    [InlineData("Đường Hòa Bình")]
    [InlineData("Đường Hoà Bình")]
    [InlineData("đường HOA\u0300 bình")]
    public void Heading_TonePlacement_DoesNotMatter(string heading) =>
        Assert.True(Reading.Csv($"code,{heading}\n00001,Đạt\n").Row.Values["road"].Attested);

    [Fact]
    public void Heading_WithoutMarks_OnlyWhereTheCatalogListsIt()
    {
        Reading reading = Reading.Csv("code,bien gioi,Xa bien gioi\n00001,có,có\n");
        Assert.Equal("true", reading.Rows[0].Attributes["border"]);
        Assert.Equal(["NTM4102 1:16 1/Xa bien gioi"], reading.Found);
        Assert.Equal("border", reading.Problems[0].Arguments[1]);
    }

    [Fact]
    public void Heading_Misspelt_WarnsAndSaysWhatMayBeMeant()
    {
        Reading reading = Reading.Csv("code,incomes,xyzzy\n00001,5,6\n");
        Assert.Equal(["NTM4102 1:6 1/incomes", "NTM4101 1:14 1/xyzzy"], reading.Found);
        Assert.Equal("income", reading.Problems[0].Arguments[1]);
        Assert.Empty(Assert.Single(reading.Rows).Values);
    }

    [Fact]
    public void Heading_OtherUnitInBrackets_IsAnErrorAndNotRead()
    {
        Reading reading = Reading.Csv("code,Thu nhập bình quân (nghìn đồng)\n00001,36500\n");
        Assert.Equal(["NTM4107 1:6 1/Thu nhập bình quân (nghìn đồng)"], reading.Found);
        Assert.Empty(reading.Rows[0].Values);
    }

    [Fact]
    public void Heading_BracketsOfAFieldWithoutUnit_DoNotMatter() => Assert.Equal("00001", Reading.Csv("Mã xã (5 chữ số)\n00001\n").Row.Code);

    [Fact]
    public void Heading_MetricPart_IsItsOwnColumn()
    {
        Assert.Equal(85.7m, Reading.Csv("code,insured_pct.women\n00001,85.7\n").Row.Values["insured_pct.women"].Number);
        Assert.Equal(85.7m, Reading.Csv("code,BHYT nữ\n00001,85.7\n").Row.Values["insured_pct.women"].Number);
    }

    [Theory]
    [InlineData("17.1")]
    [InlineData("17.10")]
    [InlineData("17")]
    public void Heading_OnlyANumber_IsRefused(string heading) =>
        Assert.Equal([$"NTM4105 1:6 1/{heading}"], Reading.Csv($"code,{heading}\n00001,5\n").Found);

    [Fact]
    public void Heading_TwoColumnsOfOneMeaning_IsAnErrorAndNeitherIsRead()
    {
        Reading reading = Reading.Csv("code,income,crimes,Thu nhập bình quân\n00001,5,1,6\n");
        Assert.Equal(["NTM4104 1:20 1/Thu nhập bình quân"], reading.Found);
        Assert.Equal(6, reading.Problems[0].Related[0].Column);
        Assert.Equal(["crimes"], reading.Rows[0].Values.Keys);
    }

    [Fact]
    public void Heading_AliasOfTwoMetrics_IsAnErrorUnlessThePeriodDecides()
    {
        const string text = "code,Tỷ lệ hộ nghèo\n00001,5\n";
        Reading undecided = Reading.Csv(text);
        Assert.Equal(["NTM4103 1:6 1/Tỷ lệ hộ nghèo"], undecided.Found);
        Assert.Equal("poor_2016, poor_2021", undecided.Problems[0].Arguments[1]);
        Assert.Equal(5, Reading.Csv(text, new() { Period = "2021-2025" }).Row.Values["poor_2021"].Number);
        Assert.Equal(["NTM4103 1:6 1/Tỷ lệ hộ nghèo"], Reading.Csv(text, new() { Period = "2026-2030" }).Found);
    }

    [Fact]
    public void Heading_EvidenceOfAnAliasOfTwoMetrics_IsDecidedByThePeriodToo() =>
        Assert.Equal("BC 1", Reading.Csv("code,evidence:Tỷ lệ hộ nghèo\n00001,BC 1\n", new() { Period = "2016-2020" }).Row.Evidence["poor_2016"]);

    [Fact]
    public void Heading_AliasOfTwoMetrics_IsDecidedByReportingDatesOfOnePeriod()
    {
        Reading one = Reading.Csv("code,reporting_date,Tỷ lệ hộ nghèo\n00001,2019-12-31,5\n00002,2018-12-31,6\n");
        Assert.Empty(one.Problems);
        Assert.Equal([5m, 6m], one.Rows.Select(row => row.Values["poor_2016"].Number));
        Reading two = Reading.Csv("code,reporting_date,Tỷ lệ hộ nghèo\n00001,2019-12-31,5\n00002,2021-12-31,6\n");
        Assert.Equal(["NTM4103 1:21 1/Tỷ lệ hộ nghèo"], two.Found);
        Assert.Equal(2, two.Rows.Count);
    }

    [Fact]
    public void Heading_DeclaredAndEvidence_AreReadBesideTheValues()
    {
        var row = Reading.Csv("code,declared:7,tự đánh giá:17.10,declared:4,declared_by,evidence:income,minh chứng:Xếp loại\n00001,Đạt,Không xét,không đạt,UBND xã,BC 12,BC 13\n").Row;
        Assert.Equal(
            [new("7", Ntm.Rules.Communes.DeclaredAnswer.Met, "UBND xã"), new("17.10", Ntm.Rules.Communes.DeclaredAnswer.NotApplicable, "UBND xã"), new("4", Ntm.Rules.Communes.DeclaredAnswer.NotMet, "UBND xã")],
            row.Declared.AsEnumerable());
        Assert.Equal("BC 12", row.Evidence["income"]);
        Assert.Equal("BC 13", row.Evidence["rank"]);
        Assert.Empty(row.Values);
    }

    [Fact]
    public void Heading_FaultyDeclaredOrEvidence_IsTold()
    {
        Reading reading = Reading.Csv("code,declared:7,evidence:nothing\n00001,có lẽ,x\n");
        Assert.Equal(["NTM4111 1:17 1/evidence:nothing", "NTM4213 2:7 2/declared:7"], reading.Found);
        Assert.Empty(reading.Rows[0].Declared);
    }

    [Fact]
    public void Heading_MissingForAFilledColumn_WarnsOnce()
    {
        Reading reading = Reading.Csv("code,,income,\n00001,,5,\n00002,x,6,\n00003,y,7,\n");
        Assert.Equal(["NTM4106 3:7 3/"], reading.Found);
        Assert.Equal(3, reading.Rows.Count);
    }

    [Fact]
    public void Heading_NoCodeColumn_ReadsNothing()
    {
        Reading reading = Reading.Csv("\nname,income\nA,5\n");
        Assert.Equal(["NTM4006 2:1 2"], reading.Found);
        Assert.Empty(reading.Rows);
    }
}
