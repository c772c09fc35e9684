namespace Ntm.Rules.Hosting.Serving;

/// <summary>What one look at the sources came to.</summary>
internal enum StepResult
{
    /// <summary>What they hold is known already.</summary>
    Same,

    /// <summary>They may be under way.</summary>
    NotYet,

    /// <summary>A new book serves.</summary>
    Served,

    /// <summary>They hold what may not serve.</summary>
    Refused,
}
