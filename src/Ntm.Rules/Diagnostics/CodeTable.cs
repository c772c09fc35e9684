using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Ntm.Rules.Diagnostics;

/// <summary>Every kind of problem that this library can report, by code: for documentation and for hosts that word problems themselves.</summary>
public static class CodeTable
{
    /// <summary>All descriptors, ordered by code. Codes never change their meaning and are never used again.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. new[]
        {
            Of(typeof(BindingCodes)), Of(typeof(CaseCodes)), Of(typeof(CatalogCodes)), Of(typeof(FormulaCodes)), Of(typeof(OverlayCodes)), Of(typeof(PackCodes)),
            Of(typeof(RuleCodes)), Of(typeof(ShapeCodes)), Of(typeof(SyntaxCodes)), Of(typeof(TargetCodes)), Of(typeof(UnitMapCodes)),
        }.SelectMany(descriptors => descriptors).OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];

    // Each class is named, so that a host that is trimmed keeps all of them.
    private static IEnumerable<DiagnosticDescriptor> Of([DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicFields)] Type codes) =>
        codes.GetFields(BindingFlags.Static | BindingFlags.Public).Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>();
}
