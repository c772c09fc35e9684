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
        BytesAnyway = ((GC.GetAllocatedBytesForCurrentThread() - before) * 2) + 8_000_000;
    }

    public override string Name { get; }

    public override int Share { get; }

    public override long BytesAnyway { get; }

    public override long BytesOfAByte => 2000;

    /// <summary>Sets and overlays of the conformance cases over their little book.</summary>
    public static LawTarget Small() => new(
        "law",
        18,
        Seeds.Law(Seeds.Conformance).Where(file => file.Contains($"{System.IO.Path.DirectorySeparatorChar}good{System.IO.Path.DirectorySeparatorChar}", StringComparison.Ordinal)),
        Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "base")));

    /// <summary>A further catalog of the little book: metrics, formulas, attributes, places.</summary>
    public static LawTarget Catalog() => new(
        "catalog",
        6,
        Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "catalogs", "good")).Concat(Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "formulas", "good"))),
        Seeds.Law(System.IO.Path.Combine(Seeds.Conformance, "base")));

    /// <summary>A shipped set, thinned out, under the shipped catalog.</summary>
    public static LawTarget Shipped() => new(
        "shipped",
        1,
        Seeds.Law(System.IO.Path.Combine(Seeds.Rules, "national")).Where(file => System.IO.Path.GetFileName(file) is "standard.json" or "advanced.json" or "model.json"),
        Seeds.Law(System.IO.Path.Combine(Seeds.Rules, "catalog")));

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice)
    {
        RuleBookLoad load = RuleBook.Load([.. _others, RuleSource.Memory(Path, input)]);
        Problems.Check(load.Diagnostics, Path, input);
        FuzzException.Unless(load.Book is null == load.Diagnostics.Any(problem => problem.Severity == Severity.Error), "a book beside an error, or neither");
        if (load.Book is not { } book)
        {
            return false;
        }

        AssessmentRun run = book.StartRun(Communes.Options(dice));
        Communes.Check(run.Assess(Communes.Make(book.Catalog, dice)));
        Communes.Check(run.Assess(Communes.Make(book.Catalog, dice)));
        return true;
    }
}
