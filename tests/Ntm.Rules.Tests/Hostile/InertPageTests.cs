namespace Ntm.Rules.Tests.Hostile;

/// <summary>The check of a page sees what it is for.</summary>
public sealed class InertPageTests
{
    [Theory]
    [InlineData("</script><img src=x onerror=alert(1)>", "has <img src=\"x\" onerror=\"alert(1)\">")]
    [InlineData("</SCRIPT ><script>alert(1)</script>", "has <script > in <body>")]
    [InlineData("</script><!--", "has #comment")]
    [InlineData("<!--<script>", "has nothing where an ordinary page has")]
    [InlineData("</script>x", "has #text")]
    [InlineData("a & b", "holds markup in its data")]
    [InlineData("a\u202Eb", "reads back as a\u202Eb")]
    public void Fault_TextWrittenWithoutCare_IsWhatCameOfIt(string text, string fault) => Assert.StartsWith(fault, InertPage.Fault(InertPage.Careless(text), text), StringComparison.Ordinal);

    [Fact]
    public void Fault_AnotherText_ReadsBackAsAnother() => Assert.Equal("reads back as other", InertPage.Fault(InertPage.Careless("other"), "one"));

    [Fact]
    public void Fault_OrdinaryText_IsNone() => Assert.Null(InertPage.Fault(InertPage.Careless(InertPage.Ordinary), InertPage.Ordinary));
}
