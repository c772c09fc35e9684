using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>What an assessment says of the thing that an expectation names.</summary>
internal sealed record CaseAnswer(Outcome Outcome, Reason? Reason, ImmutableArray<Shortfall> Shortfalls)
{
    /// <summary>The answer in words.</summary>
    public LocalizedText Told
    {
        get
        {
            string missing = Shortfalls.FirstOrDefault() is { } first ? $", {first.Amount.Value.ToString(9)}{(first.InCounts is { } count ? $" ({count.Amount})" : "")}" : "";
            string code = Reason is null ? "" : $" ({Reason.Code})";
            return new LocalizedText($"{Outcome}{code}{missing}{Sentence(Language.Vietnamese)}", $"{Outcome}{code}{missing}{Sentence(Language.English)}");
        }
    }

    /// <summary>The answer for the subject; null where the set has none such on the day.</summary>
    public static CaseAnswer? Of(CaseExpectation expected, SetAssessment set) => expected.Subject switch
    {
        CaseSubject.Indicator => OfPart(PartOf(expected.Id, set)),
        CaseSubject.Criterion => set.Criteria.FirstOrDefault(criterion => criterion.Id == expected.Id) is { } criterion ? new CaseAnswer(criterion.Outcome, criterion.Reason, []) : null,
        CaseSubject.Set => new CaseAnswer(set.Outcome, set.Reason, []),
        CaseSubject.Prerequisite => new CaseAnswer(set.Prerequisite, null, []),
        CaseSubject.Revocation => set.Revocation is { } revocation ? new CaseAnswer(revocation.Holds, null, []) : null,
        _ => set.Recognition is { } recognition ? new CaseAnswer(recognition.Outcome, null, []) : null,
    };

    /// <summary>Whether the answer is another than expected, as far as something is expected.</summary>
    public bool Differs(CaseExpectation expected) =>
        Outcome.ToString() != expected.Outcome
        || (expected.Reason is { } reason && Reason?.Code.ToString() != reason)
        || (expected.Shortfall is { } amount && !Shortfalls.Any(shortfall => shortfall.Amount.Value == amount))
        || (expected.Counts is { } counts && !Shortfalls.Any(shortfall => shortfall.InCounts?.Amount == counts));

    /// <summary>The answer of an indicator, or of a part of one as <c>17.1/clean</c>; null where the set has none such.</summary>
    public static RequirementAssessment? PartOf(string id, SetAssessment set)
    {
        string[] path = id.Split('/');
        RequirementAssessment? indicator = set.Indicators.FirstOrDefault(indicator => indicator.Id == path[0])?.Requirement;
        return path.Length == 1 ? indicator : indicator?.Descendants.FirstOrDefault(node => node.Requirement.Origin.Address.PartId == path[1]);
    }

    private static CaseAnswer? OfPart(RequirementAssessment? part) => part is null ? null : new CaseAnswer(part.Outcome, part.Reason, part.Shortfalls);

    private string Sentence(Language language) => Reason is null ? "" : $": {Reason.Sentence(language)}";
}
