namespace Ntm.Rules.Reports.Workbook;

/// <summary>Trang tính để in. A sheet whose pages begin where they are told to.</summary>
/// <param name="Breaks">Numbers of the rows behind which a page ends, in order.</param>
/// <param name="Width">Sum of the widths of its columns, in characters.</param>
internal sealed record PrintedSheet(IReadOnlyList<int> Breaks, int Width)
{
    // A4 across without margins, 277 mm, at 96 points an inch; a character of the usual font has 7 of them, of others somewhat more.
    private const double PaperPoints = 277 / 25.4 * 96;
    private const double OfCharacter = 7.5;

    /// <summary>Percent at which the columns are as wide as the paper. "Fit to the width" would not do: programs then pass over page breaks.</summary>
    public int Scale => Math.Clamp((int)(100 * PaperPoints / (Width * OfCharacter)), 10, 100);
}
