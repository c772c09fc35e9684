using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Communes;

public class MetricValueTests
{
    [Fact]
    public void Equals_Numbers_AreComparedByValue() => Assert.Equal(MetricValue.OfNumber(1.5m), MetricValue.OfNumber(1.50m));

    [Fact]
    public void Equals_OtherKind_IsFalse()
    {
        Assert.NotEqual(MetricValue.OfNumber(1), MetricValue.OfAttestation(true));
        Assert.NotEqual(default, MetricValue.OfNumber(0));
        Assert.NotEqual(default, MetricValue.OfAttestation(false));
    }

    [Fact]
    public void Number_WrongKind_Throws()
    {
        Assert.Throws<InvalidOperationException>(() => MetricValue.OfAttestation(true).Number);
        Assert.Throws<InvalidOperationException>(() => MetricValue.OfNumber(1).Attested);
        Assert.Throws<InvalidOperationException>(() => MetricValue.OfNumber(1).Rating);
        Assert.Throws<ArgumentException>(() => MetricValue.OfRating(""));
    }

    [Fact]
    public void ToString_AnyKind_IsAsJsonWouldWriteIt() => Assert.Equal(
        ["85.70", "true", "false", "kha", ""],
        new[] { (MetricValue)85.70m, true, false, "kha", default }.Select(value => value.ToString()));
}
