namespace Ntm.Rules.Diagnostics;

/// <summary>Mức độ. How much a problem weighs.</summary>
public enum Severity
{
    /// <summary>The book or row is used all the same; somebody should look.</summary>
    Warning,

    /// <summary>The book is not loaded, or the value or row is not used.</summary>
    Error,
}
