using Ntm.Rules.Cases;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Files of cases beside the little book: read, and run where they are sound.</summary>
internal sealed class CasesTarget : Target
{
    private const string Path = "input.tests.json";

    private readonly RuleBook _book = RuleBook.Load(RuleSource.Directory(System.IO.Path.Combine(Seeds.Conformance, "base"))).BookOrThrow();
    private readonly JsonMutator _mutator = new(Seeds.WithMoreGood(System.IO.Path.Combine(Seeds.Conformance, "cases")).Select(Seeds.Text));

    public override string Name => "cases";

    public override int Share => 6;

    public override long BytesAnyway => 4_000_000;

    public override long BytesOfAByte => 2_000;

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice)
    {
        var tests = RuleTests.Load(_book, RuleSource.Memory(Path, input));
        Problems.Check(tests.Diagnostics, Path, input);
        FuzzException.Unless(tests.Files.IsEmpty || tests.Diagnostics.All(problem => problem.Severity != Severity.Error), "cases beside an error");
        CaseReport report = tests.Run();
        foreach (CaseFailure failure in report.Results.SelectMany(result => result.Failures))
        {
            FuzzException.Unless(failure.Actual.Vi.Length > 0, "a failure that says nothing");
        }

        return !tests.Files.IsEmpty;
    }
}
