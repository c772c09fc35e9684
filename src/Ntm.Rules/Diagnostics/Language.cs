namespace Ntm.Rules.Diagnostics;

/// <summary>The two languages in which users are spoken to.</summary>
public enum Language
{
    /// <summary>Tiếng Việt: decimal comma.</summary>
    Vietnamese,

    /// <summary>English: decimal point.</summary>
    English,
}
