namespace Ntm.Rules.Fuzz;

/// <summary>An input that does not come back.</summary>
public sealed class HangException : Exception
{
    /// <summary>Nothing is said of the input.</summary>
    public HangException()
    {
    }

    /// <summary>Names the file in which the input is saved.</summary>
    public HangException(string file)
        : base($"The input does not come back: {file}")
    {
    }

    /// <summary>Says what is wrong, and why.</summary>
    public HangException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
