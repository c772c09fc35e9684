using System.Collections.Frozen;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports;

/// <summary>Kết quả bằng chữ. Outcomes in the words that offices use, and the ids by which JSON and CSV name them.</summary>
public static class OutcomeWording
{
    /// <summary>Đạt, Chưa đạt, Không xét, Chưa đủ căn cứ.</summary>
    public static FrozenDictionary<Outcome, LocalizedText> Words { get; } = new Dictionary<Outcome, LocalizedText>
    {
        [Outcome.Met] = new("Đạt", "Met"),
        [Outcome.NotMet] = new("Chưa đạt", "Not met"),
        [Outcome.NotApplicable] = new("Không xét", "Not applicable"),
        [Outcome.Undetermined] = new("Chưa đủ căn cứ", "Undetermined"),
    }.ToFrozenDictionary();

    /// <summary><c>met</c>, <c>notMet</c>, <c>notApplicable</c> or <c>undetermined</c>.</summary>
    public static string Key(Outcome outcome) => outcome switch
    {
        Outcome.Met => "met",
        Outcome.NotMet => "notMet",
        Outcome.NotApplicable => "notApplicable",
        _ => "undetermined",
    };
}
