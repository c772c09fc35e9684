using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>JSON as such: read, and written in the canonical layout, which formatting does not change again.</summary>
internal sealed class FormatTarget : Target
{
    private const string Path = "input.json";

    private static readonly string[] Sources = [.. Seeds.Files(Seeds.Conformance, "*.json").Where(file => new FileInfo(file).Length < 1500), .. Seeds.Files(Seeds.Rules, "*.json")];

    private readonly byte[][] _seeds = [.. Sources.Select(Seeds.Text)];

    public override string Name => "format";

    public override int Share => 20;

    public override long BytesAnyway => 300_000;

    public override IEnumerable<string> Files => Sources;

    public override byte[] Make(Dice dice) => ByteMutator.Mutate(dice.Of(_seeds), dice);

    public override bool Run(byte[] input, Dice dice)
    {
        var once = RuleFormat.Of(Path, input);
        Problems.Check(once.Diagnostics, Path, input);
        FuzzException.Unless(once.Utf8 is null == once.Diagnostics.Any(), "a layout beside a problem, or neither");
        if (once.Utf8 is { } utf8)
        {
            FuzzException.Unless(RuleFormat.Of(Path, utf8).Utf8 is { } again && again.Span.SequenceEqual(utf8.Span), "formatting changes what is formatted");
        }

        return once.Utf8 is not null;
    }
}
