using System.Collections.Immutable;
using System.Reflection;

namespace Ntm.Rules.Diagnostics;

/// <summary>Every kind of problem that this library can report, by code: for documentation and for hosts that word problems themselves.</summary>
public static class CodeTable
{
    /// <summary>All descriptors, ordered by code. Codes never change their meaning and are never used again.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(CodeTable).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CodeTable).Namespace && type.Name.EndsWith("Codes", StringComparison.Ordinal))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
            .OrderBy(descriptor => descriptor.Code, StringComparer.Ordinal),
    ];
}
