using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Small packs that would become large: what is unpacked is counted in bytes.</summary>
public sealed class PackBombTests
{
    private const int Large = 100_000_000;

    [Fact]
    public void Read_FileThatLiesAboutItsLength_UnpacksOneByteMoreThanItDeclares()
    {
        var draft = new PackDraft();
        draft.Replace(PackDraft.Standard, entry => DraftEntry.Zeros(entry.Name, Large, entry.Content.Length));

        Assert.Equal(Whole() + 1, Unpacked(draft, "NTM5007"));
    }

    [Fact]
    public void Read_FileThatDeclaresMoreThanIsListed_IsNotUnpacked()
    {
        var draft = new PackDraft();
        draft.Replace(PackDraft.Standard, entry => DraftEntry.Zeros(entry.Name, 16_000_000));

        Assert.Equal(Whole() - draft.Listed[0].Length, Unpacked(draft, "NTM5033"));
    }

    [Fact]
    public void Read_FilesThatAreNotListed_AreNotUnpacked()
    {
        var draft = new PackDraft();
        draft.Entries.AddRange(Enumerable.Range(1, 4).Select(number => DraftEntry.Zeros($"national/{number}.json", 15_000_000)));

        Assert.Equal(Whole(), Unpacked(draft, "NTM5031"));
    }

    [Fact]
    public void Read_DeclaredTooMuch_UnpacksNothing()
    {
        var draft = new PackDraft();
        draft.Entries.AddRange(Enumerable.Range(1, 5).Select(number => DraftEntry.Zeros($"national/{number}.json", 15_000_000)));

        Assert.Equal(0, Unpacked(draft, "NTM5005"));
    }

    [Fact]
    public void Read_ListThatLiesAboutItsLength_UnpacksNothingElse()
    {
        var draft = new PackDraft { Head = entry => entry.Name == "manifest.json" ? DraftEntry.Zeros(entry.Name, Large, 100) : entry };

        Assert.Equal(101, Unpacked(draft, "NTM5007"));
    }

    [Fact]
    public void Read_SignatureOfAStranger_UnpacksListAndSignatureAlone()
    {
        var draft = new PackDraft { Signer = SigningKeys.Stranger };

        Assert.InRange(Unpacked(draft, "NTM5021"), 1, Whole() - draft.Listed.Sum(file => file.Length));
    }

    /// <summary>Every missing file could be the large one under another name: it is unpacked once for all of them.</summary>
    [Fact]
    public void Read_ManyMissingFiles_UnpackAnExtraOneOnce()
    {
        var draft = new PackDraft();
        draft.Entries.Add(DraftEntry.Zeros("national/large.json", 1_000_000));
        draft.Listed.AddRange(Enumerable.Range(1, 50).Select(number => new PackEntry($"national/{number}.json", new string('0', 64), 1_000_000)));

        Assert.InRange(Unpacked(draft, "NTM5030", "NTM5031"), 1_000_000, 1_020_000);
    }

    /// <summary>What an untampered pack unpacks to, whatever the length of its signature.</summary>
    private static long Whole() => Unpacked(new PackDraft());

    private static long Unpacked(PackDraft draft, params string[] codes)
    {
        var problems = new DiagnosticBag();
        draft.Sign = (key, list) => Padded(key, list);
        var reader = new PackReader("book.ntmpack", draft.Build(), draft.Trust, problems);
        reader.Read();
        Assert.Equal(codes, problems.InFileOrder([]).Select(problem => problem.Code).Distinct().Order(StringComparer.Ordinal));
        return reader.BytesUnpacked;
    }

    /// <summary>A signature of always the same length: the numbers in it are sometimes shorter.</summary>
    private static byte[] Padded(System.Security.Cryptography.ECDsa key, byte[] list)
    {
        byte[] signature;
        do
        {
            signature = key.SignData(list, System.Security.Cryptography.HashAlgorithmName.SHA256, System.Security.Cryptography.DSASignatureFormat.Rfc3279DerSequence);
        }
        while (signature.Length != 71);

        return signature;
    }
}
