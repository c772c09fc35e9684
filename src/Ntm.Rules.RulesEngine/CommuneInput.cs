namespace Ntm.Rules.RulesEngine;

/// <summary>
/// Số liệu của một xã cho RulesEngine. The one parameter of exported workflows, <c>input</c>: a property for each metric of the catalog, named like it (a part is
/// <c>metric__part</c>), <c>decimal?</c> for numbers and ranks of ratings, <c>bool?</c> for attestations; null is missing. Its type is made at run time, one for a
/// catalog, so that missing values never make another.
/// </summary>
public abstract class CommuneInput
{
    internal decimal?[] Figures { get; init; } = [];

    internal bool?[] Words { get; init; } = [];

    internal bool[] Spoilt { get; init; } = [];

    /// <summary>What the property of a number or rank returns.</summary>
    /// <param name="index">Number of the property.</param>
    protected decimal? Number(int index) => Figures[index];

    /// <summary>What the property of an attestation returns.</summary>
    /// <param name="index">Number of the property.</param>
    protected bool? Attestation(int index) => Words[index];

    /// <summary>What the property <c>…__unusable</c> of a value returns: whether a value is given that the metric cannot have.</summary>
    /// <param name="index">Number of the property.</param>
    protected bool Unusable(int index) => Spoilt[index];
}
