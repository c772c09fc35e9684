using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>How the code tables of this project write an entry: message and fix, each in Vietnamese and English.</summary>
internal static class Codes
{
    public static DiagnosticDescriptor Error(string code, string vi, string en, string fixVi, string fixEn) =>
        new(code, Severity.Error, new LocalizedText(vi, en), new LocalizedText(fixVi, fixEn));

    public static DiagnosticDescriptor Warning(string code, string vi, string en, string fixVi, string fixEn) =>
        new(code, Severity.Warning, new LocalizedText(vi, en), new LocalizedText(fixVi, fixEn));
}
