using Ntm.Rules.Assessments;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Outcomes of 64 communes at once: four outcomes of three parts are 64 combinations, one in each lane.</summary>
public sealed class OutcomeBitsTests
{
    private static readonly Outcome[] Outcomes = [Outcome.Met, Outcome.NotMet, Outcome.NotApplicable, Outcome.Undetermined];
    private static readonly OutcomeBits[] Registers = [.. Enumerable.Range(0, 3).Select(part => Bits(lane => Part(lane, part)))];

    [Fact]
    public void All_EveryCombination_IsAsItsPartsSay() => Agrees(OutcomeBits.All(Registers, [0, 1, 2]), parts => parts switch
    {
        _ when parts.Contains(Outcome.NotMet) => Outcome.NotMet,
        _ when parts.Contains(Outcome.Undetermined) => Outcome.Undetermined,
        _ => parts.Contains(Outcome.Met) ? Outcome.Met : Outcome.NotApplicable,
    });

    [Fact]
    public void Any_EveryCombination_IsAsItsPartsSay() => Agrees(OutcomeBits.Any(Registers, [0, 1, 2]), parts => parts switch
    {
        _ when parts.Contains(Outcome.Met) => Outcome.Met,
        _ when parts.Contains(Outcome.Undetermined) => Outcome.Undetermined,
        _ => parts.Contains(Outcome.NotMet) ? Outcome.NotMet : Outcome.NotApplicable,
    });

    [Fact]
    public void Alike_EveryCombination_IsWhatAllPartsSay() =>
        Agrees(OutcomeBits.Alike(Registers, [0, 1, 2]), parts => parts.Distinct().Count() == 1 ? parts[0] : Outcome.Undetermined);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Count_EveryCombination_IsMetByAsManyAsAreNeeded(int needed) => Agrees(OutcomeBits.Count(Registers, [0, 1, 2], needed), parts => parts switch
    {
        _ when parts.All(part => part == Outcome.NotApplicable) => Outcome.NotApplicable,
        _ when parts.Count(part => part == Outcome.Met) >= needed => Outcome.Met,
        _ => parts.Count(part => part is Outcome.Met or Outcome.Undetermined) >= needed ? Outcome.Undetermined : Outcome.NotMet,
    });

    [Fact]
    public void Where_Mask_TakesTheOthersOutsideOfIt()
    {
        OutcomeBits mixed = Registers[0].Where(0xFFFF_0000_FFFF_0000, Registers[1]);

        Assert.All(Enumerable.Range(0, 64), lane => Assert.Equal(Part(lane, lane / 16 % 2 == 1 ? 0 : 1), mixed.At(lane)));
    }

    private static void Agrees(OutcomeBits bits, Func<Outcome[], Outcome> expected) => Assert.Equal(
        Enumerable.Range(0, 64).Select(lane => expected([Part(lane, 0), Part(lane, 1), Part(lane, 2)])), Enumerable.Range(0, 64).Select(bits.At));

    private static Outcome Part(int lane, int part) => Outcomes[(lane >> (2 * part)) & 3];

    private static OutcomeBits Bits(Func<int, Outcome> of)
    {
        ulong Where(Outcome outcome) => Enumerable.Range(0, 64).Where(lane => of(lane) == outcome).Aggregate(0UL, (bits, lane) => bits | (1UL << lane));
        return OutcomeBits.Of(Where(Outcome.Met), Where(Outcome.NotMet), Where(Outcome.NotApplicable));
    }
}
