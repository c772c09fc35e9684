namespace Ntm.Rules.Fuzz;

/// <summary>An input that broke what is promised of every input.</summary>
public sealed class FuzzException : Exception
{
    /// <summary>Nothing is said of what broke.</summary>
    public FuzzException()
    {
    }

    /// <summary>Says what broke.</summary>
    public FuzzException(string message)
        : base(message)
    {
    }

    /// <summary>Says what broke, and why.</summary>
    public FuzzException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Throws where something does not hold.</summary>
    internal static void Unless(bool holds, string promise)
    {
        if (!holds)
        {
            throw new FuzzException(promise);
        }
    }
}
