using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>What sentences about folded answers name.</summary>
internal static class FoldWords
{
    /// <summary>Of "every applicable one must hold", for criteria and sets: the numbers of those that decide, or how many are met.</summary>
    public static ImmutableArray<LocalizedText> OfAll(ReasonCode code, IEnumerable<(string Id, Outcome Outcome)> parts) => code switch
    {
        ReasonCode.SomeNotMet => [Those(Outcome.NotMet, parts)],
        ReasonCode.SomeUndetermined => [Those(Outcome.Undetermined, parts)],
        ReasonCode.AllMet => [Number(parts.Count(part => part.Outcome == Outcome.Met))],
        _ => [],
    };

    public static LocalizedText Joined(IEnumerable<LocalizedText> names, string between = ", ")
    {
        LocalizedText[] all = [.. names];
        return new LocalizedText(string.Join(between, all.Select(name => name.Vi)), string.Join(between, all.Select(name => name.En)));
    }

    public static LocalizedText Number(int number) => Same(number.ToString(CultureInfo.InvariantCulture));

    public static LocalizedText Same(string text) => new(text, text);

    private static LocalizedText Those(Outcome outcome, IEnumerable<(string Id, Outcome Outcome)> parts) =>
        Joined(parts.Where(part => part.Outcome == outcome).Select(part => Same(part.Id)));
}
