using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>A rule file beside others: loaded, and where a book comes of it, bound and assessed for two communes.</summary>
internal sealed class LawTarget : Target
{
    private const string Path = "input.json";

    private readonly JsonMutator _mutator;
    private readonly RuleSource[] _others;

    private LawTarget(string name, int share, IEnumerable<string> seeds, IEnumerable<string> others)
    {
        Name = name;
        Share = share;
        _mutator = new JsonMutator(seeds.Select(Seeds.Text));
        _others = [.. others.Select(file => RuleSource.Memory(System.IO.Path.GetFileName(file), Seeds.Text(file)))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        RuleBook.Load(_others);
        BytesAnyway = ((GC.GetAllocatedBytesForCurrentThread() - before) * 2) + 64_000_000;
    }

    public override string Name { get; }

    public override int Share { get; }

    public override long BytesAnyway { get; }

    public override long BytesOfAByte => 2000;

    /// <summary>Sets and overlays of the conformance cases over their little book.</summary>
    public static LawTarget Small() => new(
        "law",
        18,
        Seeds.Law(Seeds.Conformance).Where(file => file.Contains("good", StringComparison.Ordinal) || file.EndsWith("base/standard.json", StringComparison.Ordinal)),
        Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "base")));

    /// <summary>A catalog of the little book in the place of the sound one.</summary>
    public static LawTarget Catalog() => new(
        "catalog",
        6,
        Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "base", "catalog")).Concat(Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "catalogs", "good"))),
        [System.IO.Path.Combine(Seeds.Conformance, "base", "standard.json")]);

    /// <summary>A shipped file, thinned out, under the shipped catalog.</summary>
    public static LawTarget Shipped() => new(
        "shipped",
        2,
        Seeds.Law(Seeds.Rules).Append(System.IO.Path.Combine(Seeds.Rules, "samples", "lang-son-2019.overlay.json")),
        Seeds.Law(System.IO.Path.Combine(Seeds.Rules, "catalog")));

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override void Run(byte[] input, Dice dice)
    {
        RuleBookLoad load = RuleBook.Load([.. _others, RuleSource.Memory(Path, input)]);
        Problems.Check(load.Diagnostics, Path, input);
        FuzzException.Unless(load.Book is null == load.Diagnostics.Any(problem => problem.Severity == Severity.Error), "a book beside an error, or neither");
        if (load.Book is not { } book)
        {
            return;
        }

        AssessmentRun run = book.StartRun(Communes.Options(dice));
        Communes.Check(run.Assess(Communes.Make(book.Catalog, dice)));
        Communes.Check(run.Assess(Communes.Make(book.Catalog, dice)));
    }
}
