using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

public sealed class CsvNumberTests
{
    private static decimal One(string cell, char? separator = null, string column = "change") =>
        Reading.Csv($"code;{column}\n00001;{cell}\n", new() { DecimalSeparator = separator }).Row.Values[column].Number;

    [Theory]
    [InlineData("85,7", 85.7)]
    [InlineData("85.7", 85.7)]
    [InlineData("1.234.567", 1234567)]
    [InlineData("1,234,567", 1234567)]
    [InlineData("1.234,5", 1234.5)]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("0,234", 0.234)]
    [InlineData("1234,567", 1234.567)]
    [InlineData("-5", -5)]
    [InlineData(" 12 ", 12)]
    [InlineData("\u00a012\u00a0", 12)]
    public void Number_ReadInOneWayOnly_IsRead(string cell, double expected) => Assert.Equal((decimal)expected, One(cell));

    [Theory]
    [InlineData("1,234", ',', 1.234)]
    [InlineData("1,234", '.', 1234)]
    [InlineData("1.234", ',', 1234)]
    [InlineData("1.234", '.', 1.234)]
    [InlineData("1.234.567", ',', 1234567)]
    public void Number_Ambiguous_IsSettledByTheDeclaredSeparator(string cell, char separator, double expected) =>
        Assert.Equal((decimal)expected, One(cell, separator));

    [Fact]
    public void Number_Ambiguous_IsAnErrorOfItsCell()
    {
        Reading reading = Reading.Csv("code;change;crimes\n00001;1,234;5\n00002;7;6\n");
        Assert.Equal(["NTM4222 2:7 2/change"], reading.Found);
        Assert.Equal(["crimes"], reading.Rows[0].Values.Keys);
        Assert.Equal(7, reading.Rows[1].Values["change"].Number);
    }

    [Fact]
    public void Number_Ambiguous_IsSettledByTheFileElsewhere()
    {
        Reading reading = Reading.Csv("code;change;income\n00001;1,234;\n00002;;36,5\n");
        Assert.Empty(reading.Problems);
        Assert.Equal(1.234m, reading.Rows[0].Values["change"].Number);
    }

    [Fact]
    public void Number_BothSeparatorsInOneFile_IsAnErrorAndAmbiguousOnesStayUnread()
    {
        Reading reading = Reading.Csv("code;change\n00001;36,5\n00002;36.5\n00003;1,234\n");
        Assert.Equal(["NTM4110 3:7 3/change", "NTM4222 4:7 4/change"], reading.Found);
        Assert.Equal(2, reading.Problems[0].Related[0].Line);
        Assert.Equal([36.5m, 36.5m], reading.Rows.Take(2).Select(row => row.Values["change"].Number));
    }

    [Theory]
    [InlineData("85.7", ',')]
    [InlineData("85,7", '.')]
    [InlineData("1.234.567", '.')]
    public void Number_OtherSeparatorThanDeclared_IsAnError(string cell, char separator) =>
        Assert.Equal(["NTM4223 2:7 2/change"], Reading.Csv($"code;change\n00001;{cell}\n", new() { DecimalSeparator = separator }).Found);

    [Theory]
    [InlineData("-")]
    [InlineData("x")]
    [InlineData("12 người")]
    [InlineData("1e3")]
    [InlineData("1.2.3")]
    [InlineData("12.34,5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("#REF!")]
    [InlineData("Không")]
    [InlineData("--5")]
    [InlineData("NaN")]
    public void Number_AnythingElse_IsAnErrorAndNotCoerced(string cell)
    {
        Reading reading = Reading.Csv($"code;change\n00001;{cell}\n");
        Assert.Equal(["NTM4221 2:7 2/change"], reading.Found);
        Assert.Empty(reading.Rows[0].Values);
    }

    [Fact]
    public void Number_EmptyCell_IsMissing() => Assert.Empty(Reading.Csv("code,change,crimes\n00001,, \n").Row.Values);

    [Fact]
    public void Number_TwentyEightDigits_IsExactAndMoreIsAnError()
    {
        Assert.Equal(1234567890123456789.012345678m, One("1234567890123456789.012345678"));
        Assert.Equal(["NTM4224 2:7 2/change"], Reading.Csv("code;change\n00001;1234567890123456789.0123456789\n").Found);
        Assert.Equal(["NTM4224 2:7 2/change"], Reading.Csv($"code;change\n00001;{new string('9', 400)}\n").Found);
    }

    [Theory]
    [InlineData("85,7%")]
    [InlineData("85,7 %")]
    public void Percent_WithSign_IsANumberOfAPercentage(string cell) => Assert.Equal(85.7m, One(cell, column: "insured_pct"));

    [Fact]
    public void Percent_SignInAnotherColumn_IsAnError() =>
        Assert.Equal(["NTM4226 2:7 2/income"], Reading.Csv("code;income\n00001;85,7%\n").Found);

    [Fact]
    public void Number_OutOfRange_IsAnErrorByRowAndColumn()
    {
        Reading reading = Reading.Csv("code,income,insured_pct\n00001,5,100.01\n00002,-1,100\n");
        Assert.Equal(["NTM4225 2:9 2/insured_pct", "NTM4225 3:7 3/income"], reading.Found);
        Assert.Equal("0–100 %", reading.Problems[0].Arguments[2]);
        Assert.Equal(["income"], reading.Rows[0].Values.Keys);
    }

    [Theory]
    [InlineData("Không")]
    [InlineData("KHÔNG")]
    [InlineData("kho\u0302ng")]
    public void Count_Khong_IsZero(string cell) => Assert.Equal(0, One(cell, column: "crimes"));

    [Fact]
    public void Count_KhongWithoutMarks_IsAnError() => Assert.Equal(["NTM4221 2:7 2/crimes"], Reading.Csv("code,crimes\n00001,Khong\n").Found);

    [Fact]
    public void Percent_ColumnOfFractions_IsAnErrorUntilDeclared()
    {
        const string text = "code,insured_pct,clean_pct\n00001,0.85,50\n00002,0.115,60\n00003,1,70\n";
        Reading undeclared = Reading.Csv(text);
        Assert.Equal(["NTM4108 1:6 1/insured_pct"], undeclared.Found);
        Assert.Equal(3, undeclared.Rows.Count);
        Assert.All(undeclared.Rows, row => Assert.Equal(["clean_pct"], row.Values.Keys));
        Reading percent = Reading.Csv(text, new() { Percentages = PercentageForm.Percent });
        Assert.Empty(percent.Problems);
        Assert.Equal(0.115m, percent.Rows[1].Values["insured_pct"].Number);
    }

    [Fact]
    public void Percent_DeclaredFractions_AreMultipliedExactly()
    {
        Reading reading = Reading.Csv(
            "code,insured_pct\n00001,0.115\n00002,1\n00003,0.1234567890123456789012345678\n00004,85%\n00005,0.5\n00006,1.2\n", new() { Percentages = PercentageForm.Fraction });
        Assert.Equal(["NTM4225 7:7 7/insured_pct"], reading.Found);
        Assert.Equal(
            [11.5m, 100m, 12.34567890123456789012345678m, 85m, 50m], reading.Rows.Take(5).Select(row => row.Values["insured_pct"].Number));
    }

    [Fact]
    public void Percent_FewValuesNotAboveOne_WarnAndAreReadAsPercent()
    {
        Reading reading = Reading.Csv("code,insured_pct,clean_pct\n00001,0.85,90\n");
        Assert.Equal(["NTM4109 1:6 1/insured_pct"], reading.Found);
        Assert.Equal(0.85m, reading.Rows[0].Values["insured_pct"].Number);
    }

    [Fact]
    public void Percent_OneRowWhoseEveryPercentageIsAFraction_IsAnError() =>
        Assert.Equal(
            ["NTM4108 1:6 1/insured_pct", "NTM4108 1:18 1/clean_pct", "NTM4108 1:28 1/poor_2021"],
            Reading.Csv("code,insured_pct,clean_pct,poor_2021\n00001,0.85,0.9,0.02\n").Found);

    [Fact]
    public void Percent_AllZeroOrOneOrWithSign_IsNoFraction()
    {
        Assert.Empty(Reading.Csv("code,insured_pct\n00001,0\n00002,1\n00003,0\n").Problems);
        Assert.Empty(Reading.Csv("code,insured_pct\n00001,0.5%\n00002,0.2%\n00003,0.7%\n").Problems);
    }

    [Fact]
    public void Options_OtherSeparatorOrEmptyChunk_Throw()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommuneReaderOptions { DecimalSeparator = ';' });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommuneReaderOptions { ChunkSize = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommuneReaderOptions { ProblemLimit = 0 });
    }
}
