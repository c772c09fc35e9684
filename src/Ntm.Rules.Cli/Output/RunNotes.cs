using Ntm.Rules.Cli.Input;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>What a reader must know of a run beside its answers: whose law, which policies, and overlays that are no law.</summary>
internal static class RunNotes
{
    public static IEnumerable<string> Of(RunSettings settings, RuleBook book)
    {
        Words words = settings.Words;
        AssessmentOptions options = settings.Options;
        if (options.AsOf is null)
        {
            yield return words.Say(
                "Mỗi xã được xét theo quy định có hiệu lực vào ngày số liệu của xã.", "Each record is judged by the law in force on its reporting date.");
        }

        if (options.Set is { } set)
        {
            yield return words.Say(
                $"Bộ tiêu chí do người dùng chọn, không xét ngày hiệu lực: {set}.", $"The set was named by the user, whatever its dates: {set}.");
        }

        if (options.AssessmentYear is { } year)
        {
            yield return words.Say($"Năm của số liệu do người dùng chọn: {year}.", $"The year of the figures was named by the user: {year}.");
        }

        if (options.UnverifiedCountsAsUnset)
        {
            yield return words.Say("Mức chưa được xác minh được coi như chưa có.", "Unverified figures are taken as not set.");
        }

        if (options.MissingCountsAsNotMet)
        {
            yield return words.Say("Thiếu số liệu được tính là chưa đạt.", "Missing values are counted as not met.");
        }

        string[] trial = [.. book.Overlays.Where(IsTrial).Select(overlay => overlay.Title is { } title ? $"{overlay.Id} ({words.Say(title)})" : overlay.Id)];
        if (trial.Length > 0)
        {
            yield return words.Say("Có dùng mức không phải quy định: ", "Figures that are no law were used: ") + string.Join("; ", trial);
        }
    }

    private static bool IsTrial(Overlay overlay) => overlay.Nature is OverlayNature.WhatIf or OverlayNature.Illustrative;
}
