using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Validation;

/// <summary>
/// What a place of a rule file may hold, as far as keys and kinds of JSON value go. The one description from which files are checked
/// and the JSON Schemas for editors are written.
/// </summary>
internal abstract record Shape;

/// <summary>A text that is not empty.</summary>
internal sealed record TextShape(TextForm Form = TextForm.Any) : Shape;

/// <summary>One of a few texts.</summary>
internal sealed record ChoiceShape(params ImmutableArray<string> Values) : Shape;

/// <summary>A decimal.</summary>
internal sealed record NumberShape : Shape;

/// <summary>A whole number within limits, both included.</summary>
internal sealed record IntegerShape(int Least, int Most) : Shape;

/// <summary>true or false; or only true.</summary>
internal sealed record FlagShape(bool OnlyTrue = false) : Shape;

/// <summary>null.</summary>
internal sealed record NullShape : Shape;

/// <summary>A list, not empty unless said.</summary>
internal sealed record ListShape(Shape Item, bool MayBeEmpty = false) : Shape;

/// <summary>An object whose keys are data.</summary>
internal sealed record MapShape(Shape Value, bool MayBeEmpty = false) : Shape;

/// <summary>An object with the keys of a table.</summary>
internal sealed record ObjectShape(string Name, params ImmutableArray<ShapeMember> Members) : Shape
{
    /// <summary>Keys of which exactly one must stand; empty: no such rule.</summary>
    public ImmutableArray<string> ExactlyOneOf { get; init; } = [];

    /// <summary>The key without which it is another thing altogether, so that nothing else is looked at; null: no such key.</summary>
    public string? MainKey { get; init; }
}

/// <summary>An object of one of several forms; the one main key that stands tells which.</summary>
internal sealed record FormsShape(string Name, params ImmutableArray<(string Key, ObjectShape Shape)> Forms) : Shape;

/// <summary>Different things by kind of JSON value; what else stands gets the diagnostic.</summary>
internal sealed record EitherShape(DiagnosticDescriptor Expected, params ImmutableArray<Shape> Options) : Shape;

/// <summary>A shape that is defined further down, for recursion.</summary>
internal sealed record NamedShape(string Name, Func<Shape> Get) : Shape;

/// <summary>One key of an <see cref="ObjectShape"/>.</summary>
internal sealed record ShapeMember(string Key, Shape Shape, bool IsRequired);

/// <summary>Further demands on a text.</summary>
internal enum TextForm
{
    Any,

    /// <summary>Letters, digits, <c>_</c> and <c>-</c>.</summary>
    Id,

    /// <summary>As <see cref="Id"/>, with <c>.</c>: numbers of criteria and indicators.</summary>
    Number,

    /// <summary>As <see cref="Number"/>, with <c>/</c>: ids of sets and overlays.</summary>
    Path,

    /// <summary>Lower-case letters, digits and <c>_</c>, a letter first: metrics, which stand in formulas.</summary>
    Metric,

    /// <summary>A day.</summary>
    Day,
}
