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
        Files = [.. seeds];
        _mutator = new JsonMutator(Files.Select(Seeds.Text));
        _others = [.. others.Select(file => RuleSource.Memory(System.IO.Path.GetFileName(file), Seeds.Text(file)))];
        long before = GC.GetAllocatedBytesForCurrentThread();
        RuleBook.Load(_others);
        BytesAnyway = ((GC.GetAllocatedBytesForCurrentThread() - before) * 2) + 1_500_000;
    }

    public override string Name { get; }

    public override int Share { get; }

    public override IEnumerable<string> Files { get; }

    public override long BytesAnyway { get; }

    public override long BytesOfAByte => 500;

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

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice) => Run(Path, input, [.. _others, RuleSource.Memory(Path, input)], dice);

    /// <summary>Loads sources of which one is the input.</summary>
    public static bool Run(string path, byte[] input, RuleSource[] sources, Dice dice)
    {
        RuleBookLoad load = RuleBook.Load(sources);
        Problems.Check(load.Diagnostics, path, input);
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
