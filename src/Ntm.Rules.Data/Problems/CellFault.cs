using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>What is wrong with a value, before it is known where it stands.</summary>
internal sealed class CellFault(DiagnosticDescriptor descriptor, params string[] arguments)
{
    private const int Shown = 40;

    public DiagnosticDescriptor Descriptor => descriptor;

    public Diagnostic At(SourceLocation location) => descriptor.At(location, arguments);

    /// <summary>The same fault under a code whose message takes the same arguments.</summary>
    public CellFault As(DiagnosticDescriptor other) => new(other, arguments);

    /// <summary>User text for a message: a long one is cut, so that a hostile file cannot make a hostile message.</summary>
    public static string Show(string text)
    {
        if (text.Length <= Shown)
        {
            return text;
        }

        int end = char.IsHighSurrogate(text[Shown - 1]) ? Shown - 1 : Shown;
        return text[..end] + "…";
    }
}
