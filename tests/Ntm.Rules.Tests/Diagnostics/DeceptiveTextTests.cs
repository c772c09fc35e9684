namespace Ntm.Rules.Tests.Diagnostics;

public sealed class DeceptiveTextTests
{
    [Theory]
    [InlineData("Quyết định 1980/QĐ-TTg ngày 17/10/2016 “về việc…”")]
    [InlineData("Bính Xá, H'leo, Čư M'gar, Ƀa Na, Krông Búk")]
    [InlineData("m², 10 µg/l, ≥ 85 %, 5 °C, № 3, 1ª, x₁")]
    [InlineData("độ phóng xạ α, β")]
    [InlineData("o\u031B\u0323 a\u0306")]
    [InlineData("中文 và ខ្មែរ")]
    [InlineData("không\u00A0ngắt")]
    [InlineData("")]
    public void HiddenAndLookAlike_PlainText_AreNull(string text)
    {
        Assert.Null(DeceptiveText.Hidden(text));
        Assert.Null(DeceptiveText.LookAlike(text));
    }

    [Theory]
    [InlineData("a\u202Eb", "U+202E")]
    [InlineData("a\u200Bb", "U+200B")]
    [InlineData("\uFEFFa", "U+FEFF")]
    [InlineData("a\u00ADb", "U+00AD")]
    [InlineData("a\0b", "U+0000")]
    [InlineData("a\nb", "U+000A")]
    [InlineData("a\u001B[0m", "U+001B")]
    [InlineData("a\u0085b", "U+0085")]
    [InlineData("a\u2028b", "U+2028")]
    [InlineData("a\uFE0Fb", "U+FE0F")]
    [InlineData("a\u3164b", "U+3164")]
    [InlineData("a\u2800b", "U+2800")]
    [InlineData("a\uFFFFb", "U+FFFF")]
    [InlineData("a\U000E0061b", "U+E0061")]
    [InlineData("\U0001D44E\u200B", "U+200B")]
    public void Hidden_CharacterThatIsNotSeen_IsFound(string text, string expected) => Assert.Equal(expected, DeceptiveText.CodePoint(DeceptiveText.Hidden(text)!.Value));

    [Fact]
    public void Hidden_HalfOfAPair_IsAReplacement()
    {
        Assert.Equal("U+FFFD", DeceptiveText.CodePoint(DeceptiveText.Hidden("a\uD800b")!.Value));
        Assert.Equal("U+FFFD", DeceptiveText.CodePoint(DeceptiveText.Hidden("\uDC00")!.Value));
    }

    [Theory]
    [InlineData("nоte", "U+043E")]
    [InlineData("Х", "U+0425")]
    [InlineData("cοng", "U+03BF")]
    [InlineData("aα", "U+03B1")]
    [InlineData("α_b", "U+03B1")]
    [InlineData("ｎote", "U+FF4E")]
    [InlineData("１９８０", "U+FF11")]
    [InlineData("\U0001D42Cource", "U+1D42C")]
    [InlineData("Ꭺn", "U+13AA")]
    [InlineData("ɡia", "U+0261")]
    [InlineData("ǃx", "U+01C3")]
    [InlineData("\u212Aý", "U+212A")]
    [InlineData("ab中", "U+4E2D")]
    public void LookAlike_LetterOfAnotherScript_IsFound(string text, string expected) => Assert.Equal(expected, DeceptiveText.CodePoint(DeceptiveText.LookAlike(text)!.Value));
}
