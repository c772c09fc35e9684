using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What a batch shares between places, and what it refuses.</summary>
public sealed class CommuneBatchTests
{
    private const string Before = "national/2016-2020/standard";
    private const string Hall = """{ "attested": "hall" }""";

    private static readonly OutcomeColumn Set = new(Law.Standard, OutcomeColumnKind.Set, "");

    /// <summary>One plan for all places of which the same is asked; neighbours in the dataset are then worked on together.</summary>
    [Theory]
    [InlineData(Hall, Hall, 1)]
    [InlineData(Hall, """{ "attested": "market" }""", 2)]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "power_pct", "atLeast": 51 }""", 2)]
    [InlineData("""{ "metric": "power_pct", "atLeast": 50 }""", """{ "metric": "clean_pct", "atLeast": 50 }""", 2)]
    [InlineData("""{ "count": { "atLeast": 1, "of": [{ "attested": "hall" }, { "attested": "market" }] } }""", """{ "count": { "atLeast": 2, "of": [{ "attested": "hall" }, { "attested": "market" }] } }""", 2)]
    public void Batch_PlacesUnderTheirOwnRequirement_ShareAPlanWhereTheSameIsAsked(string requirement, string ofThePoorest, int plans)
    {
        RuleBook book = Law.Load(Law.SetOf(requirement), Law.Overlay(
            "amendment", "211", $$""" "{{Law.Standard}}#1.1": { "requirement": {{ofThePoorest}}, "verification": "confirmed" } """, more: """, "scope": [{ "poorest": true }]"""));

        CommuneBatch batch = Batch(book, Commune.Of(), Commune.Of(attributes: [("poorest", "true")]), Commune.Of(province: "20"));

        Assert.Equal(plans, batch.Evaluators.Length);
        Assert.Equal(plans == 1 ? [(0, 3)] : [(0, 1), (1, 2), (2, 3)], batch.Segments.Select(segment => (segment.Start, segment.End)));
    }

    /// <summary>Two sets that ask the same are two sets all the same.</summary>
    [Fact]
    public void Batch_SetsOfTwoPeriods_AnswerInColumnsOfTheirOwn()
    {
        CommuneBatch batch = Batch(
            Law.Load(Law.SetOf(Hall, id: Before, from: "2016-12-01"), Law.SetOf(Hall)),
            Commune.Of([("hall", true)], date: Commune.Day(2019)),
            Commune.Of([("hall", true)]),
            Commune.Of([("hall", true)], dated: false));
        OutcomeMatrix outcomes = batch.Assess();

        Assert.Equal(["national/2016-2020/standard", Law.Standard], outcomes.Columns.Select(column => column.SetId).Distinct());
        Assert.Equal([null, Outcome.Met, null], Enumerable.Range(0, 3).Select(row => outcomes[row, Set]));
        Assert.Equal(new Tally(1, 0, 0, 0), outcomes.TallyOf(Set));
        Assert.Equal([0, 1, 0], Enumerable.Range(0, 3).Select(row => outcomes.CriteriaOf(row, Law.Standard).Total));
        Assert.Equal(["standard", "standard", null], Enumerable.Range(0, 3).Select(row => batch.LevelOf(outcomes, row)?.Id));
        Assert.Equal(["standard", "standard", null], Enumerable.Range(0, 3).Select(row => batch.PossibleLevelOf(outcomes, row)?.Id));
    }

    [Fact]
    public void Assess_Misuse_IsRefused()
    {
        CommuneBatch batch = Batch(Law.Load(Law.SetOf(Hall)), Commune.Of(), Commune.Of());
        OutcomeMatrix own = batch.Assess();
        OutcomeMatrix other = Batch(Law.Load(Law.SetOf(Hall)), Commune.Of(), Commune.Of()).Assess();

        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => batch.Assess(other)).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => batch.Assess(other, 2)).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => batch.LevelOf(other, 0)).ParamName);
        Assert.Equal("outcomes", Assert.Throws<ArgumentException>(() => batch.PossibleLevelOf(other, 0)).ParamName);
        Assert.Throws<ArgumentNullException>(() => batch.Assess(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Assess(own, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Assess(own, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => own[-1, Set]);
        Assert.Throws<ArgumentOutOfRangeException>(() => own[2, Set]);
        Assert.Throws<ArgumentOutOfRangeException>(() => own.CriteriaOf(2, Law.Standard));
        Assert.StartsWith("The batch has no column", Assert.Throws<ArgumentException>(() => own.TallyOf(Set with { Id = "none" })).Message, StringComparison.Ordinal);
        Assert.StartsWith("The matrix is of another batch.", Assert.Throws<ArgumentException>(() => batch.Assess(other)).Message, StringComparison.Ordinal);
        Assert.Null(own[0, Set with { Id = "none" }]);
        Assert.Equal(default, own.CriteriaOf(0, "none"));
    }

    [Theory]
    [InlineData("code", "06058")]
    [InlineData("name", "Bính Xá")]
    [InlineData("province", "20")]
    [InlineData("region", "TDMN")]
    [InlineData("area", "valley")]
    [InlineData("border", null)]
    [InlineData("poorest", "false")]
    public void AttributeOf_IdentityPlaceOrClass_IsWhatTheRecordTells(string attribute, string? value)
    {
        CommuneRecord commune = Commune.Of(province: "20", attributes: [("area", "valley")]);

        Assert.Equal(value, Batch(Law.Load(Law.SetOf(Hall)), commune).AttributeOf(commune, attribute));
    }

    [Fact]
    public void AttributeOf_ValueThatTheCatalogDoesNotKnow_IsWhatTheRecordSays()
    {
        CommuneRecord commune = Commune.Of(attributes: [("poorest", "maybe")]);

        Assert.Equal("maybe", Batch(Law.Load(Law.SetOf(Hall)), commune).AttributeOf(commune, "poorest"));
    }

    [Fact]
    public async Task Assess_AskedToStop_Stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        CommuneBatch batch = Batch(Law.Load(Law.SetOf(Hall)), Commune.Of());

        Assert.ThrowsAny<OperationCanceledException>(() => batch.Assess(batch.Empty(), 1, stop.Token));
    }

    private static CommuneBatch Batch(RuleBook book, params CommuneRecord[] communes)
    {
        var builder = new CommuneDatasetBuilder(book.Catalog);
        Array.ForEach(communes, builder.Add);
        return book.StartRun().Batch(builder.Build());
    }
}
