using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Model;

public sealed class HeadingTests
{
    [Theory]
    [InlineData("Tỷ lệ hộ nghèo", "TỶ LỆ HỘ NGHÈO")]
    [InlineData("Tỷ lệ hộ nghèo (%)", "tỷ lệ hộ nghèo [%]")]
    [InlineData("Tỷ lệ hộ nghèo", "Tỷ_lệ-hộ.nghèo:")]
    [InlineData("Hoà Bình", "Hòa Bình")]
    [InlineData("Thuỷ lợi", "Thủy lợi")]
    [InlineData("Điện", "Đie\u0323\u0302n")]
    [InlineData("Thu nhập (triệu đồng/người) năm", "thu nhập năm")]
    [InlineData("a (b [c] d) e", "a e")]
    [InlineData("17.10", "1710")]
    public void Key_SameHeading_IsEqual(string left, string right) => Assert.Equal(Heading.Key(left), Heading.Key(right));

    [Theory]
    [InlineData("ba", "bà")]
    [InlineData("bá", "bà")]
    [InlineData("an", "ân")]
    [InlineData("dien", "điện")]
    [InlineData("hộ", "hố")]
    [InlineData("nam nữ", "nữ nam")]
    public void Key_OtherWord_Differs(string left, string right) => Assert.NotEqual(Heading.Key(left), Heading.Key(right));

    [Theory]
    [InlineData("")]
    [InlineData("(%)")]
    [InlineData(" -/. ")]
    public void Key_NothingThatCounts_IsEmpty(string heading) => Assert.Equal("", Heading.Key(heading));
}
