using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>
/// Signed packs changed by bytes and by entries: refused, or what was signed and nothing else. Lists that were signed badly, and trust files: problems or what they say, and never both. The first byte of
/// an input tells which of these it is.
/// </summary>
internal sealed class PackTarget : Target
{
    private const string Path = "input.ntmpack";

    private const string TrustPath = "input.trust.json";

    private const byte OfPack = (byte)'p';

    private const byte OfTrust = (byte)'t';

    private const byte OfList = (byte)'m';

    private static readonly string[] Names =
        ["manifest.json", "manifest.sig", "Manifest.json", "catalog/sources.json", "catalog/Sources.json", "../x.json", "/x.json", "a\\x.json", "catalog", "catalog/schema/x.json", "x.tests.json", "x.json "];

    private readonly PackTrust _trust = PackTrust.Of(SignedSeed.PublicKey);

    private readonly JsonMutator _trusts = new([Encoding.UTF8.GetBytes(SignedSeed.TrustFile), Encoding.UTF8.GetBytes(SignedSeed.SmallTrustFile)]);

    private readonly JsonMutator _lists = new([SignedSeed.Manifest]);

    // Signs what a bad program would sign; a signature is no part of an input.
    private readonly ECDsa _signer = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    private readonly PackTrust _trustInSigner;

    private readonly string _signedHash;

    public PackTarget()
    {
        _trustInSigner = PackTrust.Of(_signer.ExportSubjectPublicKeyInfoPem());
        _signedHash = HashOf(SignedSeed.Pack);
        FuzzException.Unless(HashOf(SignedSeed.Archive(SignedSeed.Entries)) == _signedHash, "the pack is not taken as it was signed");
    }

    public override string Name => "pack";

    public override int Share => 8;

    public override long BytesAnyway => 150_000;

    // No byte of an archive unpacks to more than 1,032, and what is unpacked is copied once.
    public override long BytesOfAByte => 2_100;

    public override byte[] Make(Dice dice) => dice.Next(10) switch
    {
        < 3 => [OfPack, .. ByteMutator.Mutate(SignedSeed.Pack, dice)],
        < 6 => [OfPack, .. Rearranged(dice)],
        < 8 => [OfTrust, .. _trusts.Mutate(dice)],
        _ => [OfList, .. _lists.Mutate(dice)],
    };

    public override bool Run(byte[] input, Dice dice) => input.FirstOrDefault() switch
    {
        OfTrust => RunTrust(input[1..]),
        OfList => RunList(input[1..]),
        _ => RunPack(input.Length == 0 ? input : input[1..]),
    };

    private bool RunPack(byte[] pack)
    {
        PackCheck check = Checked(pack, _trust);
        FuzzException.Unless(!PackCheck.Of(Path, pack, PackTrust.None).Holds && !PackCheck.Of(Path, pack, _trustInSigner).Holds, "a pack is taken that nobody trusted signed");
        RuleBookLoad load = RuleBook.Load(RuleSource.Pack(Path, pack, _trust));
        FuzzException.Unless((load.Book is null) == load.Diagnostics.Any(problem => problem.Severity == Severity.Error), "a book beside an error, or neither");
        FuzzException.Unless(check.Holds == load.Book is not null, "a pack that does not hold gives a book, or one that holds none");
        FuzzException.Unless(load.Book is not { } book || book.ContentHash == _signedHash, "other rules than those that were signed");
        FuzzException.Unless(!check.Holds || AreSigned(check, SignedSeed.Files), "other files than those that were signed");
        FuzzException.Unless(check.Revision is null or SignedSeed.Revision, "another revision than was signed");
        return check.Holds;
    }

    private static bool RunTrust(byte[] json)
    {
        var trust = PackTrust.Memory(TrustPath, Encoding.UTF8.GetString(json));
        Problems.Check(trust.Diagnostics, TrustPath, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(json)));
        FuzzException.Unless(trust.Keys.IsEmpty != trust.Diagnostics.IsEmpty, "keys beside a problem, or neither");
        PackCheck check = Checked(SignedSeed.Pack, trust);
        if (check.Holds)
        {
            TrustedKey key = trust.Keys.Single(one => one.Id == check.SignedBy);
            FuzzException.Unless(key.MinRevision <= SignedSeed.Revision && check.Files.All(file => key.MaySign(file.Name)), "a pack is taken that its key may not sign");
        }

        return trust.Diagnostics.IsEmpty;
    }

    private bool RunList(byte[] list)
    {
        byte[] signature = _signer.SignData(list, HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        byte[] pack = SignedSeed.Archive([("manifest.json", list), ("manifest.sig", signature), .. SignedSeed.Files]);
        PackCheck check = Checked(pack, _trustInSigner);
        Problems.Check(check.Diagnostics, $"{Path}/manifest.json", list);
        FuzzException.Unless(!check.Holds || (check.Revision >= 1 && AreSigned(check, SignedSeed.Files)), "a list that names other files than there are");
        return check.Holds;
    }

    private static PackCheck Checked(byte[] pack, PackTrust trust)
    {
        var check = PackCheck.Of(Path, pack, trust);
        Problems.Check(check.Diagnostics, Path, pack);
        FuzzException.Unless(check.Holds == check.Diagnostics.IsEmpty && (!check.Holds || check.SignedBy is not null), "a pack that holds beside a problem, or signed by nobody");
        return check;
    }

    private static bool AreSigned(PackCheck check, IReadOnlyList<(string Name, byte[] Content)> files) => check.Files.Length == files.Count && files.All(file =>
        check.Files.Any(entry => entry.Name == file.Name && entry.Length == file.Content.Length && entry.Sha256 == Convert.ToHexStringLower(SHA256.HashData(file.Content))));

    private string HashOf(byte[] pack) => RuleBook.Load(RuleSource.Pack(Path, pack, _trust)).BookOrThrow().ContentHash;

    /// <summary>Entries in another order, left out, doubled, renamed, put in or changed.</summary>
    private static byte[] Rearranged(Dice dice)
    {
        List<(string Name, byte[] Content)> entries = [.. SignedSeed.Entries];
        int rounds = dice.Few(4);
        for (int round = 0; round < rounds; round++)
        {
            int at = dice.Next(entries.Count);
            (string name, byte[] content) = entries[at];
            switch (dice.Next(7))
            {
                case 0 when entries.Count > 1: entries.RemoveAt(at); break;
                case 1: entries.Insert(dice.Next(entries.Count + 1), entries[at]); break;
                case 2: entries[at] = (dice.Of(Names), content); break;
                case 3: entries.Add((dice.Of(Names), dice.Of(entries).Content)); break;
                case 4: entries[at] = (name, ByteMutator.Mutate(content, dice)); break;
                case 5: entries[at] = (name, dice.Of(entries).Content); break;
                default:
                    entries.RemoveAt(at);
                    entries.Insert(dice.Next(entries.Count + 1), (name, content));
                    break;
            }
        }

        byte[] archive = SignedSeed.Archive(entries);
        return dice.Chance(20) ? ByteMutator.Mutate(archive, dice) : archive;
    }
}
