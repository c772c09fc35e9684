using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Model;

/// <summary>Periods, addresses, catalog look-ups and the inventory of figures.</summary>
public class PeriodAndReferenceTests
{
    [Fact]
    public void Contains_EitherEnd_IsTrue()
    {
        var year = new EffectivePeriod(new DateOnly(2023, 1, 1), new DateOnly(2023, 12, 31));

        Assert.True(year.Contains(new DateOnly(2023, 1, 1)) && year.Contains(new DateOnly(2023, 12, 31)));
        Assert.False(year.Contains(new DateOnly(2022, 12, 31)) || year.Contains(new DateOnly(2024, 1, 1)));
        Assert.True(new EffectivePeriod(null, null).Contains(DateOnly.MinValue));
    }

    [Fact]
    public void Overlaps_OneDayInBoth_IsTrue()
    {
        var first = new EffectivePeriod(null, new DateOnly(2023, 6, 30));

        Assert.True(first.Overlaps(new EffectivePeriod(new DateOnly(2023, 6, 30), null)));
        Assert.False(first.Overlaps(new EffectivePeriod(new DateOnly(2023, 7, 1), null)));
        Assert.False(new EffectivePeriod(new DateOnly(2023, 7, 1), null).Overlaps(first));
    }

    [Theory]
    [InlineData("national/2016-2020/standard#17.1/clean", "national/2016-2020/standard", "17.1", "clean")]
    [InlineData("a#1", "a", "1", null)]
    public void TryParse_OwnText_GivesItBack(string text, string set, string indicator, string? part)
    {
        IndicatorReference read = IndicatorReference.TryParse(text)!;

        Assert.Equal(new IndicatorReference(set, indicator, part), read);
        Assert.Equal(text, read.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("a#")]
    [InlineData("#1")]
    [InlineData("a#1/")]
    [InlineData("a#1/b/c")]
    public void IndicatorReference_NoAddress_IsNull(string text) => Assert.Null(IndicatorReference.TryParse(text));

    [Theory]
    [InlineData("37", "2025-06-30", "2004-01-01")]
    [InlineData("37", "2025-07-01", "2025-07-01")]
    [InlineData("ninh bình", "2025-07-01", "2025-07-01")]
    [InlineData("Gia Lai", "2024-01-01", "2004-01-01")]
    public void FindProvince_Day_PicksTheUnit(string text, string day, string from)
    {
        DateOnly on = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        Province found = Book.Catalog.FindProvince(text, on)!;

        Assert.Equal(from, found.Effective.From!.Value.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void FindProvince_GoneOrUnknown_IsNull()
    {
        Assert.Null(Book.Catalog.FindProvince("Nam Định", new DateOnly(2025, 7, 1)));
        Assert.Null(Book.Catalog.FindProvince("Atlantis", null));
    }

    [Fact]
    public void Of_EveryFigure_IsListedButTheGeneralOne()
    {
        const string table = """{ "by": "region", "general": 99, "cases": { "TDMN": 50, "DBSH": { "value": 65, "verification": "unverified" }, "DHNTB": null, "TN": { "delegated": "province" } } }""";
        RuleBook book = Law.Load(Law.SetOf($$"""{ "all": [{ "id": "a", "metric": "power_pct", "atLeast": {{table}} }, { "attested": "hall" }, null] }"""));

        Assert.Equal(
            [
                ("region=TDMN", FigureState.Confirmed), ("region=DBSH", FigureState.Unverified), ("region=DHNTB", FigureState.Unknown), ("region=TN", FigureState.Delegated),
                ("", FigureState.Confirmed), ("", FigureState.Unknown),
            ],
            FigureInventory.Of(book.Sets.Single()).Select(entry => (entry.Selector, entry.State)));
    }

    private static readonly RuleBook Book = Law.Load(Law.SetOf("""{ "attested": "hall" }"""));
}
