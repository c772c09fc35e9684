using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Ntm.Rules.Tests.Docs;

/// <summary>The C# of README and docs compiles as it stands; what a reader has already is given by name.</summary>
public sealed class DocsCodeTests
{
    private const string Usings = """
        using System; using System.Collections.Generic; using System.Collections.Immutable; using System.IO; using System.Linq; using System.Threading; using System.Threading.Tasks;
        using Ntm.Rules; using Ntm.Rules.Assessments; using Ntm.Rules.Binding; using Ntm.Rules.Changes; using Ntm.Rules.Communes; using Ntm.Rules.Data; using Ntm.Rules.Data.Decisions; using Ntm.Rules.Diagnostics; using Ntm.Rules.Evaluation; using Ntm.Rules.Hosting; using Ntm.Rules.Model; using Ntm.Rules.Packs; using Ntm.Rules.Portfolios;
        using Ntm.Rules.Reports; using Ntm.Rules.Reports.Page; using Ntm.Rules.Reports.Workbook; using Ntm.Rules.RulesEngine; using RulesEngine.Models;
        using Microsoft.AspNetCore.Builder; using Microsoft.Extensions.DependencyInjection;
        """;

    /// <summary>What a snippet may take as there already.</summary>
    private static readonly (string Type, string Name)[] Given =
    [
        ("RuleBook", "book"), ("RuleBook", "draft"), ("AssessmentRun", "run"), ("CommuneDataset", "communes"), ("CommuneDataset", "chunk"), ("CommuneRecord", "commune"), ("Stream", "stream"),
        ("Portfolio", "earlier"), ("UnitMap", "map"), ("CancellationTokenSource", "stop"), ("WebApplicationBuilder", "builder"), ("IRuleBookProvider", "provider"), ("DateOnly", "asOf"),
    ];

    public static TheoryData<string> Blocks { get; } = [.. CodeBlock.All.Where(block => block.Language == "csharp").Select(block => block.Name)];

    [Theory]
    [MemberData(nameof(Blocks))]
    public void Snippet_OfADocument_Compiles(string name)
    {
        CodeBlock block = CodeBlock.All.Single(known => known.Name == name);

        Assert.Empty(Errors(block));
    }

    [Fact]
    public void Snippet_ThatNamesWhatIsNotThere_IsFound() =>
        Assert.Contains("CS0117", Assert.Single(Errors(new CodeBlock("none.md", 1, "csharp", ["var set = RuleBook.NoSuchThing;"]))), StringComparison.Ordinal);

    private static string[] Errors(CodeBlock block)
    {
        string text = string.Join('\n', block.Lines).Replace("…", "", StringComparison.Ordinal);
        string[] usings = [.. block.Lines.Where(line => Regex.IsMatch(line, @"^using [\w.]+;"))];
        string body = string.Join('\n', text.Split('\n').Where(line => !usings.Contains(line)));
        string given = string.Join(", ", Given.Where(known => Uses(body, known.Name) && !Declares(body, known.Name)).Select(known => $"{known.Type} {known.Name}"));
        bool isProgram = body.Contains("WebApplication.Create", StringComparison.Ordinal);
        string source = isProgram ? $"{Usings}\n{body}" : $"{Usings}\nstatic class Snippet {{ static async Task Run({given}) {{\n{body}\nawait Task.CompletedTask; }} }}";
        MetadataReference[] references = [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];
        var compilation = CSharpCompilation.Create(
            "snippet",
            [CSharpSyntaxTree.ParseText(source)],
            references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return [.. compilation.GetDiagnostics().Where(problem => problem.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(problem => problem.ToString())];
    }

    private static bool Uses(string body, string name) => Regex.IsMatch(body, $@"\b{name}\b");

    private static bool Declares(string body, string name) => Regex.IsMatch(body, $@"[\w>\]?]\s+{name}\s*(=[^=>]|in\b)");
}
