using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Binding;

/// <summary>One border commune of a poor district of Lạng Sơn under the shipped law, on the days between which the law changed.</summary>
public sealed class BorderCommuneOverTheYearsTests
{
    [Theory]
    [InlineData("2019-12-31", "National 1980/QĐ-TTg 36", Outcome.Undetermined)] // before 2020 the province sets the steps, up to that figure
    [InlineData("2020-12-31", "National 1980/QĐ-TTg 36", Outcome.NotMet)]
    [InlineData("2022-02-01", "National 1980/QĐ-TTg 36", Outcome.NotMet)] // the old set holds until the next begins
    [InlineData("2023-06-30", "ReadAs 318/QĐ-TTg -, National 318/QĐ-TTg 42", Outcome.NotMet)]
    [InlineData("2024-06-30", "ReadAs 211/QĐ-TTg -, National 318/QĐ-TTg 45, others not known", Outcome.Undetermined)] // which column applies is not known
    [InlineData("2026-01-15", "ReadAs 211/QĐ-TTg -, National 318/QĐ-TTg -, others not known", Outcome.Undetermined)] // no step for 2026
    public void Assess_IncomeOnADay_BindsWhatAppliedThen(string day, string chain, Outcome expected)
    {
        SetAssessment standard = On(day);

        Assert.Equal(expected, standard["10.1"].Outcome);
        Assert.Equal(chain, Told(standard["10.1"].Threshold!.Chain));
    }

    [Theory]
    [InlineData("2022-02-01", "national/2016-2020/standard")]
    [InlineData("2023-06-30", "national/2021-2025/standard")]
    [InlineData("2026-01-15", "national/2021-2025/standard")]
    [InlineData("2026-06-30", "national/2026-2030/standard")]
    public void Assess_SetOnADay_IsTheOneInForce(string day, string set) => Assert.Equal(set, On(day).SetId);

    [Fact]
    public void Assess_HealthBook_IsAShareBeforeTheAmendmentAndAnAttestationAfter()
    {
        IndicatorAssessment before = On("2024-02-29")["15.4"];
        IndicatorAssessment after = On("2024-03-01")["15.4"];

        Assert.Equal((Outcome.NotMet, "318/QĐ-TTg"), (before.Outcome, before.Legal!.Document));
        Assert.Equal((Outcome.Met, "211/QĐ-TTg"), (after.Outcome, after.Legal!.Document));
        Assert.NotEqual(before.Name, after.Name);
    }

    [Fact]
    public void Assess_2026_EveryCriterionIsNotTranscribedAndNoHigherSetIsInForce()
    {
        CommuneAssessment answer = Assess("2026-06-30");

        Assert.All(answer["standard"].Criteria, criterion => Assert.Equal(ReasonCode.NotTranscribed, criterion.Reason.Code));
        Assert.Equal(10, answer["standard"].Criteria.Length);
        Assert.All(["advanced", "model"], level => Assert.Equal(ReasonCode.NoSetInForce, answer[level].Reason.Code));
    }

    private static string Told(IEnumerable<ThresholdLink> chain)
    {
        ThresholdLink[] links = [.. chain];
        IEnumerable<string> known = links.Where((link, at) => link.Kind == LinkKind.ReadAs || link.Figure is not null || at == 0 || links[at - 1].Kind == LinkKind.ReadAs)
            .Select(link => $"{link.Kind} {link.Provenance.Legal!.Document} {link.Figure?.ToString() ?? "-"}");
        return string.Join(", ", known) + (links.Length > 2 ? ", others not known" : "");
    }

    private static SetAssessment On(string day) => Assess(day)["standard"];

    private static CommuneAssessment Assess(string day)
    {
        var date = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        return RuleBook.BuiltIn.StartRun(date).Assess(new CommuneRecord
        {
            Code = "06001",
            Province = "20",
            ReportingDate = date,
            Attributes = new Dictionary<string, string> { ["border_commune"] = "true", ["extreme_difficulty"] = "true", ["poor_district"] = "true" },
            Values = new Dictionary<string, MetricValue>
            {
                ["income_per_capita"] = 35m,
                ["electronic_health_book_pct"] = 49m,
                ["electronic_health_book_rolled_out"] = true,
            },
        });
    }
}
