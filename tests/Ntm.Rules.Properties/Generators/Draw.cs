using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Generators;

/// <summary>What all generators share.</summary>
internal static class Draw
{
    public static Gen<bool> Chance(int percent) => Gen.Choose(1, 100).Select(n => n <= percent);

    public static Gen<T?> Maybe<T>(int percent, Gen<T> gen)
        where T : class => Chance(percent).SelectMany(yes => yes ? gen.Select(value => (T?)value) : Gen.Constant<T?>(null));

    public static Gen<T[]> Some<T>(int from, int to, Func<int, Gen<T>> gen) =>
        Gen.Choose(from, to).SelectMany(n => Gen.CollectToArray(Enumerable.Range(0, n), gen));

    private static readonly Gen<Provenance> AnyProvenance = Gen.Frequency(
        (5, Gen.Constant(Known(Verification.Confirmed))),
        (2, Gen.Constant(Known(Verification.Corroborated))),
        (2, Gen.Constant(Known(Verification.Unverified))));

    public static Gen<Provenance> Provenance() => AnyProvenance;

    public static Provenance Known(Verification? verification) => new(null, [], verification, null, SourceLocation.File("generated"));

    public static LocalizedText Text(string text) => new(text, text);
}
