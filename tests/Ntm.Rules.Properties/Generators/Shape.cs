namespace Ntm.Rules.Properties.Generators;

/// <summary>What a generator may produce; laws that hold only for some cases narrow it.</summary>
internal sealed record Shape
{
    /// <summary>Everything, faulty data included.</summary>
    public static Shape Anything { get; } = new();

    /// <summary>Data without faults whose rates are exactly those of their counts, and rules of which the law of monotony is claimed.</summary>
    public static Shape Sound { get; } = new() { FaultyData = false, ConditionsUnderChoices = false };

    public bool FaultyData { get; init; } = true;

    public bool Conditions { get; init; } = true;

    /// <summary>Whether conditions may stand under any and count.</summary>
    public bool ConditionsUnderChoices { get; init; } = true;

    public bool Overlays { get; init; } = true;

    public bool Policies { get; init; } = true;

    public bool Derived { get; init; } = true;

    /// <summary>Whether figures, values and formulas may be such as only exact fractions hold.</summary>
    public bool Extremes { get; init; } = true;
}
