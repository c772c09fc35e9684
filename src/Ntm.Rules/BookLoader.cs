using System.Collections.Immutable;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Images;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
using Ntm.Rules.Syntax;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>Sources -> a book or every problem: read, parse, validate, check what overlays do to each other and to the nation.</summary>
/// <remarks>The shipped law alone was read and checked in full when this assembly was built, and is then taken from its image.</remarks>
internal static class BookLoader
{
    public static RuleBookLoad Load(IReadOnlyList<RuleSource> sources)
    {
        bool isShipped = sources is [var only] && only == RuleSource.BuiltIn;
        return isShipped && EmbeddedFiles.Image() is { } image
            ? new RuleBookLoad(new RuleBook(new BookImage(image).Read(), BookHash.Of(RuleSource.BuiltIn.Read)), [])
            : LoadFiles(sources);
    }

    /// <summary>As <see cref="Load"/>, from the files whatever they are.</summary>
    public static RuleBookLoad LoadFiles(IReadOnlyList<RuleSource> sources)
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

        BookContent content = BookValidator.Read(files, problems, lost);
        problems.Forget(lost.Explains);
        if (!problems.HasErrors)
        {
            problems.AddRange(BindingCheck.Check(new LawInForce(content.Catalog, content.Sets, content.Overlays, content.Recognition)));
        }

        ImmutableArray<Diagnostic> found = problems.InFileOrder(order);
        return new RuleBookLoad(problems.HasErrors ? null : new RuleBook(content, BookHash.Of(() => sound)), found);
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
