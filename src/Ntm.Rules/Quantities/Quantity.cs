namespace Ntm.Rules.Quantities;

/// <summary>Đại lượng. An exact number with its unit. Equality is that of value and unit.</summary>
/// <param name="Value">The exact value, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit of the value.</param>
public readonly record struct Quantity(Rational Value, Unit Unit)
{
    /// <summary>The value with at most six decimals and the English symbol of the unit.</summary>
    public override string ToString() => $"{Value.ToString(6)} {Unit.SymbolEn}";
}
