namespace Ntm.Rules.Model;

/// <summary>
/// Căn cứ pháp lý. The document, and the place in it, on which a figure or requirement rests. Value equality over all parts;
/// parts that the source does not tell are null.
/// </summary>
/// <param name="Document">Number of the document, e.g. <c>1980/QĐ-TTg</c>.</param>
/// <param name="Issuer">Who issued it, e.g. "Thủ tướng Chính phủ".</param>
/// <param name="Date">Day of signature.</param>
/// <param name="Article">Article, as printed.</param>
/// <param name="Appendix">Appendix, as printed.</param>
/// <param name="Row">Row of the appendix, as printed.</param>
/// <param name="Note">What else a reader must know about this reference.</param>
public sealed record LegalReference(
    string Document,
    string? Issuer = null,
    DateOnly? Date = null,
    string? Article = null,
    string? Appendix = null,
    string? Row = null,
    string? Note = null)
{
    /// <summary>Number and date with the place inside, e.g. "1980/QĐ-TTg (17/10/2016), Phụ lục, 4.2".</summary>
    public override string ToString()
    {
        string text = Date is { } date
            ? $"{Document} ({date.ToString("dd'/'MM'/'yyyy", System.Globalization.CultureInfo.InvariantCulture)})"
            : Document;
        return string.Join(", ", new[] { text, Article, Appendix, Row }.Where(part => !string.IsNullOrEmpty(part)));
    }
}
