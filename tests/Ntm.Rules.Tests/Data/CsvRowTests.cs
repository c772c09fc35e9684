namespace Ntm.Rules.Tests.Data;

public sealed class CsvRowTests
{
    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Delimiter_CommaSemicolonOrTab_IsDetected(char delimiter)
    {
        var row = Reading.Csv($"code{delimiter}name{delimiter}income\n00001{delimiter}A{delimiter}36\n").Row;
        Assert.Equal(("A", 36m), (row.Name, row.Values["income"].Number));
    }

    [Fact]
    public void Delimiter_OtherOneInsideOfHeadings_DoesNotConfuse() =>
        Assert.Equal(5, Reading.Csv("code;Thu nhập, bình quân, đầu người\n00001;5\n").Row.Values["income"].Number);

    [Fact]
    public void Row_QuotesLineBreaksAndMark_AreRead()
    {
        Reading reading = Reading.Csv("\uFEFFcode,name,income\r\n00001,\"A, \"\"B\"\"\nC\",5\r\n00002,D,x\r\n");
        Assert.Equal("A, \"B\"\nC", reading.Rows[0].Name);
        Assert.Equal(["NTM4221 4:9 3/income"], reading.Found);
    }

    [Fact]
    public void Row_PlaceBehindALineBreakAndVietnameseLetters_IsExact()
    {
        Reading reading = Reading.Csv("code,name,income,crimes\n00001,\"Xã\nĐình 😀\",x,\"y\"\n");
        Assert.Equal(["NTM4221 3:10 2/income", "NTM4221 3:12 2/crimes"], reading.Found);
    }

    [Fact]
    public void Row_Empty_IsPassedOverAndCounted()
    {
        Reading reading = Reading.Csv("code,income\n\n,\n00001,x\n");
        Assert.Equal(["NTM4221 4:7 4/income"], reading.Found);
    }

    [Fact]
    public void Row_WithoutCode_IsDroppedAndItsOtherFaultsAreTold()
    {
        Reading reading = Reading.Csv("code,income\n,x\n00002,5\n");
        Assert.Equal(["NTM4201 2:1 2", "NTM4221 2:2 2/income"], reading.Found);
        Assert.Equal("00002", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Row_SameCommuneAgain_IsDroppedUnlessItBeganOnAnotherDay()
    {
        Reading reading = Reading.Csv("code,valid_from,income\n00001,2020-01-01,5\n00001,2025-07-01,6\n00001,2020-01-01,7\n");
        Assert.Equal(["NTM4202 4:1 4"], reading.Found);
        Assert.Equal(2, reading.Problems[0].Related[0].Line);
        Assert.Equal([5m, 6m], reading.Rows.Select(row => row.Values["income"].Number));
    }

    [Fact]
    public void Row_DroppedOne_LeavesNoValueInTheNext()
    {
        Reading reading = Reading.Csv("code,income\n00001,5\n00001,6\n00002,\n");
        Assert.Empty(reading.Rows[1].Values);
    }

    [Theory]
    [InlineData("2020", "NTM4204")]
    [InlineData("1/2/2020", "NTM4214")]
    public void Row_UnreadableValidFrom_IsDropped(string day, string code)
    {
        Reading reading = Reading.Csv($"code,valid_from\n00001,{day}\n");
        Assert.Equal([$"{code} 2:7 2/valid_from"], reading.Found);
        Assert.Empty(reading.Rows);
    }

    [Fact]
    public void Row_CodeOfFourDigits_WarnsAndStays()
    {
        Reading reading = Reading.Csv("code\n6058\n");
        Assert.Equal(["NTM4203 2:1 2"], reading.Found);
        Assert.Equal("6058", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Row_UnquotedDecimalComma_IsNotShiftedIntoOtherColumns()
    {
        Reading reading = Reading.Csv("code,income,crimes\n00001,36,5,7\n00002,36,7\n");
        Assert.Equal(["NTM4013 2:1 2"], reading.Found);
        Assert.Equal("00002", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Row_TooShort_WarnsAndStays()
    {
        Reading reading = Reading.Csv("code,income,crimes\n00001,36\n00002,36,7,,\n");
        Assert.Equal(["NTM4014 2:1 2"], reading.Found);
        Assert.Equal(2, reading.Rows.Count);
    }

    [Fact]
    public void Row_BrokenQuotes_AreTold()
    {
        Reading reading = Reading.Csv("code,name\n00001,\"A\"B\n00002,C\"D\n00003,\"E\n00004,F\n");
        Assert.Equal(["NTM4011 2:1 2", "NTM4012 3:1 3", "NTM4010 4:1 4"], reading.Found);
        Assert.Equal("C\"D", Assert.Single(reading.Rows).Name);
    }

    [Fact]
    public void Reading_ManyRows_ComeInChunksOfTheSizeAskedFor()
    {
        string text = "code,income\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"{i:00000},{i}\n"));
        Reading reading = Reading.Csv(text, new() { ChunkSize = 4 });
        Assert.Equal([4, 4, 2], reading.Chunks);
        Assert.Equal(Enumerable.Range(1, 10).Select(i => (decimal)i), reading.Rows.Select(row => row.Values["income"].Number));
    }

    [Fact]
    public void Problems_BeyondTheLimit_AreCounted()
    {
        string text = "code,income,x\n" + string.Concat(Enumerable.Range(1, 10).Select(i => $"{i:00000},a,\n"));
        Reading reading = Reading.Csv(text, new() { ProblemLimit = 3 });
        Assert.Equal(["NTM4101 1:13 1/x", "NTM4221 2:7 2/income", "NTM4221 3:7 3/income", "NTM4008 0:0"], reading.Found);
        Assert.Equal(["8", "0"], reading.Problems[3].Arguments.AsEnumerable());
        Assert.Equal(10, reading.Rows.Count);
    }
}
