using System.ComponentModel;

namespace Ntm.Rules.RulesEngine;

/// <summary>Between <see cref="CommuneInput"/> and the types made at run time, which lie in another assembly; of no use elsewhere.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class MadeInput : CommuneInput
{
    /// <summary>Takes the values in the order of the properties.</summary>
    /// <param name="numbers">Numbers and ranks.</param>
    /// <param name="attestations">Attestations.</param>
    /// <param name="unusable">What is given and cannot be used, of both.</param>
    protected MadeInput(decimal?[] numbers, bool?[] attestations, bool[] unusable)
    {
        Figures = numbers;
        Words = attestations;
        Spoilt = unusable;
    }
}
