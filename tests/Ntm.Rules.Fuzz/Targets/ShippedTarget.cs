using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Every file of the shipped law, samples among them: changed, loaded in its place beside what it needs of the others, and where a book comes of it, bound and assessed for two communes.</summary>
internal sealed class ShippedTarget : Target
{
    private const string Path = "input.json";

    private const long BytesOfABesideByte = 100;

    private static readonly string[] Sources = [.. Seeds.Law(Seeds.Rules), .. Seeds.Files(System.IO.Path.Combine(Seeds.Rules, "samples"), "*.overlay.json")];

    private readonly JsonMutator _mutator = new(Sources.Select(Seeds.Text));

    private readonly ShippedLaw _law = new(Sources);

    private (byte[] Input, IReadOnlyList<(string Path, byte[] Json)> Files) _beside = ([], []);

    public override string Name => "shipped";

    public override int Share => 14;

    public override IEnumerable<string> Files => Sources;

    public override long BytesAnyway => 2_500_000;

    public override long BytesOfAByte => 500;

    public override long Bound(byte[] input) => base.Bound(input) + (BytesOfABesideByte * Beside(input).Sum(file => file.Json.Length));

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice) => LawTarget.Run(Path, input, [.. Beside(input).Select(file => RuleSource.Memory(file.Path, file.Json)), RuleSource.Memory(Path, input)], dice);

    private IReadOnlyList<(string Path, byte[] Json)> Beside(byte[] input)
    {
        if (!ReferenceEquals(_beside.Input, input))
        {
            _beside = (input, _law.Beside(input));
        }

        return _beside.Files;
    }
}
