using Ntm.Rules.Assessments;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Assessments;

/// <summary>How values and figures are written for people.</summary>
public class QuantityTextTests
{
    private static readonly RuleBook Book = Law.Load(Law.SetOf("""{ "attested": "hall" }"""));

    [Theory]
    [InlineData("power_pct", 85.75, "85,8 %", "85.8 %")]
    [InlineData("power_pct", 85.74, "85,7 %", "85.7 %")]
    [InlineData("power_pct", 85, "85 %", "85 %")]
    [InlineData("income", 42.8, "42,8 triệu đồng", "42.8 million VND")]
    [InlineData("income_ratio", 1.005, "1,01 lần", "1.01 times")]
    [InlineData("poor", 7, "7 hộ", "7 households")]
    public void Value_MoreDigitsThanShown_RoundsHalfAwayFromZero(string metric, double value, string vi, string en) =>
        Assert.Equal(new LocalizedText(vi, en), QuantityText.Value(Book.Catalog.Metrics[metric], (decimal)value));

    [Theory]
    [InlineData(1.495, 1.5, "1,495 lần")]
    [InlineData(1.4999, 1.5, "1,4999 lần")]
    [InlineData(1.5, 1.5, "1,5 lần")]
    [InlineData(1.2, 1.5, "1,2 lần")]
    public void Value_RoundingWouldMislead_ShowsWhatTellsApart(double value, double limit, string vi) =>
        Assert.Equal(vi, QuantityText.Value(Book.Catalog.Metrics["income_ratio"], (decimal)value, (decimal)limit).Vi);

    [Fact]
    public void Value_NeverEndingFraction_ShowsWhatTellsApart()
    {
        Rational ratio = (Rational)48m / 32.1m;

        Assert.Equal("1,495 lần", QuantityText.Value(Book.Catalog.Metrics["income_ratio"], ratio, 1.5m).Vi);
    }

    [Fact]
    public void Sentence_JustMissed_DoesNotLookMet()
    {
        IndicatorAssessment answer = Law.Judge(Law.AtLeast("income_ratio", "1.5"), Commune.With(("income", 48), ("income_then", 32.1m)));

        Assert.Equal("Thu nhập so với khi được công nhận 1,495 lần, chưa đạt yêu cầu từ 1,5 lần trở lên.", answer.Reason.Sentence(Language.Vietnamese));
        Assert.Equal("Income against recognition is 1.495 times, which does not meet the requirement (at least 1.5 times).", answer.Reason.Sentence(Language.English));
    }

    [Fact]
    public void Sentence_BetweenPossibleFigures_DoesNotLookLikeTheStrictest()
    {
        IndicatorAssessment answer = Law.Judge(
            Law.AtLeast("power_pct", """{ "delegated": "province", "noLooserThan": 80, "noStricterThan": 90 }"""), Commune.With(("power_pct", 89.96m)));

        Assert.Equal("Hộ dùng điện 89,96 %: đạt hay không tùy ngưỡng chưa rõ (trong khoảng 80 % đến 90 %).", answer.Reason.Sentence(Language.Vietnamese));
    }

    [Theory]
    [InlineData("atLeast", "từ 5 % trở lên", "at least 5 %")]
    [InlineData("atMost", "không quá 5 %", "at most 5 %")]
    [InlineData("moreThan", "trên 5 %", "more than 5 %")]
    [InlineData("lessThan", "dưới 5 %", "less than 5 %")]
    public void Required_Figure_IsWordedAsTheDecisionsDo(string comparison, string vi, string en)
    {
        Reason reason = Law.Judge($$"""{ "metric": "power_pct", "{{comparison}}": 5 }""", Commune.With(("power_pct", 7))).Reason;

        Assert.Equal(new LocalizedText(vi, en), reason.Arguments[2]);
    }

    [Theory]
    [InlineData("noLooserThan", 70, "dễ nhất là từ 80 % trở lên", "no looser than at least 80 %")]
    [InlineData("noStricterThan", 90, "khó nhất là từ 80 % trở lên", "no stricter than at least 80 %")]
    public void Required_OneLimit_IsSaidAsSuch(string limit, int value, string vi, string en)
    {
        Reason reason = Law.Judge(
            Law.AtLeast("power_pct", $$"""{ "delegated": "province", "{{limit}}": 80 }"""), Commune.With(("power_pct", value))).Reason;

        Assert.Equal(new LocalizedText(vi, en), reason.Arguments[2]);
    }

    [Fact]
    public void Measurement_OfAnAttestationAndARating_IsAWord()
    {
        Assert.Equal("yes", $"{Law.Judge("""{ "attested": "hall" }""", Commune.With(("hall", true))).Measured}");
        Assert.Equal("Fair", $"{Law.Judge("""{ "rated": "readiness", "atLeast": "kha" }""", Commune.With(("readiness", "kha"))).Measured}");
    }
}
