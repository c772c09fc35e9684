namespace Ntm.Rules.Tests.Diagnostics;

public sealed class VietnameseTextTests
{
    // The 134 letters that Vietnamese has beyond ASCII with their canonical decompositions (Unicode NFD), written out so that no other code is trusted.
    private const string Letters =
        "à=a\u0300 á=a\u0301 ã=a\u0303 ả=a\u0309 ạ=a\u0323 ă=a\u0306 "
        + "ằ=a\u0306\u0300 ắ=a\u0306\u0301 ẵ=a\u0306\u0303 ẳ=a\u0306\u0309 ặ=a\u0323\u0306 â=a\u0302 "
        + "ầ=a\u0302\u0300 ấ=a\u0302\u0301 ẫ=a\u0302\u0303 ẩ=a\u0302\u0309 ậ=a\u0323\u0302 è=e\u0300 "
        + "é=e\u0301 ẽ=e\u0303 ẻ=e\u0309 ẹ=e\u0323 ê=e\u0302 ề=e\u0302\u0300 "
        + "ế=e\u0302\u0301 ễ=e\u0302\u0303 ể=e\u0302\u0309 ệ=e\u0323\u0302 ì=i\u0300 í=i\u0301 "
        + "ĩ=i\u0303 ỉ=i\u0309 ị=i\u0323 ò=o\u0300 ó=o\u0301 õ=o\u0303 "
        + "ỏ=o\u0309 ọ=o\u0323 ô=o\u0302 ồ=o\u0302\u0300 ố=o\u0302\u0301 ỗ=o\u0302\u0303 "
        + "ổ=o\u0302\u0309 ộ=o\u0323\u0302 ơ=o\u031B ờ=o\u031B\u0300 ớ=o\u031B\u0301 ỡ=o\u031B\u0303 "
        + "ở=o\u031B\u0309 ợ=o\u031B\u0323 ù=u\u0300 ú=u\u0301 ũ=u\u0303 ủ=u\u0309 "
        + "ụ=u\u0323 ư=u\u031B ừ=u\u031B\u0300 ứ=u\u031B\u0301 ữ=u\u031B\u0303 ử=u\u031B\u0309 "
        + "ự=u\u031B\u0323 ỳ=y\u0300 ý=y\u0301 ỹ=y\u0303 ỷ=y\u0309 ỵ=y\u0323 "
        + "đ=\u0111 À=A\u0300 Á=A\u0301 Ã=A\u0303 Ả=A\u0309 Ạ=A\u0323 "
        + "Ă=A\u0306 Ằ=A\u0306\u0300 Ắ=A\u0306\u0301 Ẵ=A\u0306\u0303 Ẳ=A\u0306\u0309 Ặ=A\u0323\u0306 "
        + "Â=A\u0302 Ầ=A\u0302\u0300 Ấ=A\u0302\u0301 Ẫ=A\u0302\u0303 Ẩ=A\u0302\u0309 Ậ=A\u0323\u0302 "
        + "È=E\u0300 É=E\u0301 Ẽ=E\u0303 Ẻ=E\u0309 Ẹ=E\u0323 Ê=E\u0302 "
        + "Ề=E\u0302\u0300 Ế=E\u0302\u0301 Ễ=E\u0302\u0303 Ể=E\u0302\u0309 Ệ=E\u0323\u0302 Ì=I\u0300 "
        + "Í=I\u0301 Ĩ=I\u0303 Ỉ=I\u0309 Ị=I\u0323 Ò=O\u0300 Ó=O\u0301 "
        + "Õ=O\u0303 Ỏ=O\u0309 Ọ=O\u0323 Ô=O\u0302 Ồ=O\u0302\u0300 Ố=O\u0302\u0301 "
        + "Ỗ=O\u0302\u0303 Ổ=O\u0302\u0309 Ộ=O\u0323\u0302 Ơ=O\u031B Ờ=O\u031B\u0300 Ớ=O\u031B\u0301 "
        + "Ỡ=O\u031B\u0303 Ở=O\u031B\u0309 Ợ=O\u031B\u0323 Ù=U\u0300 Ú=U\u0301 Ũ=U\u0303 "
        + "Ủ=U\u0309 Ụ=U\u0323 Ư=U\u031B Ừ=U\u031B\u0300 Ứ=U\u031B\u0301 Ữ=U\u031B\u0303 "
        + "Ử=U\u031B\u0309 Ự=U\u031B\u0323 Ỳ=Y\u0300 Ý=Y\u0301 Ỹ=Y\u0303 Ỷ=Y\u0309 "
        + "Ỵ=Y\u0323 Đ=\u0110";

    public static TheoryData<string, string> All()
    {
        var data = new TheoryData<string, string>();
        foreach (string[] pair in Letters.Split(' ').Select(entry => entry.Split('=')))
        {
            data.Add(pair[0], pair[1]);
        }

        return data;
    }

    [Fact]
    public void All_OfVietnamese_Are134Letters() => Assert.Equal(134, All().Select(row => row[0]).Distinct().Count());

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_CanonicallyDecomposed_IsOneLetter(string letter, string decomposed) => Assert.Equal(letter, VietnameseText.Compose(decomposed));

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_MarksInTheOtherOrder_IsOneLetter(string letter, string decomposed)
    {
        string turned = decomposed.Length == 3 ? $"{decomposed[0]}{decomposed[2]}{decomposed[1]}" : decomposed;

        Assert.Equal(letter, VietnameseText.Compose(turned));
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Compose_HalfComposed_IsOneLetter(string letter, string decomposed)
    {
        string half = decomposed.Length == 3 ? VietnameseText.Compose(decomposed[..2]) + decomposed[2] : letter;

        Assert.Equal(letter, VietnameseText.Compose(half));
        Assert.Equal(letter, VietnameseText.Compose(letter));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("abc 𠀀", "abc 𠀀")]
    [InlineData("\u0301", "\u0301")]
    [InlineData("b\u0301", "b\u0301")]
    [InlineData("a\u0301\u0301", "á\u0301")]
    [InlineData("e\u0308", "e\u0308")]
    [InlineData("Ba\u0300 Nguye\u0302\u0303n", "Bà Nguyễn")]
    public void Compose_OtherText_StaysAsItIs(string text, string expected) => Assert.Equal(expected, VietnameseText.Compose(text));

    [Theory]
    [InlineData('ậ', 'â', '\u0323')]
    [InlineData('ớ', 'ơ', '\u0301')]
    [InlineData('Ỹ', 'Y', '\u0303')]
    [InlineData('ê', 'ê', null)]
    [InlineData('đ', 'đ', null)]
    [InlineData('x', 'x', null)]
    public void SplitTone_Letter_GivesShapeAndTone(char letter, char shape, char? tone) => Assert.Equal((shape, tone), VietnameseText.SplitTone(letter));
}
