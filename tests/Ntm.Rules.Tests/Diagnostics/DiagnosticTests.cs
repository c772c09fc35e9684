namespace Ntm.Rules.Tests.Diagnostics;

public sealed class DiagnosticTests
{
    private static readonly SourceLocation Place = new("standard.json", 3, 5, "/id");

    private static readonly DiagnosticDescriptor Twice = DiagnosticDescriptor.Error(
        "NTM2999", "Mã '{0}' đã có ở {1}.", "Id '{0}' stands already at {1}.", "Đổi mã '{0}'.", "Change id '{0}'.");

    private static readonly DiagnosticDescriptor Odd = DiagnosticDescriptor.Warning(
        "NTM4999", "Cột '{0}' lạ.", "Column '{0}' is unknown.", "Xóa cột.", "Remove the column.");

    [Theory]
    [InlineData(Language.Vietnamese, "Mã '4.2' đã có ở a.json.", "Đổi mã '4.2'.")]
    [InlineData(Language.English, "Id '4.2' stands already at a.json.", "Change id '4.2'.")]
    public void Message_InALanguage_NamesTheArguments(Language language, string message, string fix)
    {
        Diagnostic diagnostic = Twice.At(Place, "4.2", "a.json");

        Assert.Equal(message, diagnostic.Message(language));
        Assert.Equal(fix, diagnostic.Fix(language));
    }

    [Fact]
    public void Message_UserTextWithBraces_StaysAsItIs() =>
        Assert.Equal("Column '{0} {x' is unknown.", Odd.At(Place, "{0} {x").Message(Language.English));

    [Fact]
    public void At_APlace_CarriesDescriptorPlaceAndArguments()
    {
        Diagnostic diagnostic = Twice.At(Place, "4.2", "a.json");

        Assert.Same(Twice, diagnostic.Descriptor);
        Assert.Equal("NTM2999", diagnostic.Code);
        Assert.Equal(Severity.Error, diagnostic.Severity);
        Assert.Equal(Place, diagnostic.Location);
        Assert.Equal(["4.2", "a.json"], diagnostic.Arguments.AsEnumerable());
        Assert.Empty(diagnostic.Related);
    }

    [Fact]
    public void With_FurtherPlaces_AddsThemToANewValue()
    {
        Diagnostic first = Twice.At(Place, "4.2", "a.json");
        SourceLocation other = SourceLocation.File("a.json");

        Diagnostic second = first.With(other).With(Place);

        Assert.Empty(first.Related);
        Assert.Equal([other, Place], second.Related.AsEnumerable());
        Assert.Equal(first.Message(Language.English), second.Message(Language.English));
        Assert.Equal(first.Location, second.Location);
    }

    [Fact]
    public void ToString_AnError_HasPlaceSeverityCodeAndMessage() => Assert.Equal(
        "standard.json(3,5): error NTM2999: Id '4.2' stands already at a.json.", Twice.At(Place, "4.2", "a.json").ToString());

    [Fact]
    public void ToString_AWarningOfAFile_HasNoPosition() => Assert.Equal(
        "communes.csv: warning NTM4999: Column 'x' is unknown.", Odd.At(SourceLocation.File("communes.csv"), "x").ToString());

    [Fact]
    public void Severity_ErrorAndWarning_AreOrderedByWeight() => Assert.True(Severity.Warning < Severity.Error);
}
