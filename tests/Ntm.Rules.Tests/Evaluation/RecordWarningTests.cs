using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>What does not fit together in a record is told, in sentences of both languages.</summary>
public class RecordWarningTests
{
    private static readonly RuleBook Book = Law.Load(
        Law.SetOf(Law.AtLeast("power_pct", """{ "by": "area", "cases": { "mountain": 40 }, "otherwise": 70 }""")));

    [Fact]
    public void Assess_UnknownMetric_IsNotUsed() =>
        Expect(Commune.With(("power", 90)), DataWarningKind.UnknownMetric, "power", "Không có số liệu nào tên 'power' trong danh mục; không dùng.");

    [Fact]
    public void Assess_UnknownPart_IsNotUsed() =>
        Expect(Commune.With(("literate_pct.children", 90)), DataWarningKind.UnknownMetric, "literate_pct.children", "Không có số liệu nào tên 'literate_pct.children' trong danh mục; không dùng.");

    [Fact]
    public void Assess_KnownPart_IsChecked() =>
        Expect(Commune.With(("literate_pct.women", 190)), DataWarningKind.OutOfRange, "literate_pct.women", "Tỷ lệ biết chữ là 190 %, ngoài khoảng cho phép; không dùng.");

    [Fact]
    public void Assess_WrongKind_ShowsWhatIsWritten() =>
        Expect(Commune.With(("power_pct", "kha")), DataWarningKind.WrongKind, "power_pct", "Hộ dùng điện ghi 'kha', không đúng loại số liệu; không dùng.");

    [Fact]
    public void Assess_ShareOfNothing_IsNotUsed() => Expect(
        Commune.With(("barn_pct", 85), ("livestock", 0)),
        DataWarningKind.GivenOfNothing,
        "barn_pct",
        "Tỷ lệ chuồng trại hợp vệ sinh ghi 85 % nhưng mẫu số bằng 0, không có đối tượng để tính; không dùng.");

    [Fact]
    public void Assess_RegionOutsideProvince_GivenRegionIsUsed()
    {
        CommuneRecord commune = Commune.Of(region: "DBSH", province: "20");

        Expect(commune, DataWarningKind.RegionOutsideProvince, "region", "Vùng Đồng bằng sông Hồng không phải vùng của tỉnh Lạng Sơn; dùng vùng đã ghi.");
        Assert.Equal("DBSH", Law.Assess(Book, commune).Scope["region"]);
    }

    [Fact]
    public void Assess_UnknownRegion_IsTakenAsMissing()
    {
        CommuneRecord commune = Commune.Of(region: "XX");

        Expect(commune, DataWarningKind.UnknownAttributeValue, "region", "vùng ghi 'XX', không có trong danh mục; coi như không có.");
        Assert.Null(Law.Assess(Book, commune).Scope["region"]);
    }

    [Fact]
    public void Assess_UnknownProvinceOrClass_IsTakenAsMissing()
    {
        Expect(Commune.Of(province: "99"), DataWarningKind.UnknownAttributeValue, "province", "tỉnh ghi '99', không có trong danh mục; coi như không có.");
        Expect(Commune.Of(attributes: [("area", "sea")]), DataWarningKind.UnknownAttributeValue, "area", "địa bàn ghi 'sea', không có trong danh mục; coi như không có.");
    }

    [Fact]
    public void Assess_UnknownYesNo_IsMissingNotAssumed()
    {
        RuleBook book = Law.Load(Law.SetOf(Law.AtLeast("power_pct", """{ "by": "poorest", "cases": { "true": 40, "false": 80 } }""")));
        CommuneAssessment answer = Law.Assess(book, Commune.Of([("power_pct", 60)], attributes: [("poorest", "maybe")]));

        Assert.Equal(Outcome.Undetermined, answer["standard"].Outcome);
        Assert.Empty(answer.Basis.AssumedAttributes);
        Assert.Equal(DataWarningKind.UnknownAttributeValue, answer.Warnings.Single().Kind);
    }

    [Fact]
    public void Assess_WholeFromCountsBelowItsPart_IsTold()
    {
        CommuneAssessment answer = Law.Assess(Book, Commune.With(("hygienic_pct", 66.66m), ("clean_pct", 66.67m)));

        // As many decimals as tell the two apart.
        Assert.Equal("Tỷ lệ nước hợp vệ sinh là 66,66 %, nhỏ hơn phần nằm trong nó là 66,67 %.", answer.Warnings.Single().Sentence(Language.Vietnamese));
    }

    [Fact]
    public void Assess_SeveralThatOthersGive_AreToldInOrderOfTheirIds()
    {
        CommuneRecord commune = Commune.With(("poor", 1), ("poor_exempt", 2), ("insured", 3), ("population", 2), ("hygienic_pct", 10), ("clean_pct", 20));

        Assert.Equal(["hygienic_pct", "insured_pct", "poor_rest"], Law.Assess(Book, commune).Warnings.Select(warning => warning.Metric));
    }

    [Fact]
    public void Assess_SoundRecord_HasNone() =>
        Assert.Empty(Law.Assess(Book, Commune.Of([("power_pct", 80), ("hall", true), ("readiness", "tot")], region: "TDMN", province: "20")).Warnings);

    [Fact]
    public void Assess_EveryKind_HasASentenceInBothLanguages()
    {
        LocalizedText[] arguments = [new("a", "a"), new("b", "b"), new("c", "c")];
        foreach (DataWarningKind kind in Enum.GetValues<DataWarningKind>())
        {
            var warning = new DataWarning(kind, "m", [.. arguments]);
            Assert.NotEqual(warning.Sentence(Language.Vietnamese), warning.Sentence(Language.English));
        }
    }

    private static void Expect(CommuneRecord commune, DataWarningKind kind, string metric, string sentence)
    {
        DataWarning warning = Assert.Single(Law.Assess(Book, commune).Warnings);
        Assert.Equal((kind, metric), (warning.Kind, warning.Metric));
        Assert.Equal(sentence, warning.Sentence(Language.Vietnamese));
    }
}
