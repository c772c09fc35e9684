using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Assessments;

/// <summary>What an answer rests on: book, overlays, law; and what others declare beside it.</summary>
public class BasisTests
{
    private static readonly string Set = Law.SetOf(Law.AtLeast("power_pct", "50"));

    [Fact]
    public void Assess_BookHash_IsThatOfTheBookAndChangesWithTheLaw()
    {
        RuleBook book = Law.Load(Set);
        RuleBook other = Law.Load(Law.SetOf(Law.AtLeast("power_pct", "51")));

        Assert.Equal(book.ContentHash, Law.Assess(book, Commune.With()).Basis.BookHash);
        Assert.Matches("^[0-9a-f]{64}$", book.ContentHash);
        Assert.NotEqual(book.ContentHash, other.ContentHash);
    }

    [Fact]
    public void Assess_BookHash_IgnoresLayoutAndCountsOverlaysFromMemory()
    {
        Assert.Equal(Law.Load(Set).ContentHash, Law.Load(Set.Replace("\n", "\n    ", StringComparison.Ordinal)).ContentHash);
        Assert.NotEqual(Law.Load(Set).ContentHash, Law.Load(Set, Law.Overlay("whatIf", "what-if", Law.Threshold("40"))).ContentHash);
    }

    [Fact]
    public void Assess_Overlays_AreThoseThatTouchedInOrderOfApplication()
    {
        RuleBook book = Law.Load(
            Set,
            Law.Overlay("whatIf", "what-if", Law.Threshold("40")),
            Law.Province("20", "70", id: "20-2022"),
            Law.Province("36", "70", id: "36-2022"),
            Law.Overlay("amendment", "later", Law.Threshold("60"), "2030-01-01"),
            Law.Overlay("amendment", "211", Law.Threshold("55")));

        Assert.Equal(["211", "20-2022", "what-if"], Law.Assess(book, Commune.Of(province: "20")).Basis.Overlays.AsEnumerable());
    }

    [Fact]
    public void Assess_Legal_OfAnIndicatorIsThatOfItsFigure()
    {
        const string cell = """{ "value": 50, "legal": { "appendix": "Phụ lục I", "row": "4.2" } }""";
        LegalReference legal = Law.Judge(Law.AtLeast("power_pct", cell), Commune.With(("power_pct", 60))).Legal!;

        Assert.Equal(("318/QĐ-TTg", "Phụ lục I", "4.2"), (legal.Document, legal.Appendix, legal.Row));
        Assert.Equal("318/QĐ-TTg (08/03/2022), Phụ lục I, 4.2", legal.ToString());
    }

    [Fact]
    public void Assess_Legal_OfAnAttestationIsThatOfItsRequirement()
    {
        LegalReference legal = Law.Judge("""{ "attested": "hall" }""", Commune.With(("hall", true))).Legal!;

        Assert.Equal(("318/QĐ-TTg", "1.1"), (legal.Document, legal.Row));
    }

    public static TheoryData<string, DeclaredAnswer, bool> Declared() => new()
    {
        { "1", DeclaredAnswer.Met, true },
        { "1", DeclaredAnswer.NotMet, false },
        { "1.1", DeclaredAnswer.Met, true },
        { "1.1", DeclaredAnswer.NotApplicable, true },
        { "standard:1.1", DeclaredAnswer.Met, true },
        { "advanced:1.1", DeclaredAnswer.Met, false },
        { "99", DeclaredAnswer.Met, false },
    };

    [Theory]
    [MemberData(nameof(Declared))]
    public void Assess_Declared_NeverEntersTheVerdictAndDisagreementIsListed(string id, DeclaredAnswer declared, bool disagrees)
    {
        CommuneRecord commune = Commune.Of([("power_pct", 10)], declared: new DeclaredOutcome(id, declared, "UBND xã"));
        CommuneAssessment answer = Law.Assess(Law.Load(Set), commune);

        Assert.Equal(Outcome.NotMet, answer["standard"].Outcome);
        Assert.Equal(disagrees, answer.Disagreements.Length == 1);
        Assert.All(answer.Disagreements, found => Assert.Equal(
            (Law.Standard, Outcome.NotMet, "UBND xã"), (found.SetId, found.Computed, found.Declared.By)));
    }
}
