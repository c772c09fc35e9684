using Ntm.Rules.Model;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Loading;

/// <summary>That files without a problem also say in the book what they say on paper.</summary>
public sealed class WhatIsReadTests
{
    private static readonly CriteriaSet Base = RuleBook.Load(ConformanceCase.Base).BookOrThrow().Set("base/standard")!;

    [Theory]
    [InlineData("requirements", "comparison", Comparison.MoreThan, "36.125")]
    [InlineData("requirements", "less-than", Comparison.LessThan, "5")]
    [InlineData("requirements", "none-allowed", Comparison.AtMost, "0")]
    [InlineData("thresholds", "figure", Comparison.AtLeast, "80.5")]
    public void Read_Comparison_KeepsDirectionAndFigure(string topic, string name, Comparison comparison, string figure)
    {
        ComparisonRequirement read = Assert.IsType<ComparisonRequirement>(Requirement(topic, name));

        Assert.Equal(comparison, read.Comparison);
        Assert.Equal(figure, Assert.IsType<FigureThreshold>(read.Threshold).Value!.Value.ToString(9));
    }

    [Fact]
    public void Read_WhenNone_TellsMetFromNotApplicable()
    {
        Assert.False(Assert.IsType<ComparisonRequirement>(Requirement("requirements", "comparison")).WhenNone!.CountsAsMet);
        Assert.True(Assert.IsType<ComparisonRequirement>(Requirement("requirements", "less-than")).WhenNone!.CountsAsMet);
    }

    [Fact]
    public void Read_Parts_AreKept() =>
        Assert.Equal("men women", string.Join(' ', Assert.IsType<ComparisonRequirement>(Requirement("requirements", "parts")).ForParts));

    [Fact]
    public void Read_Rating_IsTheRankOnTheScale() =>
        Assert.Equal("2", Assert.IsType<FigureThreshold>(Assert.IsType<RatingRequirement>(Requirement("requirements", "rating")).AtLeast).Value!.Value.ToString(9));

    [Fact]
    public void Read_Count_KeepsNumberPartsAndOpenness()
    {
        CountRequirement count = Assert.IsType<CountRequirement>(Requirement("requirements", "count"));

        Assert.Equal((2, 3, true), (count.AtLeast, count.Parts.Length, count.OpenToProvinces));
    }

    [Fact]
    public void Read_TableByYear_HasInclusiveRanges()
    {
        TableThreshold table = Assert.IsType<TableThreshold>(Threshold("table-by-year"));

        Assert.Equal(
            [(null, 2016), (2017, 2017), (2018, 2019), (2020, null)],
            table.Cases.Select(c => ((int?, int?))(c.From, c.To)));
        Assert.Null(table.General!.Value);
        Assert.Null(table.Otherwise);
    }

    [Fact]
    public void Read_TableByRegion_KeepsUnknownAndWeakCells()
    {
        TableThreshold table = Assert.IsType<TableThreshold>(Threshold("table-by-region"));
        Dictionary<string, FigureThreshold> cells = table.Cases.ToDictionary(c => c.Key, c => (FigureThreshold)c.Threshold);

        Assert.Null(cells["DBSH"].Value);
        Assert.Equal(Verification.Confirmed, cells["TDMN"].Provenance.Verification);
        Assert.Equal(Verification.Unverified, cells["DNB"].Provenance.Verification);
    }

    [Fact]
    public void Read_Cell_SaysItsOwnOrigin()
    {
        Provenance origin = Threshold("cell").Provenance;

        Assert.Equal((Verification.Corroborated, "Ghi chú", "01/QĐ-THỬ"), (origin.Verification!.Value, origin.Note, origin.Legal!.Document));
        Assert.Equal("gazette", Assert.Single(origin.Sources));
    }

    [Fact]
    public void Read_Delegated_HasBothLimits()
    {
        DelegatedThreshold delegated = Assert.IsType<DelegatedThreshold>(Threshold("delegated-within"));

        Assert.IsType<TableThreshold>(delegated.NoLooserThan);
        Assert.IsType<FigureThreshold>(delegated.NoStricterThan);
    }

    [Fact]
    public void Read_Derived_NamesPartAndFactor()
    {
        DerivedThreshold derived = Assert.IsType<DerivedThreshold>(Threshold("derived"));

        Assert.Equal("base/standard#2.1/clean", derived.Of.ToString());
        Assert.Equal("1.1", derived.Times.ToString(9));
    }

    [Fact]
    public void Read_Indicator_RestsOnTheRowOfItsNumberAndOnItsOwnVerification()
    {
        Indicator weak = Base.Indicators.Single(pair => pair.Indicator.Id == "1.5").Indicator;

        Assert.Equal(("00/QĐ-THỬ", "1.5"), (weak.Requirement.Provenance.Legal!.Document, weak.Requirement.Provenance.Legal.Row));
        Assert.Equal(Verification.Unverified, ((ComparisonRequirement)weak.Requirement).Threshold.Provenance.Verification);
    }

    [Fact]
    public void Read_DecomposedFile_SaysTheSameAsTheComposedOne() =>
        Assert.Equal("Điện", Case("syntax", "nfd").Indicators.Single().Indicator.Name.Vi);

    [Fact]
    public void Read_FileWithMarkAndCrLf_SaysTheSame() => Assert.Equal("Điện", Case("syntax", "bom-and-crlf").Indicators.Single().Indicator.Name.Vi);

    private static CriteriaSet Case(string topic, string name) =>
        new ConformanceCase(topic, "good", name + ".json").Load().BookOrThrow().Set("case/model")!;

    private static Requirement Requirement(string topic, string name) => Case(topic, name).Indicators.Single().Indicator.Requirement;

    private static Threshold Threshold(string name) => Assert.IsType<ComparisonRequirement>(Requirement("thresholds", name)).Threshold;
}
