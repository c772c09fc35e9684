using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

public sealed class InertTextTests
{
    [Theory]
    [InlineData("Bính Xá, 98,5 %", "Bính Xá, 98,5 %")]
    [InlineData("\u001b[31mx", "\uFFFD[31mx")]
    [InlineData("a\u202Eb\u200Bc\nd", "a\uFFFDb\uFFFDc\uFFFDd")]
    [InlineData("\U0001D11E\U000E0061", "\U0001D11E\uFFFD")]
    public void Terminal_Text_ShowsAMarkForWhatIsNotSeen(string text, string shown) => Assert.Equal(shown, InertText.Terminal(text));

    [Fact]
    public void Terminal_HalfOfAPair_ShowsAMark() => Assert.Equal("a\uFFFDb", InertText.Terminal("a\uD800b"));

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =1+1", "  '=1+1")]
    [InlineData("\t=1+1", "\uFFFD'=1+1")]
    [InlineData("\u00A0@a", "\u00A0'@a")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("a;=1", "a;'=1")]
    [InlineData("a; \"=1", "a; \"'=1")]
    [InlineData("-5", "-5")]
    [InlineData("+1,234.5", "+1,234.5")]
    [InlineData("-5 a", "'-5 a")]
    [InlineData("a=1", "a=1")]
    [InlineData("2016-2020", "2016-2020")]
    [InlineData("'=1", "'=1")]
    public void Cell_Formula_GetsAnApostrophe(string text, string cell)
    {
        Assert.Equal(cell, InertText.Cell(text));
        Assert.Equal(cell, InertText.Cell(cell));
    }

    [Theory]
    [InlineData("Bính Xá (2016-2020): 98,5 %", "Bính Xá (2016-2020): 98,5 %")]
    [InlineData("<b>&", "&lt;b&gt;&amp;")]
    [InlineData("a|b*c_d`e", "a\\|b\\*c\\_d\\`e")]
    [InlineData("http://x, www.x, a@x", "http\\://x, www\\.x, a\\@x")]
    [InlineData("- a", "\\- a")]
    [InlineData("1. a", "1\\. a")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("1.5", "1.5")]
    [InlineData("    a", "a")]
    public void Markdown_Markup_IsEscaped(string text, string written) => Assert.Equal(written, InertText.Markdown(text));
}
