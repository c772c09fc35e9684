using System.Reflection;

namespace Ntm.Rules.Tests.Diagnostics;

public sealed class CodeTableTests
{
    [Fact]
    public void All_EveryClassOfCodes_IsInTheTable()
    {
        string[] declared =
        [
            .. typeof(CodeTable).Assembly.GetTypes()
                .Where(type => type.Name.EndsWith("Codes", StringComparison.Ordinal))
                .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
                .Select(field => field.GetValue(null)).OfType<DiagnosticDescriptor>()
                .Select(descriptor => descriptor.Code).Order(StringComparer.Ordinal),
        ];

        Assert.Equal(declared, CodeTable.All.Select(descriptor => descriptor.Code));
    }

    [Fact]
    public void All_Codes_AreInOrderAndUnique() =>
        Assert.Equal(CodeTable.All.Select(descriptor => descriptor.Code).Distinct().Order(StringComparer.Ordinal), CodeTable.All.Select(descriptor => descriptor.Code));
}
