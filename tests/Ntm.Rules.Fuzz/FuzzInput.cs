namespace Ntm.Rules.Fuzz;

/// <summary>An input and where it comes from; by target, seed and number it can be made and run again.</summary>
/// <param name="Target">Name of its target.</param>
/// <param name="Seed">The seed of its dice.</param>
/// <param name="Index">Its number among the inputs of that seed.</param>
/// <param name="Bytes">The input; none while it is being made.</param>
internal sealed record FuzzInput(string Target, long Seed, long Index, byte[] Bytes)
{
    /// <summary>How it is saved.</summary>
    public string FileName => $"{Target}-{Seed}-{Index}.bin";
}
