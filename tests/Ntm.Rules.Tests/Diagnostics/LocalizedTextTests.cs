namespace Ntm.Rules.Tests.Diagnostics;

public sealed class LocalizedTextTests
{
    private static readonly LocalizedText Text = new("Điện", "Electricity");

    [Theory]
    [InlineData(Language.Vietnamese, "Điện")]
    [InlineData(Language.English, "Electricity")]
    public void In_ALanguage_GivesItsText(Language language, string expected) => Assert.Equal(expected, Text.In(language));

    [Fact]
    public void ToString_WithoutLanguage_IsVietnamese() => Assert.Equal("Điện", Text.ToString());

    [Fact]
    public void Equals_BothTexts_Decide()
    {
        Assert.Equal(new LocalizedText("Điện", "Electricity"), Text);
        Assert.NotEqual(new LocalizedText("Điện", "Power"), Text);
        Assert.NotEqual(new LocalizedText("Nước", "Electricity"), Text);
    }
}
