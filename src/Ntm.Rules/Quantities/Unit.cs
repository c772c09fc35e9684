namespace Ntm.Rules.Quantities;

/// <summary>
/// Đơn vị tính. A unit of measure of the metric catalog, e.g. id <c>percent</c> with symbol "%". Two units are the same when their
/// ids are (ordinal).
/// </summary>
/// <param name="Id">Catalog id, ASCII.</param>
/// <param name="SymbolVi">What stands behind a number in Vietnamese, e.g. "triệu đồng/người/năm".</param>
/// <param name="SymbolEn">What stands behind a number in English, e.g. "million VND/person/year".</param>
public sealed record Unit(string Id, string SymbolVi, string SymbolEn)
{
    /// <summary>The unit of percentages; a rate with counts is numerator / denominator * 100 in it.</summary>
    public const string PercentId = "percent";

    /// <summary>Whether values are percentages.</summary>
    public bool IsPercent => Id == PercentId;

    /// <inheritdoc/>
    public bool Equals(Unit? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override int GetHashCode() => string.GetHashCode(Id, StringComparison.Ordinal);
}
