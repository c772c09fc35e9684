using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>What nobody can judge yet, and the decision where it stands: figures and requirements of sets, of the overlays over them, and of recognition.</summary>
internal static class MissingFigures
{
    public static TextTable Of(RuleBook book, IEnumerable<CriteriaSet> sets, Words words)
    {
        var table = new TextTable(
            ("address", words.Say("Nơi thiếu", "Address")),
            ("cell", words.Say("Ô", "Cell")),
            ("from", words.Say("Từ ngày", "From")),
            ("why", words.Say("Lý do", "Why")),
            ("name", words.Say("Chỉ tiêu", "Indicator")),
            ("legal", words.Say("Văn bản", "Decision")),
            ("note", words.Say("Ghi chú", "Note")));
        foreach (CriteriaSet set in sets)
        {
            foreach (FigureEntry entry in FigureInventory.Of(set))
            {
                Add(entry, set.Effective, NameOf(set, entry.Address), NoteOf(set, entry.Address));
            }

            foreach (Overlay overlay in book.Overlays)
            {
                foreach (FigureEntry entry in FigureInventory.Of(overlay).Where(entry => entry.Address.SetId == set.Id))
                {
                    OverlayChange change = overlay.Changes.First(change => change.Target with { PartId = null } == entry.Address with { PartId = null });
                    Add(entry, overlay.Effective, change.Name ?? NameOf(set, entry.Address), change.Provenance.Note);
                }
            }
        }

        string[] shown = [.. sets.Select(set => set.Id)];
        foreach (RecognitionRules rules in book.Recognition.Where(rules => rules.For.Any(shown.Contains)))
        {
            foreach (FigureEntry entry in FigureInventory.Of(rules))
            {
                RecognitionCondition? condition = (rules.Conditions ?? []).FirstOrDefault(condition => condition.Id == entry.Address.IndicatorId);
                Add(entry, rules.Effective, condition?.Name ?? WholeOf(entry.Address.IndicatorId), condition?.Provenance.Note ?? rules.Provenance.Note);
            }
        }

        return table;

        void Add(FigureEntry entry, EffectivePeriod effective, LocalizedText name, string? note)
        {
            if (entry.State >= FigureState.Unknown)
            {
                table.Add(
                    entry.Address.ToString(),
                    entry.Selector,
                    effective.From?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) ?? "",
                    entry.State == FigureState.Unknown ? words.Say("chưa biết", "not known") : words.Say("tỉnh quy định", "delegated"),
                    words.Say(name),
                    entry.Provenance.Legal?.ToString() ?? "",
                    entry.Provenance.Note ?? note ?? "");
            }
        }
    }

    private static LocalizedText NameOf(CriteriaSet set, IndicatorReference address) =>
        IndicatorOf(set, address)?.Name ?? (set.Criteria ?? []).FirstOrDefault(criterion => criterion.Id == address.IndicatorId)?.Name ?? set.Title;

    private static string? NoteOf(CriteriaSet set, IndicatorReference address) => IndicatorOf(set, address)?.Provenance.Note;

    private static Indicator? IndicatorOf(CriteriaSet set, IndicatorReference address) =>
        set.Indicators.Select(pair => pair.Indicator).FirstOrDefault(indicator => indicator.Id == address.IndicatorId);

    private static LocalizedText WholeOf(string what) => what == "revocation"
        ? new LocalizedText("Trường hợp thu hồi", "Grounds of revocation")
        : new LocalizedText("Điều kiện công nhận", "Conditions of recognition");
}
