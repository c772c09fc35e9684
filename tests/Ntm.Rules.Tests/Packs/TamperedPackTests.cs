using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Whatever is wrong with a pack is told by its code, and nothing of its rules is read.</summary>
public sealed class TamperedPackTests
{
    public static TheoryData<string> Names() => new(Tampering.All.Select(tampering => tampering.Name));

    [Fact]
    public void Build_NobodyTampered_HoldsAndItsRulesAreParsed()
    {
        var draft = new PackDraft();
        byte[] pack = draft.Build();

        PackCheck check = PackCheck.Of("book.ntmpack", pack, draft.Trust);
        RuleBookLoad load = RuleBook.Load(RuleSource.Pack("book.ntmpack", pack, draft.Trust));

        Assert.Empty(check.Diagnostics);
        Assert.Equal((7, 3), (check.Revision, check.Files.Length));
        Assert.Contains(load.Diagnostics, problem => problem.Code == "NTM1005" && problem.ToString().StartsWith($"book.ntmpack/{PackDraft.Broken}(1,", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Check_TamperedPack_IsRefusedWithItsCode(string name)
    {
        (PackDraft draft, Tampering tampering) = Tamper(name);

        PackCheck check = PackCheck.Of("book.ntmpack", draft.Build(), draft.Trust);

        Assert.Equal([tampering.Code], check.Diagnostics.Select(problem => problem.Code).Distinct());
        Assert.False(check.Holds);
        Assert.Empty(check.Contents);
        Assert.All(Enum.GetValues<Language>(), language => Assert.All(check.Diagnostics, problem => Assert.DoesNotMatch(@"\{\d", problem.Message(language) + problem.Fix(language))));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Load_TamperedPack_ParsesNothingOfItsRules(string name)
    {
        (PackDraft draft, Tampering tampering) = Tamper(name);
        RuleSource pack = RuleSource.Pack("book.ntmpack", draft.Build(), draft.Trust);

        RuleBookLoad load = RuleBook.Load(RuleSource.BuiltIn, pack);
        RuleTests cases = RuleTests.Load(RuleBook.BuiltIn, pack);

        Assert.Null(load.Book);
        Assert.Equal([tampering.Code], load.Diagnostics.Select(problem => problem.Code).Distinct());
        Assert.Equal([tampering.Code], cases.Diagnostics.Select(problem => problem.Code).Distinct());
        Assert.Empty(cases.Files);
    }

    [Fact]
    public void Tamperings_AllOfThem_AreManyAndNamedApart()
    {
        Assert.True(Tampering.All.Count >= 50, $"only {Tampering.All.Count}");
        Assert.Equal(Tampering.All.Count, Tampering.All.Select(tampering => tampering.Name).Distinct().Count());
    }

    [Fact]
    public void Check_SeveralFaults_TellsAllOfThem()
    {
        var draft = new PackDraft();
        draft.Entries.RemoveAt(0);
        draft.Replace(PackDraft.Province, entry => new DraftEntry(entry.Name, "{}"));
        draft.Entries.Add(new DraftEntry("../x.json", "{}"));
        draft.Entries.Add(new DraftEntry("y.json", "{}"));

        PackCheck check = PackCheck.Of("book.ntmpack", draft.Build(), PackTrust.Of(SigningKeys.PublicOf(SigningKeys.Office), 9));

        Assert.Equal(["NTM5026", "NTM5030", "NTM5031", "NTM5033", "NTM5037"], check.Diagnostics.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Equal(("public key", 7), (check.SignedBy, check.Revision));
    }

    /// <summary>Some bytes of an archive say nothing, e.g. its dates: then what is served is still what was signed.</summary>
    [Theory]
    [InlineData(0x01)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    public void Check_AnyByteChanged_IsRefusedOrServesWhatWasSigned(byte change)
    {
        var draft = new PackDraft();
        draft.Replace(PackDraft.Standard, entry => entry with { IsDeflated = true });
        byte[] pack = draft.Build();
        PackCheck good = PackCheck.Of("book.ntmpack", pack, draft.Trust);
        int refused = 0;
        for (int at = 0; at < pack.Length; at++)
        {
            byte[] changed = [.. pack];
            changed[at] ^= change;
            PackCheck check = PackCheck.Of("book.ntmpack", changed, draft.Trust);

            refused += check.Holds ? 0 : 1;
            Assert.Equal(check.Holds, check.Contents.Length == good.Contents.Length);
            Assert.All(check.Contents.Zip(good.Contents), pair => Assert.True(pair.First.Name == pair.Second.Name && pair.First.Bytes.AsSpan().SequenceEqual(pair.Second.Bytes)));
        }

        Assert.True(refused > pack.Length * 3 / 4, $"{refused} of {pack.Length}");
    }

    [Fact]
    public void Check_CutAnywhere_IsRefused()
    {
        var draft = new PackDraft();
        byte[] pack = draft.Build();

        Assert.All(Enumerable.Range(0, pack.Length), length => Assert.False(PackCheck.Of("book.ntmpack", pack.AsMemory(0, length), draft.Trust).Holds));
    }

    private static (PackDraft Draft, Tampering Tampering) Tamper(string name)
    {
        Tampering tampering = Tampering.All.Single(one => one.Name == name);
        var draft = new PackDraft();
        tampering.Apply(draft);
        return (draft, tampering);
    }
}
