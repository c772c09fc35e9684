using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Ntm.Rules.Data.Problems;

namespace Ntm.Rules.Tests.Data;

public sealed partial class CodesTests
{
    public static IEnumerable<DiagnosticDescriptor> All { get; } =
    [
        .. typeof(FileCodes).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(FileCodes).Namespace)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public))
            .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
            .Select(field => (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Fact]
    public void Codes_AllOfThem_AreOfCommuneDataAndDistinct()
    {
        Assert.NotEmpty(All);
        Assert.All(All, descriptor => Assert.Matches("^NTM4[0-9]{3}$", descriptor.Code));
        Assert.Empty(All.GroupBy(descriptor => descriptor.Code).Where(same => same.Count() > 1).Select(same => same.Key));
    }

    [Fact]
    public void Codes_BothLanguages_AreCompleteAndNameTheSameArguments() => Assert.All(All, descriptor =>
    {
        foreach (LocalizedText text in new[] { descriptor.Message, descriptor.Fix })
        {
            Assert.False(string.IsNullOrWhiteSpace(text.Vi) || string.IsNullOrWhiteSpace(text.En), descriptor.Code);
            Assert.NotEqual(text.Vi, text.En);
            Assert.Equal(Arguments(text.Vi), Arguments(text.En));
            Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, text.Vi, "a", "b", "c", "d"));
            Assert.NotEmpty(string.Format(CultureInfo.InvariantCulture, text.En, "a", "b", "c", "d"));
        }
    });

    /// <summary>The folder of the solution.</summary>
    internal static string Root()
    {
        string? folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Ntm.Rules.sln")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder!;
    }

    private static IEnumerable<string> Arguments(string text) => Placeholder().Matches(text).Select(match => match.Value).Distinct().Order();

    [GeneratedRegex(@"(?<!\{)\{[0-9]\}")]
    private static partial Regex Placeholder();
}
