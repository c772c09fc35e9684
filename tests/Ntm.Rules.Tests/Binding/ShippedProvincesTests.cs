using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Binding;

/// <summary>The shipped decisions of provinces and the rule that reads communes in another region's column.</summary>
public sealed class ShippedProvincesTests
{
    private const string BinhPhuoc = "70";

    [Theory]
    [InlineData(true, 80)]
    [InlineData(false, null)]
    public void BinhPhuoc_VillageRoads_AreSetForCommunesInExtremeDifficulty(bool difficult, int? figure) =>
        Assert.Equal(figure, Figure(BinhPhuoc, "standard", "2.2", 2022, ("extreme_difficulty", difficult)));

    [Fact]
    public void BinhPhuoc_CommuneRoads_AreSetForAll() => Assert.Equal(100, Figure(BinhPhuoc, "standard", "2.1", 2022));

    [Theory]
    [InlineData(2022, 39)]
    [InlineData(2023, 42)]
    public void BinhPhuoc_IncomeInAPoorDistrict_IsThatOfTheProvinceThenOfTheColumnReadAs(int year, int figure) =>
        Assert.Equal(figure, Figure(BinhPhuoc, "standard", "10.1", year, ("extreme_difficulty", true), ("poor_district", true)));

    [Fact]
    public void BinhPhuoc_FormerProvinceAfterTheMerger_StillBinds()
    {
        var record = new CommuneRecord { Code = "1", Province = "75", FormerProvince = BinhPhuoc, ReportingDate = new DateOnly(2025, 8, 1) };

        Assert.Equal(100, Whole(Answer(record, "standard", "2.1").Threshold!.Figure));
    }

    [Fact]
    public void HoChiMinhCity_PlanningOfTheAdvancedSet_IsAttested()
    {
        var record = new CommuneRecord
        {
            Code = "1",
            Province = "79",
            ReportingDate = new DateOnly(2024, 1, 31),
            Values = new Dictionary<string, MetricValue> { ["master_plan_in_force_or_reviewed"] = true },
        };

        Assert.Equal((Outcome.Met, "2476/QĐ-UBND"), (Answer(record, "advanced", "1.1").Outcome, Answer(record, "advanced", "1.1").Legal!.Document));
        Assert.Equal(ReasonCode.RequirementDelegated, Answer(new CommuneRecord { Code = "1", Province = "36", ReportingDate = record.ReportingDate }, "advanced", "1.1").Reason.Code);
    }

    [Theory]
    [InlineData(2022, 72)]
    [InlineData(2023, 83)]
    [InlineData(2024, 93)]
    [InlineData(2025, 103)]
    public void NamDinh_IncomeOfModelCommunes_IsByYear(int year, int figure) => Assert.Equal(figure, Figure("36", "model", "2.1", year));

    [Fact]
    public void OtherProvince_IncomeOfModelCommunes_IsNotKnownSinceTheAdvancedOneIsNot() => Assert.Null(Figure("34", "model", "2.1", 2023));

    [Theory]
    [InlineData("extreme_difficulty", "poor_district", 2023, 24)]
    [InlineData("extreme_difficulty", "left_poverty_district_2018_2020", 2023, 24)]
    [InlineData("safe_zone", "poor_district", 2023, 24)]
    [InlineData("safe_zone", "border_commune", 2023, 25)] // no rule for it
    [InlineData("extreme_difficulty", "border_commune", 2023, null)] // whether the district matters is not settled
    [InlineData("extreme_difficulty", "poor_district", 2024, null)] // from 2024-03-01 the column is not known
    public void ReadAs_ClassesOfANorthCentralCommune_BindItsColumn(string first, string second, int year, int? figure) =>
        Assert.Equal(figure, Figure("40", "standard", "15.3", year, (first, true), (second, true)));

    [Fact]
    public void ReadAs_CommuneInExtremeDifficultyOfTheMidlands_StaysInItsColumnUntilTheAmendment() =>
        Assert.Equal(24, Figure("20", "standard", "15.3", 2023, ("extreme_difficulty", true)));

    private static int? Figure(string province, string level, string indicator, int year, params (string Id, bool Value)[] attributes) =>
        Whole(Answer(
            new CommuneRecord
            {
                Code = "1",
                Province = province,
                ReportingDate = new DateOnly(year, 12, 31),
                Attributes = attributes.ToDictionary(a => a.Id, a => a.Value ? "true" : "false"),
            },
            level,
            indicator).Threshold!.Figure);

    private static int? Whole(Rational? figure) => figure is { } value && value.TryToDecimal(out decimal number) ? decimal.ToInt32(number) : null;

    private static IndicatorAssessment Answer(CommuneRecord record, string level, string indicator) =>
        RuleBook.BuiltIn.StartRun(record.ReportingDate!.Value).Assess(record)[level][indicator];
}
