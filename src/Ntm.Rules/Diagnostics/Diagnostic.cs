using System.Collections.Immutable;
using System.Globalization;

namespace Ntm.Rules.Diagnostics;

/// <summary>Lỗi hoặc cảnh báo. One problem found in a file: what, where, and how to mend it. Immutable.</summary>
public sealed class Diagnostic
{
    internal Diagnostic(
        DiagnosticDescriptor descriptor,
        SourceLocation location,
        ImmutableArray<string> arguments,
        ImmutableArray<SourceLocation> related)
    {
        Descriptor = descriptor;
        Location = location;
        Arguments = arguments;
        Related = related;
    }

    /// <summary>The kind of problem with its wording.</summary>
    public DiagnosticDescriptor Descriptor { get; }

    /// <summary>The stable code, e.g. <c>NTM2003</c>.</summary>
    public string Code => Descriptor.Code;

    /// <summary>Error or warning.</summary>
    public Severity Severity => Descriptor.Severity;

    /// <summary>Where it stands.</summary>
    public SourceLocation Location { get; }

    /// <summary>The values that the message names.</summary>
    public ImmutableArray<string> Arguments { get; }

    /// <summary>Other places that are part of the problem, e.g. the first of two equal ids; may be empty.</summary>
    public ImmutableArray<SourceLocation> Related { get; }

    /// <summary>What is wrong, in the language asked for.</summary>
    public string Message(Language language) => Fill(Descriptor.Message.In(language));

    /// <summary>How to mend it, in the language asked for.</summary>
    public string Fix(Language language) => Fill(Descriptor.Fix.In(language));

    /// <summary>The same problem, with further places.</summary>
    public Diagnostic With(params SourceLocation[] related) => new(Descriptor, Location, Arguments, Related.AddRange(related));

    /// <summary>Place, severity, code and message in English.</summary>
    public override string ToString() =>
        $"{Location}: {(Severity == Severity.Error ? "error" : "warning")} {Code}: {Message(Language.English)}";

    private string Fill(string text) => string.Format(CultureInfo.InvariantCulture, text, [.. Arguments]);
}
