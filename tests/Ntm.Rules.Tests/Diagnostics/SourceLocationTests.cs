namespace Ntm.Rules.Tests.Diagnostics;

public sealed class SourceLocationTests
{
    private static readonly SourceLocation Place = new("national/2016-2020/standard.json", 12, 7, "/criteria/3");

    [Fact]
    public void ToString_APlace_ReadsAsEditorsUnderstandIt() => Assert.Equal("national/2016-2020/standard.json(12,7)", Place.ToString());

    [Fact]
    public void ToString_AWholeFile_IsItsPath() => Assert.Equal("communes.csv", SourceLocation.File("communes.csv").ToString());

    [Fact]
    public void File_APath_HasNoLineColumnOrPointer() =>
        Assert.Equal(new SourceLocation("communes.csv", 0, 0, ""), SourceLocation.File("communes.csv"));

    [Fact]
    public void Equals_EveryPart_Decides()
    {
        Assert.Equal(Place with { }, Place);
        Assert.NotEqual(Place with { Path = "other.json" }, Place);
        Assert.NotEqual(Place with { Line = 13 }, Place);
        Assert.NotEqual(Place with { Column = 8 }, Place);
        Assert.NotEqual(Place with { Pointer = "/criteria/4" }, Place);
    }
}
