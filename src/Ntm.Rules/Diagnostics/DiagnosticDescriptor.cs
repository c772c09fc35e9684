namespace Ntm.Rules.Diagnostics;

/// <summary>
/// One kind of problem: its stable code and its wording. Messages and fixes hold <c>{0}</c>, <c>{1}</c> … for the arguments; they are
/// written for an official and never change their code.
/// </summary>
/// <param name="Code"><c>NTM1xxx</c> syntax, <c>2xxx</c> validation, <c>3xxx</c> binding, <c>4xxx</c> commune data, <c>5xxx</c> packs, <c>6xxx</c> cases.</param>
/// <param name="Severity">The weight of every problem of this kind.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Fix">How to mend it.</param>
public sealed record DiagnosticDescriptor(string Code, Severity Severity, LocalizedText Message, LocalizedText Fix)
{
    internal static DiagnosticDescriptor Error(string code, string vi, string en, string fixVi, string fixEn) =>
        new(code, Severity.Error, new LocalizedText(vi, en), new LocalizedText(fixVi, fixEn));

    internal static DiagnosticDescriptor Warning(string code, string vi, string en, string fixVi, string fixEn) =>
        new(code, Severity.Warning, new LocalizedText(vi, en), new LocalizedText(fixVi, fixEn));

    /// <summary>A problem of this kind at a place.</summary>
    /// <param name="location">Where.</param>
    /// <param name="arguments">Values for <c>{0}</c>, <c>{1}</c> …; user text goes in as it is.</param>
    public Diagnostic At(SourceLocation location, params string[] arguments) => new(this, location, [.. arguments], []);
}
