using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Plans of a year: read, and where one comes of it, odd communes held against it.</summary>
internal sealed class PlanTarget : Target
{
    private const string Path = "input.targets.json";

    private readonly RuleBook _book = RuleBook.Load(RuleSource.Directory(System.IO.Path.Combine(Seeds.Conformance, "base"))).BookOrThrow();

    private readonly JsonMutator _mutator = new(Seeds.WithMoreGood(System.IO.Path.Combine(Seeds.Conformance, "targets")).Select(Seeds.Text));

    public override string Name => "plan";

    public override int Share => 2;

    public override long BytesAnyway => 8_000_000;

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
