namespace Ntm.Rules.Model;

/// <summary>Mức xác minh. How sure the book is that a figure is what the decision prints; greater is surer.</summary>
public enum Verification
{
    /// <summary>Recalled, or supported only weakly; a strict run treats such a figure as not set.</summary>
    Unverified,

    /// <summary>Recalled, and consistent with a source that does not print it itself.</summary>
    Corroborated,

    /// <summary>Printed by a source that the figure names.</summary>
    Confirmed,
}
