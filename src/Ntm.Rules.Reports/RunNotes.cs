using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Ghi chú của đợt đánh giá. What a reader must know of a run beside its answers: whose law, which policies, and overlays that are no law.</summary>
public static class RunNotes
{
    /// <summary>A sentence for each; none for an ordinary run of a given day.</summary>
    /// <param name="book">The book with its overlays.</param>
    /// <param name="options">What the run fixes.</param>
    public static IEnumerable<LocalizedText> Of(RuleBook book, AssessmentOptions options)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        if (options.AsOf is null)
        {
            yield return new("Mỗi xã được xét theo quy định có hiệu lực vào ngày số liệu của xã.", "Each record is judged by the law in force on its reporting date.");
        }

        if (options.Set is { } set)
        {
            yield return new($"Bộ tiêu chí do người dùng chọn, không xét ngày hiệu lực: {set}.", $"The set was named by the user, whatever its dates: {set}.");
        }

        if (options.AssessmentYear is { } year)
        {
            yield return new($"Năm của số liệu do người dùng chọn: {year}.", $"The year of the figures was named by the user: {year}.");
        }

        if (options.UnverifiedCountsAsUnset)
        {
            yield return new("Mức chưa được xác minh được coi như chưa có.", "Unverified figures are taken as not set.");
        }

        if (options.MissingCountsAsNotMet)
        {
            yield return new("Thiếu số liệu được tính là chưa đạt.", "Missing values are counted as not met.");
        }

        LocalizedText[] trial = [.. book.Overlays.Where(overlay => overlay.Nature is OverlayNature.WhatIf or OverlayNature.Illustrative).Select(Named)];
        if (trial.Length > 0)
        {
            yield return new(
                "Có dùng mức không phải quy định: " + string.Join("; ", trial.Select(text => text.Vi)),
                "Figures that are no law were used: " + string.Join("; ", trial.Select(text => text.En)));
        }
    }

    private static LocalizedText Named(Overlay overlay) =>
        overlay.Title is { } title ? new($"{overlay.Id} ({title.Vi})", $"{overlay.Id} ({title.En})") : new(overlay.Id, overlay.Id);
}
