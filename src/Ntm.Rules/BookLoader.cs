using System.Collections.Immutable;
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
        // What is shipped has passed every check before it was shipped; only what is added to it can be wrong.
        return Load(sources, isProven: sources is [var only] && only == RuleSource.BuiltIn);
    }

    /// <param name="sources">Where the files come from.</param>
    /// <param name="isProven">Whether the files are known to have no problem, so that checks which change nothing but the problems are left out.</param>
    internal static RuleBookLoad Load(IReadOnlyList<RuleSource> sources, bool isProven)
    {
        var problems = new DiagnosticBag();
        var lost = new LostContent();
        List<string> order = [];
        List<RuleFile> files = [];
        List<SourceFile> sound = [];
        foreach (SourceFile file in sources.SelectMany(source => source.Read()))
        {
            order.Add(file.Path);
            if (Parse(file, problems) is { } parsed)
            {
                files.Add(parsed);
                sound.Add(file);
            }
            else if (file.Problem?.Severity != Severity.Warning)
            {
                lost.AddFile(file.Path, file.Bytes);
            }
        }

        BookContent content = BookValidator.Read(files, problems, lost, isProven);
        problems.Forget(lost.Explains);
        if (!isProven && !problems.HasErrors)
        {
            problems.AddRange(BindingCheck.Check(new LawInForce(content.Catalog, content.Sets, content.Overlays, content.Recognition)));
        }

        ImmutableArray<Diagnostic> found = problems.InFileOrder(order);
        return new RuleBookLoad(problems.HasErrors ? null : new RuleBook(content, BookHash.Of(sound)), found);
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
            return new RuleFile(file.Path, file.Name, content, file.MayBeTrial) { Provinces = file.Provinces };
        }

        problems.Add(ShapeCodes.ExpectedObject.At(root.Location, "JSON"));
        return null;
    }
}
