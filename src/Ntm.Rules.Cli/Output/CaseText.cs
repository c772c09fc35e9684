using Ntm.Rules.Cases;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>Words for cases and coverage.</summary>
internal static class CaseText
{
    /// <summary>What an expectation says, as its file writes it.</summary>
    public static string Of(CaseExpectation expectation)
    {
        string expected = expectation.Outcome ?? expectation.Level ?? "null";
        string reason = expectation.Reason is null ? "" : $" ({expectation.Reason})";
        string shortfall = expectation.Shortfall is { } amount ? $", {amount.ToString(9)}" : "";
        string counts = expectation.Counts is { } count ? $" ({count})" : "";
        return $"{expected}{reason}{shortfall}{counts}";
    }

    /// <summary>What an expectation speaks of.</summary>
    public static string Subject(CaseExpectation expectation) => expectation.Subject switch
    {
        CaseSubject.Indicator or CaseSubject.Criterion => expectation.Id,
        CaseSubject.Set => "set",
        CaseSubject.Prerequisite => "prerequisite",
        CaseSubject.Recognition => "recognition",
        CaseSubject.Level => "level",
        CaseSubject.PossibleLevel => "possibleLevel",
        CaseSubject.Standing => "standing",
        _ => "revocation",
    };

    public static string Sight(CoverageSight sight, Words words) => sight switch
    {
        CoverageSight.Met => words.Say("đạt", "met"),
        CoverageSight.NotMet => words.Say("chưa đạt", "not met"),
        CoverageSight.AtLimit => words.Say("đúng bằng ngưỡng", "exactly at the limit"),
        CoverageSight.Missing => words.Say("thiếu số liệu", "value missing"),
        CoverageSight.Undetermined => words.Say("chưa đủ căn cứ", "undetermined"),
        _ => words.Say("không xét", "not applicable"),
    };

    public static string Why(UnreachableReason reason, Words words) => reason switch
    {
        UnreachableReason.FigureUnknown => words.Say("chưa biết mức hoặc yêu cầu", "figure or requirement not known"),
        UnreachableReason.LeftToProvince => words.Say("tỉnh chưa quy định", "the province has not spoken"),
        UnreachableReason.EndOfRange => words.Say("ngưỡng ở đầu mút của số liệu", "the limit is the end of the range"),
        _ => words.Say("còn phần chưa biết", "parts are not known"),
    };

    /// <summary>Address and cell.</summary>
    public static string Place(CoverageItem item) => item.Cell.Length == 0 ? $"{item.Address}" : $"{item.Address} {item.Cell}";
}
