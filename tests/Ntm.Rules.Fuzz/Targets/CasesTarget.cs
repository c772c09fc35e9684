using Ntm.Rules.Cases;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Files of cases: read, and run where they are sound.</summary>
internal sealed class CasesTarget : Target
{
    private const string Path = "input.tests.json";

    private readonly RuleBook _book;
    private readonly JsonMutator _mutator;

    private CasesTarget(string name, int share, long bytesAnyway, RuleBook book, IEnumerable<string> files)
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

    public override long BytesOfAByte => 1_000;

    /// <summary>The cases of the conformance cases, about the little book.</summary>
    public static CasesTarget Small() => new("cases", 6, 1_000_000, Seeds.Base, Seeds.WithMoreGood(System.IO.Path.Combine(Seeds.Conformance, "cases")));

    /// <summary>The shipped cases, about the shipped law.</summary>
    public static CasesTarget Shipped() => new("shipped-cases", 4, 5_000_000, RuleBook.BuiltIn, Seeds.Files(Seeds.Rules, "*.tests.json"));

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
