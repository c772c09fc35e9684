using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Syntax;

namespace Ntm.Rules;

/// <summary>
/// Trình bày chuẩn. A rule file in the canonical layout: two spaces a level, what fits into 140 columns on one line, small neighbours together, LF, no byte order mark. Values, their digits, and
/// the order of keys stay. Formatting a formatted file changes nothing.
/// </summary>
public sealed class RuleFormat
{
    private RuleFormat(ReadOnlyMemory<byte>? utf8, ImmutableArray<Diagnostic> diagnostics)
    {
        Utf8 = utf8;
        Diagnostics = diagnostics;
    }

    /// <summary>The formatted file; null where its JSON is not sound.</summary>
    public ReadOnlyMemory<byte>? Utf8 { get; }

    /// <summary>What is wrong with the JSON; empty when nothing is. Meaning is not looked at.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Formats one file.</summary>
    /// <param name="path">The name under which problems are reported.</param>
    /// <param name="utf8">The content.</param>
    public static RuleFormat Of(string path, ReadOnlyMemory<byte> utf8)
    {
        ArgumentNullException.ThrowIfNull(path);
        var problems = new DiagnosticBag();
        Node? root = JsonSyntax.Parse(new SourceText(path, utf8.ToArray()), problems);
        ImmutableArray<Diagnostic> found = problems.InFileOrder([path]);
        // Typed: a plain null would become an empty text on its way through an array.
        return new RuleFormat(root is null || problems.HasErrors ? default(ReadOnlyMemory<byte>?) : LayoutWriter.Write(root), found);
    }
}
