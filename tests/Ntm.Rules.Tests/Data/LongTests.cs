using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

/// <summary>Tables with a row per commune and metric.</summary>
public sealed class LongTests
{
    [Fact]
    public void Long_RowsInAnyOrder_GiveARecordACommune()
    {
        Reading read = Reading.Csv(
            "code;name;metric;value;evidence\n00001;Một;income;36,5;BC 1\n00002;Hai;income;30;\n00001;;insured_pct;90%;\n00001;;power;Có;\n00002;;declared:7;Đạt;\n");

        Assert.Empty(read.Problems);
        Assert.Equal([("00001", "Một", 3), ("00002", "Hai", 1)], read.Rows.Select(row => (row.Code, row.Name, row.Values.Count)));
        Assert.Equal((36.5m, 90m, "BC 1"), (read.Rows[0].Values["income"].Number, read.Rows[0].Values["insured_pct"].Number, read.Rows[0].Evidence["income"]));
        Assert.Equal("7", Assert.Single(read.Rows[1].Declared).Id);
    }

    [Theory]
    [InlineData("metric,value")]
    [InlineData("Số liệu,Giá trị")]
    [InlineData("MÃ SỐ LIỆU,GIÁ TRỊ")]
    [InlineData("Chỉ tiêu,gia tri")]
    [InlineData("metric_id,value")]
    public void Headings_OfEitherLanguage_AreKnown(string headings) =>
        Assert.Equal(36.5m, Reading.Csv($"Mã xã,{headings}\n00001,income,36.5\n").Row.Values["income"].Number);

    [Fact]
    public void Headings_WithoutAValueColumn_AreThoseOfAWideTable() =>
        Assert.Equal(["NTM4101 1:6 1/metric"], Reading.Csv("code,metric,income\n00001,x,36.5\n").Found);

    [Fact]
    public void Headings_UnknownColumn_IsToldOnceAndMayDifferInEachRow() =>
        Assert.Equal(["NTM4101 1:6 1/zzz"], Reading.Csv("code,zzz,metric,value\n00001,1,income,36.5\n00001,2,insured_pct,90\n").Found);

    [Fact]
    public void Rows_OfOneCommune_MayNameMetricsByDifferentWords() => Assert.Equal(
        [("00001", 36.5m), ("00002", 30m)],
        Reading.Csv("code,metric,value\n00001,Thu nhập bình quân (triệu đồng),36.5\n00002,income,30\n").Rows.Select(row => (row.Code, row.Values["income"].Number)));

    [Fact]
    public void Rows_AttributeAndPart_AreNamedAsColumnsAre()
    {
        CommuneRecord row = Reading.Csv("code,metric,value\n00001,Tên xã,Một\n00001,border,có\n00001,insured_pct.women,91\n00001,evidence:income,BC 1\n").Row;

        Assert.Equal(("Một", "true", 91m, "BC 1"), (row.Name, row.Attributes["border"], row.Values["insured_pct.women"].Number, row.Evidence["income"]));
    }

    [Fact]
    public void Rows_CommuneAlone_IsOneWithoutValues()
    {
        CommuneRecord row = Reading.Csv("code,name,metric,value\n00001,Một,,\n").Row;

        Assert.Equal(("Một", 0), (row.Name, row.Values.Count));
    }

    [Fact]
    public void Rows_MoreThanAChunk_ComeInChunksByTheirFirstRows()
    {
        Reading read = Reading.Csv(
            "code,metric,value\n00003,income,3\n00001,income,1\n00002,income,2\n00003,crimes,3\n", new CommuneReaderOptions { ChunkSize = 2 });

        Assert.Equal([2, 1], read.Chunks);
        Assert.Equal([("00003", 2), ("00001", 1), ("00002", 1)], read.Rows.Select(row => (row.Code, row.Values.Count)));
    }

    [Fact]
    public void Rows_OfBrokenShape_AreLeftOutAndTold()
    {
        Reading read = Reading.Csv("code,metric,value\n00001,income,36,5\n00001,crimes,3\n00002,crimes\n00003,crimes,\"3\n");

        Assert.Equal(["NTM4013 2:1 2", "NTM4014 4:1 4", "NTM4010 5:1 5"], read.Found);
        Assert.Equal([("00001", 1), ("00002", 0)], read.Rows.Select(row => (row.Code, row.Values.Count)));
    }

    [Fact]
    public void Values_EveryFault_StandsAtItsCell()
    {
        Reading read = Reading.Csv(
            "code,metric,value,unit\n00001,income,x,\n00001,insured_pct,120,%\n00002,income,30,nghìn đồng\n,income,1,\n00002,,5,\n00002,rank,Kém,\n00002,zzz,5,\n00002,crimes,Không,\n");

        Assert.Equal(
            ["NTM4221 2:14 2/income", "NTM4225 3:19 3/insured_pct", "NTM4504 4:17 4/unit", "NTM4201 5:1 5", "NTM4506 6:8 6/value", "NTM4208 7:12 7/rank", "NTM4501 8:7 8/metric"],
            read.Found);
        Assert.Equal(["00001", "00002"], read.Rows.Select(row => row.Code));
        Assert.Equal(0m, read.Rows[1].Values["crimes"].Number);
    }

    [Fact]
    public void Values_SameMetricTwice_KeepTheFirst()
    {
        Reading read = Reading.Csv("code,metric,value,evidence\n00001,income,36.5,\n00002,income,30,\n00001,thu nhap,37,BC 1\n");

        Assert.Equal(["NTM4503 4:16 4/thu nhap"], read.Found);
        Assert.Equal((2, 14), (read.Problems[0].Related[0].Line, read.Problems[0].Related[0].Column));
        Assert.Equal(36.5m, read.Rows[0].Values["income"].Number);
        Assert.Empty(read.Rows[0].Evidence);
    }

    [Fact]
    public void Values_EvidenceOfWhatIsNoMetric_IsTold() =>
        Assert.Equal(["NTM4111 2:22 2/evidence"], Reading.Csv("code,metric,value,evidence\n00001,declared:7,Đạt,BC 1\n").Found);

    [Fact]
    public void Values_SeparatorProvenInOneMetric_HoldsForAll()
    {
        Reading read = Reading.Csv("code;metric;value\n00001;change;1,234\n00002;income;36,5\n");

        Assert.Empty(read.Problems);
        Assert.Equal(1.234m, read.Rows[0].Values["change"].Number);
        Assert.Equal(["NTM4222 2:14 2/change"], Reading.Csv("code;metric;value\n00001;change;1,234\n").Found);
    }

    [Fact]
    public void Values_Fractions_AreAnErrorUntilDeclared()
    {
        const string Text = "code,metric,value\n00001,insured_pct,0.9\n00001,income,40\n00002,insured_pct,0.8\n00003,insured_pct,0.95\n";

        Assert.Equal(["NTM4108 2:7 2/metric"], Reading.Csv(Text).Found);
        Reading declared = Reading.Csv(Text, new CommuneReaderOptions { Percentages = PercentageForm.Fraction });
        Assert.Empty(declared.Problems);
        Assert.Equal([90m, 80m, 95m], declared.Rows.Select(row => row.Values["insured_pct"].Number));
    }

    [Fact]
    public void Identity_DifferentCaseOrForm_IsNoContradiction() =>
        Assert.Equal("Hòa", Reading.Csv("code,name,metric,value\n00001,Hòa,income,36.5\n00001,HOÀ,insured_pct,90\n00001,Hoa\u0300,crimes,1\n").Row.Name);

    [Fact]
    public void Identity_Contradiction_IsToldOnceAndTheFirstStays()
    {
        Reading read = Reading.Csv("code,name,metric,value\n00001,Một,income,36.5\n00001,Hai,insured_pct,90\n00001,Hai,crimes,1\n");

        Assert.Equal(["NTM4505 3:7 3/name"], read.Found);
        Assert.Equal(("Một", 3), (Assert.Single(read.Rows).Name, read.Rows[0].Values.Count));
    }

    [Fact]
    public void Identity_FirstDayInTwoSpellings_IsOne() => Assert.Equal(
        2, Reading.Csv("code,valid_from,metric,value\n00001,2019-12-31,income,36.5\n00001,31/12/2019,insured_pct,90\n").Row.Values.Count);

    [Fact]
    public void Identity_TwoFirstDays_AreTwoUnits()
    {
        Reading read = Reading.Csv("code,valid_from,metric,value\n06280,2009-01-01,income,30\n06280,2020-01-01,income,36\n");

        Assert.Empty(read.Problems);
        Assert.Equal([30m, 36m], read.Rows.Select(row => row.Values["income"].Number));
    }

    [Fact]
    public void Period_AliasOfTwoMetrics_IsDecidedByTheYears() =>
        Assert.Equal(["poor_2016"], Reading.Csv("code,reporting_date,metric,value\n00001,2019-12-31,Tỷ lệ hộ nghèo,8.2\n").Row.Values.Keys);

    [Fact]
    public void Period_AliasAndIdOfOneMetric_AreOneColumn()
    {
        const string Text = "code,reporting_date,metric,value\n00001,2019-12-31,Tỷ lệ hộ nghèo,8.2\n00002,2019-12-31,poor_2016,9\n";
        Reading read = Reading.Csv(Text);

        Assert.Empty(read.Problems);
        Assert.Equal([8.2m, 9m], read.Rows.Select(row => row.Values["poor_2016"].Number));
        Assert.Equal(["NTM4503 4:23 4/poor_2016"], Reading.Csv(Text + "00002,,Tỷ lệ hộ nghèo,9\n").Found);
    }

    [Fact]
    public void Period_Undecided_LeavesTheMetricOut()
    {
        Reading read = Reading.Csv("code,metric,value\n00001,Tỷ lệ hộ nghèo,8.2\n00001,income,30\n");

        Assert.Equal(["NTM4508 2:7 2/metric"], read.Found);
        Assert.Equal(["income"], Assert.Single(read.Rows).Values.Keys);
        Assert.Equal(
            ["income", "poor_2021"],
            Reading.Csv("code,metric,value\n00001,Tỷ lệ hộ nghèo,8.2\n00001,income,30\n", new CommuneReaderOptions { Period = "2021-2025" }).Row.Values.Keys.Order());
    }

    [Fact]
    public void Sheet_OfTitlesAndFormats_IsReadAsAWideOneIs()
    {
        Reading read = SheetFile.Read(
            ["Biểu số liệu"],
            [],
            ["Mã đơn vị", "Tên xã", "Chỉ tiêu", "ĐVT", "Giá trị"],
            ["00001", "Một", "income", "triệu đồng", 36.5m],
            ["00002", "Hai", "income", "nghìn đồng", 36500],
            ["00001", null, "BHYT (%)", "%", new Stored("0.857", "0.0%")],
            ["00002", null, "crimes", null, new Stored("0.5", "0%")],
            ["00002", null, "power", null, new ErrorCell("#N/A")],
            ["00002", null, new ErrorCell("#REF!"), null, 1],
            [new Stored("3", "00000"), null, "reporting_date", null, new Stored("43830", "dd/mm/yyyy")]);

        Assert.Equal(
            ["NTM4504 5:4 5/ĐVT", "NTM4226 7:5 7/crimes", "NTM4410 8:5 8/power", "NTM4410 9:3 9/Chỉ tiêu"], read.Found);
        Assert.Equal(["D5", "E7", "E8", "C9"], read.Problems.Select(problem => problem.Location.Cell));
        Assert.Equal((36.5m, 85.7m), (read.Rows[0].Values["income"].Number, read.Rows[0].Values["insured_pct"].Number));
        Assert.Equal(("00003", new DateOnly(2019, 12, 31)), (read.Rows[2].Code, read.Rows[2].ReportingDate));
    }

    [Fact]
    public void Sheet_AmongOthers_IsTheOneThatIsUnderstood()
    {
        byte[] bytes = new SheetFile()
            .Add("Ghi chú", ["Người lập"], ["A"])
            .Add("Số liệu", ["code", "metric", "value"], ["00001", "income", 36.5m]).ToBytes();

        Assert.Equal(36.5m, Reading.Bytes(bytes, "a.xlsx").Row.Values["income"].Number);
    }
}
