using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Communes;

public sealed class ValueChangeTests
{
    private static CommuneRecord Changed(ValueChange change, params (string Metric, MetricValue Value)[] values)
    {
        var builder = new CommuneDatasetBuilder();
        builder.Add(Commune.With(values));
        return Assert.Single(change.ApplyTo(builder.Build()));
    }

    [Fact]
    public void Plus_Number_IsExact() => Assert.Equal(40.3m, Changed(ValueChange.Plus("income", 0.1m), ("income", 40.2m)).Values["income"].Number);

    [Fact]
    public void Times_Number_IsExact() => Assert.Equal(44.22m, Changed(ValueChange.Times("income", 1.1m), ("income", 40.2m)).Values["income"].Number);

    [Fact]
    public void Plus_Missing_StaysMissing() => Assert.Empty(Changed(ValueChange.Plus("income", 5)).Values);

    [Fact]
    public void Is_Missing_BecomesKnown() => Assert.Equal(45m, Changed(ValueChange.Is("income", 45m)).Values["income"].Number);

    [Fact]
    public void Is_Default_TakesTheValueAway() => Assert.Empty(Changed(ValueChange.Is("income", default), ("income", 40m)).Values);

    [Fact]
    public void ApplyTo_OtherValuesAndIdentity_StayAsTheyAre()
    {
        CommuneRecord changed = Changed(ValueChange.Plus("income", 1), ("income", 1m), ("plan", true));

        Assert.True(changed.Values["plan"].Attested);
        Assert.Equal(("06058", "Bính Xá", Commune.Reported), (changed.Code, changed.Name, changed.ReportingDate));
    }

    [Fact]
    public void ApplyTo_BeyondWhatValuesCanBe_IsRefused() =>
        Assert.Throws<OverflowException>(() => Changed(ValueChange.Times("income", decimal.MaxValue), ("income", decimal.MaxValue)));
}
