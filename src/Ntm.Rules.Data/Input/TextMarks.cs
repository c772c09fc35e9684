namespace Ntm.Rules.Data.Input;

/// <summary>Which marks stand anywhere in a text: what is not there needs not be looked for in every cell.</summary>
/// <param name="HasQuote">A quotation mark.</param>
/// <param name="HasComma">A comma.</param>
/// <param name="HasPoint">A point.</param>
internal readonly record struct TextMarks(bool HasQuote, bool HasComma, bool HasPoint)
{
    /// <summary>As this, and with those of a further piece of text.</summary>
    public TextMarks With(ReadOnlySpan<byte> text) =>
        new(HasQuote || text.Contains((byte)'"'), HasComma || text.Contains((byte)','), HasPoint || text.Contains((byte)'.'));
}
