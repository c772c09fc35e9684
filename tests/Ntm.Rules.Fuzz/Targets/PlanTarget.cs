using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Plans of a year: read, and where one comes of it, odd communes held against it.</summary>
internal sealed class PlanTarget : Target
{
    private const string Path = "input.targets.json";

    private readonly RuleBook _book;
    private readonly JsonMutator _mutator;

    private PlanTarget(string name, int share, long bytesAnyway, RuleBook book, IEnumerable<string> files)
    {
        Name = name;
        Share = share;
        BytesAnyway = bytesAnyway;
        Files = [.. files];
        _book = book;
        _mutator = new JsonMutator(Files.Select(Seeds.Text));
    }

    public override string Name { get; }

    public override int Share { get; }

    public override IEnumerable<string> Files { get; }

    public override long BytesAnyway { get; }

    /// <summary>The plans of the conformance cases, under the little book.</summary>
    public static PlanTarget Small() => new("plan", 2, 1_500_000, Seeds.Base, Seeds.WithMoreGood(System.IO.Path.Combine(Seeds.Conformance, "targets")));

    /// <summary>The shipped sample, under the shipped law.</summary>
    public static PlanTarget Shipped() => new("shipped-plan", 1, 8_000_000, RuleBook.BuiltIn, Seeds.Files(Seeds.Rules, "*.targets.json"));

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice)
    {
        TargetsLoad load = _book.LoadTargets(RuleSource.Memory(Path, input));
        Problems.Check(load.Diagnostics, Path, input);
        FuzzException.Unless(load.Targets is null || load.Diagnostics.All(problem => problem.Severity != Severity.Error), "targets beside an error");
        if (load.Targets is not { } targets)
        {
            return false;
        }

        Portfolio communes = Portfolio.Of(_book.Catalog, _book.StartRun().Assess(Enumerable.Range(0, 5).Select(_ => Communes.Make(_book.Catalog, dice)).ToArray()));
        foreach (TargetAnswer answer in TargetAnswer.Of(targets, communes))
        {
            bool isInOrder = answer.AtLeast is not { } least || answer.AtMost is not { } most || least <= most;
            FuzzException.Unless(isInOrder && (answer.Outcome != TargetOutcome.Short || answer.OverBy is null) && (answer.Outcome != TargetOutcome.Reached || answer.ShortBy is null), "an answer that contradicts itself");
        }

        return true;
    }
}
