using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Formula text -> formula; the names in it are checked by <see cref="MetricReferences"/>.</summary>
internal static class FormulaValidator
{
    /// <summary>The formula; null after a problem, be it one of the text as such.</summary>
    public static Formula? Read(TextNode text, ValidationContext context) => !text.IsFaulty && !string.IsNullOrWhiteSpace(text.Text)
        && FormulaSyntax.Parse(text.Text, offset => Place(text, offset), context.Problems) is { } tree ? new Formula(text.Text, Node(tree)) : null;

    /// <summary>Where a name first stands in a formula.</summary>
    public static SourceLocation PlaceOf(TextNode text, string name)
    {
        int at = -1;
        do
        {
            at = text.Text.IndexOf(name, at + 1, StringComparison.Ordinal);
        }
        while (at >= 0 && !IsWhole(text.Text, at, name.Length));
        return Place(text, Math.Max(0, at));
    }

    private static bool IsWhole(string text, int at, int length) =>
        (at == 0 || !IsNameChar(text[at - 1])) && (at + length == text.Length || !IsNameChar(text[at + length]));

    private static bool IsNameChar(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>The place of a character; that of the text itself where escapes hide it.</summary>
    private static SourceLocation Place(TextNode text, int offset) => text.HasEscapes || text.Text.Take(offset).Any(c => !char.IsAscii(c))
        ? text.Location
        : text.Source.At(text.Offset + 1 + offset, text.Pointer);

    internal static FormulaNode Node(FormulaTree tree) => tree.Kind switch
    {
        FormulaTreeKind.Number => new FormulaNumber(tree.Value),
        FormulaTreeKind.Name => new FormulaMetric(tree.Name),
        _ => new FormulaOperation(Operator(tree.Kind), [.. tree.Operands.Select(Node)]),
    };

    private static FormulaOperator Operator(FormulaTreeKind kind) => kind switch
    {
        FormulaTreeKind.Add => FormulaOperator.Add,
        FormulaTreeKind.Subtract => FormulaOperator.Subtract,
        FormulaTreeKind.Multiply => FormulaOperator.Multiply,
        FormulaTreeKind.Divide => FormulaOperator.Divide,
        FormulaTreeKind.Negate => FormulaOperator.Negate,
        FormulaTreeKind.Min => FormulaOperator.Min,
        _ => FormulaOperator.Max,
    };
}
