namespace Ntm.Rules.Fuzz.Targets;

/// <summary>A way into the library: makes an input from dice, and runs an input, which throws where a promise is broken.</summary>
internal abstract class Target
{
    /// <summary>How the command line and saved inputs call it.</summary>
    public abstract string Name { get; }

    /// <summary>How many of a hundred inputs are for it.</summary>
    public abstract int Share { get; }

    /// <summary>Bytes that an input may have allocated whatever its length: what is read beside it, and the answers for the communes.</summary>
    public abstract long BytesAnyway { get; }

    /// <summary>Bytes that it may have allocated for each of its own bytes.</summary>
    public virtual long BytesOfAByte => 600;

    /// <summary>How many bytes an input may have allocated.</summary>
    public virtual long Bound(byte[] input) => BytesAnyway + (BytesOfAByte * input.Length);

    /// <summary>The files that its inputs grow from, with their full paths.</summary>
    public virtual IEnumerable<string> Files => [];

    public abstract byte[] Make(Dice dice);

    /// <summary>Runs an input; whether it was accepted, so that what lies behind acceptance was reached.</summary>
    /// <param name="input">What <see cref="Make"/> made, or a saved input.</param>
    /// <param name="dice">For what is done with it.</param>
    public abstract bool Run(byte[] input, Dice dice);
}
