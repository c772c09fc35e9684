using System.Collections.Immutable;

namespace Ntm.Rules.Syntax;

/// <summary>A formula as written; whether its names are metrics is not known here.</summary>
/// <param name="Kind">What stands here.</param>
/// <param name="Offset">Character at which it begins.</param>
/// <param name="Name">The name, for names.</param>
/// <param name="Value">The number, for numbers.</param>
/// <param name="Operands">Operands or arguments, in order.</param>
internal sealed record FormulaTree(FormulaTreeKind Kind, int Offset, string Name, decimal Value, ImmutableArray<FormulaTree> Operands)
{
    public static FormulaTree Number(int offset, decimal value) => new(FormulaTreeKind.Number, offset, "", value, []);

    public static FormulaTree OfName(int offset, string name) => new(FormulaTreeKind.Name, offset, name, 0, []);

    public static FormulaTree Of(FormulaTreeKind kind, int offset, params ImmutableArray<FormulaTree> operands) => new(kind, offset, "", 0, operands);
}

/// <summary>What a node of a formula is.</summary>
internal enum FormulaTreeKind
{
    Number,
    Name,
    Add,
    Subtract,
    Multiply,
    Divide,
    Negate,
    Min,
    Max,
}
