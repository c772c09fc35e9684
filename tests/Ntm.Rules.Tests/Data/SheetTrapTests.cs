using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

/// <summary>What spreadsheets do to figures, and what must not pass in silence.</summary>
public sealed class SheetTrapTests
{
    [Fact]
    public void Percentage_TextWithCommaAndSign_IsRead() =>
        Assert.Equal(85.7m, SheetFile.Read(["code", "insured_pct"], ["00001", "85,7%"]).Row.Values["insured_pct"].Number);

    [Fact]
    public void None_InCountAndAttestation_IsNoughtOrWhatTheCatalogLists()
    {
        Reading reading = SheetFile.Read(["code", "crimes", "power", "road"], ["00001", "Không", "Không", "Không"]);
        Assert.Equal(["NTM4207 2:4 2/road"], reading.Found);
        Assert.Equal(0, reading.Rows[0].Values["crimes"].Number);
        Assert.False(reading.Rows[0].Values["power"].Attested);
    }

    [Theory]
    [InlineData("0.00", "17.10")]
    [InlineData(null, "17.1")]
    public void Heading_ThatIsANumber_IsToldAsItIsShown(string? format, string shown)
    {
        Reading reading = SheetFile.Read(["code", "income", new Stored("17.1", format)], ["00001", 5, "Đạt"]);
        Assert.Equal([$"NTM4105 1:3 1/{shown}"], reading.Found);
        Assert.Equal(5, Assert.Single(reading.Rows).Values["income"].Number);
    }

    [Fact]
    public void Percentages_NoneAboveOne_AreAnErrorUntilDeclared()
    {
        byte[] bytes = SheetFile.Of(["code", "insured_pct"], ["00001", 0.857m], ["00002", 0.9m], ["00003", 1]);
        Assert.Equal(["NTM4108 1:2 1/insured_pct"], Reading.Bytes(bytes, "a.xlsx").Found);
        Reading declared = Reading.Bytes(bytes, "a.xlsx", new() { Percentages = PercentageForm.Fraction });
        Assert.Equal([85.7m, 90m, 100m], declared.Rows.Select(row => row.Values["insured_pct"].Number));
    }

    [Fact]
    public void Percentages_InPercentFormat_NeedNoDeclaration()
    {
        Reading reading = SheetFile.Read(["code", "insured_pct"], ["00001", new Stored("0.857", "0.0%")], ["00002", new Stored("0.009", "0.0%")], ["00003", new Stored("1", "0%")]);
        Assert.Empty(reading.Problems);
        Assert.Equal([85.7m, 0.9m, 100m], reading.Rows.Select(row => row.Values["insured_pct"].Number));
    }

    [Fact]
    public void Numbers_AsTextWithComma_AreReadBesideRealNumbers()
    {
        Reading reading = SheetFile.Read(["code", "income", "change"], ["00001", "36,5", 1.234m], ["00002", 36.5m, "1,234"], ["00003", "36.5", null]);
        Assert.Equal(["NTM4222 3:3 3/change", "NTM4110 4:2 4/income"], reading.Found);
        Reading good = SheetFile.Read(["code", "income", "change"], ["00001", "36,5", 1.234m], ["00002", 36.5m, "1,234"]);
        Assert.Empty(good.Problems);
        Assert.Equal([36.5m, 36.5m], good.Rows.Select(row => row.Values["income"].Number));
        Assert.Equal([1.234m, 1.234m], good.Rows.Select(row => row.Values["change"].Number));
    }

    [Fact]
    public void Code_StoredAsNumber_KeepsItsFormatOrWarns()
    {
        Assert.Equal("06058", SheetFile.Read(["code", "income"], [new Stored("6058", "00000"), 5]).Row.Code);
        Assert.Equal("26058", SheetFile.Read(["code", "income"], [26058, 5]).Row.Code);
        Reading reading = SheetFile.Read(["code", "income"], [6058, 5]);
        Assert.Equal(["NTM4203 2:1 2"], reading.Found);
        Assert.Equal("a.xlsx(Xã!A2)", reading.Problems[0].Location.ToString());
    }
}
