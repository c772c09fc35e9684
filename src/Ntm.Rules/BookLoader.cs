using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Sources;
using Ntm.Rules.Syntax;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>Sources -> a book or every problem: read, parse, validate, check what overlays do to each other and to the nation.</summary>
internal static class BookLoader
{
    public static RuleBookLoad Load(IReadOnlyList<RuleSource> sources)
    {
        var problems = new DiagnosticBag();
        var lost = new LostContent();
        List<string> order = [];
        List<RuleFile> files = [];
        foreach (SourceFile file in sources.SelectMany(source => source.Read()))
        {
            order.Add(file.Path);
            if (Parse(file, problems) is { } parsed)
            {
                files.Add(parsed);
            }
            else if (file.Problem?.Severity != Severity.Warning)
            {
                lost.AddFile(file.Path, file.Bytes);
            }
        }

        BookContent content = BookValidator.Read(files, problems, lost);
        problems.Forget(lost.Explains);
        if (!problems.HasErrors)
        {
            problems.AddRange(BindingCheck.Check(new LawInForce(content.Catalog, content.Sets, content.Overlays, content.Recognition)));
        }

        ImmutableArray<Diagnostic> found = problems.InFileOrder(order);
        return new RuleBookLoad(problems.HasErrors ? null : new RuleBook(content, Hash(files)), found);
    }

    /// <summary>The file where its JSON is sound; else the problem is added.</summary>
    public static RuleFile? Parse(SourceFile file, DiagnosticBag problems)
    {
        if (file.Problem is { } problem)
        {
            problems.Add(problem);
        }

        if (file.Bytes is null || JsonSyntax.Parse(new SourceText(file.Path, file.Bytes), problems) is not { } root)
        {
            return null;
        }

        if (root is ObjectNode content)
        {
            return new RuleFile(file.Path, file.Name, content, file.MayBeTrial);
        }

        problems.Add(ShapeCodes.ExpectedObject.At(root.Location, "JSON"));
        return null;
    }

    /// <summary>Over names and canonical content, sorted, each once.</summary>
    private static string Hash(IEnumerable<RuleFile> files)
    {
        IEnumerable<string> lines = files
            .Select(file => $"{file.Name}\n{CanonicalJson.Of(file.Root)}\n")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
