using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Data;

/// <summary>Sheets of workbooks read as CSV is read.</summary>
public sealed class SheetTests
{
    [Fact]
    public void Sheet_SameContentAsCsv_GivesEqualRows()
    {
        CommuneRecord sheet = SheetFile.Read(
            ["code", "Tên xã", "reporting_date", "Thu nhập bình quân (triệu đồng)", "BHYT (%)", "Số vụ", "Điện đạt chuẩn", "Xếp loại", "bien gioi"],
            ["00001", "Xã Đình Lập", new Stored("43830", "dd/mm/yyyy"), 36.5m, 85.71m, 3, "Đạt", "Khá", true]).Row;
        CommuneRecord csv = Reading.Csv(
            "code,Tên xã,reporting_date,Thu nhập bình quân (triệu đồng),BHYT (%),Số vụ,Điện đạt chuẩn,Xếp loại,bien gioi\n"
            + "00001,Xã Đình Lập,2019-12-31,36.5,85.71,3,Đạt,Khá,true\n").Row;
        Assert.Equal((csv.Code, csv.Name, csv.ReportingDate), (sheet.Code, sheet.Name, sheet.ReportingDate));
        Assert.Equal(csv.Values.OrderBy(pair => pair.Key), sheet.Values.OrderBy(pair => pair.Key));
        Assert.Equal(csv.Values.Count, sheet.Values.Count);
    }

    [Theory]
    [InlineData("0.10000000000000001", "0.1")]
    [InlineData("36.299999999999997", "36.3")]
    [InlineData("1234567.8899999999", "1234567.89")]
    [InlineData("0.30000000000000004", "0.30000000000000004")]
    [InlineData("123456789012345", "123456789012345")]
    [InlineData("1.5E-2", "0.015")]
    [InlineData("1.2E+3", "1200")]
    [InlineData("1.234", "1.234")]
    public void Number_AsStored_IsReadExactly(string stored, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Value(new Stored(stored), "income"));

    [Theory]
    [InlineData("0.115", "0%", "11.5")]
    [InlineData("0.28999999999999998", "0.00%", "29")]
    [InlineData("1", "0%", "100")]
    [InlineData("0.00125", "0.0 %", "0.125")]
    public void Number_InPercentFormat_IsAHundredTimesAsMuch(string stored, string format, string expected) =>
        Assert.Equal(decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), Value(new Stored(stored, format), "insured_pct"));

    [Fact]
    public void Number_InPercentFormatOutsideOfPercentages_IsTold() =>
        Assert.Equal(["NTM4226 2:2 2/crimes"], SheetFile.Read(["code", "crimes"], ["00001", new Stored("0.5", "0%")]).Found);

    [Theory]
    [InlineData("1E-30")]
    [InlineData("5.5511151231257827E-17")]
    public void Number_FinerThanDecimals_IsToldNotRounded(string stored) =>
        Assert.Equal(["NTM4224 2:2 2/income"], SheetFile.Read(["code", "income"], ["00001", new Stored(stored)]).Found);

    [Theory]
    [InlineData("43830", false, "2019-12-31")]
    [InlineData("61", false, "1900-03-01")]
    [InlineData("59", false, "1900-02-28")]
    [InlineData("42368", true, "2019-12-31")]
    public void Day_OfEitherCalendar_IsRead(string serial, bool isFrom1904, string expected)
    {
        byte[] bytes = new SheetFile { IsFrom1904 = isFrom1904 }
            .Add("Xã", ["code", "reporting_date"], ["00001", new Stored(serial, "[$-42A]dd\\-mm\\-yyyy;@")]).ToBytes();
        Assert.Equal(expected, Reading.Bytes(bytes, "a.xlsx").Row.ReportingDate?.ToString("yyyy-MM-dd"));
    }

    [Theory]
    [InlineData("60", "yyyy-mm-dd", "NTM4205")]
    [InlineData("43830.5", "yyyy-mm-dd hh:mm", "NTM4205")]
    [InlineData("0.5", "hh:mm", "NTM4205")]
    [InlineData("0", "yyyy-mm-dd", "NTM4412")]
    [InlineData("99999999", "yyyy-mm-dd", "NTM4412")]
    [InlineData("43830", null, "NTM4205")]
    public void Day_NumberThatIsNone_IsTold(string stored, string? format, string code) =>
        Assert.Equal([$"{code} 2:2 2/reporting_date"], SheetFile.Read(["code", "reporting_date"], ["00001", new Stored(stored, format)]).Found);

    [Fact]
    public void Text_RichInlineOrEscaped_IsReadWhole()
    {
        Assert.Equal("Xã Đình Lập", SheetFile.Read(["code", "name"], ["00001", new Rich("Xã ", "Đình ", "Lập")]).Row.Name);
        Assert.Equal("Xã Đình Lập", SheetFile.Read(["code", "name"], ["00001", new Inline(" Xã Đình Lập ")]).Row.Name);
        Assert.Equal("A\nB_x", SheetFile.Read(["code", "name"], ["00001", "A_x000A_B_x005F_x"]).Row.Name);
    }

    [Fact]
    public void Cell_ErrorOrFormula_IsValueOrProblem()
    {
        Reading reading = SheetFile.Read(
            ["code", "income", "crimes", "change"], ["00001", new ErrorCell("#N/A"), new Formula("1+1", "2"), new Formula("B2", null)]);
        Assert.Equal(["NTM4410 2:2 2/income", "NTM4411 2:4 2/change"], reading.Found);
        Assert.Equal(2, Assert.Single(reading.Rows).Values["crimes"].Number);
        Assert.Equal("a.xlsx(Xã!B2)", reading.Problems[0].Location.ToString());
    }

    [Fact]
    public void Row_EmptyOnes_AreCounted()
    {
        Reading reading = SheetFile.Read([], ["code", "income"], [], [null, null], ["00001", "x"]);
        Assert.Equal(["NTM4221 5:2 5/income"], reading.Found);
        Assert.Equal("B5", reading.Problems[0].Location.Cell);
    }

    [Fact]
    public void Row_CellsBehindTheHeadings_AreTold()
    {
        Reading reading = SheetFile.Read(["code", "income"], ["00001", 5, null, "Ghi chú"]);
        Assert.Equal(["NTM4106 2:4 2"], reading.Found);
        Assert.Equal("D", Assert.Single(reading.Problems[0].Arguments));
        Assert.Single(reading.Rows);
    }

    [Fact]
    public void Headings_BelowTitles_AreFound()
    {
        CommuneRecord row = SheetFile.Read(
            ["UBND TỈNH LẠNG SƠN"], ["BIỂU TỔNG HỢP", null, "Mã xã"], [], ["TT", "Mã xã", "Tên xã", "Số vụ"], [null, "00001", "A", 5]).Rows.Single();
        Assert.Equal(("00001", "A", 5m), (row.Code, row.Name, row.Values["crimes"].Number));
    }

    [Fact]
    public void Headings_OfCodesOnly_AreReadInTheOnlySheet() => Assert.Equal("00001", SheetFile.Read(["code"], ["00001"]).Row.Code);

    [Fact]
    public void Sheets_SeveralCandidates_AreToldAndOneCanBeNamed()
    {
        byte[] bytes = new SheetFile()
            .Add("Hướng dẫn", ["Cách điền"])
            .Add("Đợt 1", ["code", "income"], ["00001", 1])
            .Add("Đợt 2", ["code", "income"], ["00001", 2])
            .Add("Ẩn", true, ["code", "income"], ["00001", 3])
            .ToBytes();
        Reading reading = Reading.Bytes(bytes, "a.xlsx");
        Assert.Equal(["NTM4408 0:0"], reading.Found);
        Assert.Equal("'Đợt 1', 'Đợt 2'", Assert.Single(reading.Problems[0].Arguments));
        Assert.Equal(2, Reading.Bytes(bytes, "a.xlsx", new() { Sheet = "đợt 2" }).Row.Values["income"].Number);
        Assert.Equal(3, Reading.Bytes(bytes, "a.xlsx", new() { Sheet = "Ẩn" }).Row.Values["income"].Number);
        Assert.Equal(["NTM4409 0:0"], Reading.Bytes(bytes, "a.xlsx", new() { Sheet = "Đợt 3" }).Found);
    }

    [Fact]
    public void Sheets_HiddenOrNotUnderstood_ArePassedOver()
    {
        byte[] bytes = new SheetFile().Add("Ẩn", true, ["code", "income"], ["1", 3]).Add("Ghi chú", ["a", "b"]).Add("Xã", ["code", "income"], ["00001", 1]).ToBytes();
        Assert.Equal(1, Reading.Bytes(bytes, "a.xlsx").Row.Values["income"].Number);
        Assert.Equal(["NTM4407 0:0"], Reading.Bytes(new SheetFile().Add("A", ["x", "y"]).Add("B", ["z"]).ToBytes(), "a.xlsx").Found);
    }

    [Fact]
    public void Stream_NotAtItsBeginning_IsReadFromThere()
    {
        var stream = new MemoryStream([1, 2, 3, .. SheetFile.Of(["code", "income"], ["00001", 1])]) { Position = 3 };
        Assert.Equal("00001", Reading.Of(stream, "a.xlsx").Row.Code);
    }

    [Fact]
    public void Reading_ManyRows_ComeInChunks()
    {
        object?[][] rows = [["code", "income"], .. Enumerable.Range(1, 10).Select(i => new object?[] { $"{i:00000}", i })];
        Reading reading = Reading.Bytes(SheetFile.Of(rows), "a.xlsx", new() { ChunkSize = 4 });
        Assert.Equal([4, 4, 2], reading.Chunks);
    }

    private static decimal Value(object cell, string metric) => SheetFile.Read(["code", metric], ["00001", cell]).Row.Values[metric].Number;
}
