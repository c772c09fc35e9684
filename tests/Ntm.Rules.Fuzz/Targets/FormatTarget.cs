using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>JSON as such: read, and written in the canonical layout, which formatting does not change again.</summary>
internal sealed class FormatTarget : Target
{
    private const string Path = "input.json";

    private readonly byte[][] _seeds = [.. Seeds.Files(Seeds.Conformance, "*.json").Select(Seeds.Text).Where(text => text.Length < 1500)];

    public override string Name => "format";

    public override int Share => 20;

    public override long BytesAnyway => 200_000;

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
