using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cases;

/// <summary>Cases -> what held and what not, and which cells of the law they touched.</summary>
/// <param name="sets">The sets of the book.</param>
/// <param name="overlays">The overlays of the book.</param>
/// <param name="assess">The answer for a commune under the run of a case of a set.</param>
internal sealed class CaseRunner(ImmutableArray<CriteriaSet> sets, ImmutableArray<Overlay> overlays, Func<CaseRun, string, CommuneRecord, CommuneAssessment> assess)
{
    public CaseReport Run(IEnumerable<CaseFile> files)
    {
        var seen = new CoverageLog();
        ImmutableArray<CaseResult> results = [.. files.SelectMany(file => file.Cases.Select(rule => Run(file, rule, seen)))];
        return new CaseReport(results, CoverageDemand.Of(sets, overlays, seen));
    }

    private CaseResult Run(CaseFile file, RuleCase rule, CoverageLog seen)
    {
        CriteriaSet set = sets.First(set => set.Id == file.SetId);
        CommuneAssessment answer = assess(rule.Run, file.SetId, Record(rule));
        SetAssessment of = answer[set.Level];
        List<CaseFailure> failures = [];
        foreach (CaseExpectation expected in rule.Expected)
        {
            if (Failure(expected, answer, of, set) is { } failure)
            {
                failures.Add(failure);
            }
            else if (!rule.Run.MissingCountsAsNotMet && !rule.Run.UnverifiedCountsAsUnset)
            {
                // An answer that a policy made shows nothing of the law.
                seen.Add(Evidence.Of(expected, of), of);
            }
        }

        return new CaseResult(file, rule, [.. failures]);
    }

    private static CommuneRecord Record(RuleCase rule) => new()
    {
        Code = "",
        Province = rule.Place.GetValueOrDefault(WellKnownAttributes.Province),
        FormerProvince = rule.Place.GetValueOrDefault(WellKnownAttributes.FormerProvince),
        Region = rule.Place.GetValueOrDefault(WellKnownAttributes.Region),
        District = rule.Place.GetValueOrDefault(WellKnownAttributes.District),
        ReportingDate = rule.Run.ReportingDate,
        Attributes = rule.Place,
        Recognitions = rule.Recognitions is { } stated ? [.. stated.Select(fact => new RecognitionFact(fact.Level, fact.Date, Period: fact.Period))] : null,
        Values = rule.Values.ToDictionary(pair => pair.Key, pair => Value(pair.Value), StringComparer.Ordinal),
    };

    private static MetricValue Value(CaseValue value) => value switch
    {
        { Number: { } number } => MetricValue.OfNumber(number),
        { Attested: { } attested } => MetricValue.OfAttestation(attested),
        _ => MetricValue.OfRating(value.Step!),
    };

    private static CaseFailure? Failure(CaseExpectation expected, CommuneAssessment answer, SetAssessment of, CriteriaSet set)
    {
        switch (expected.Subject)
        {
            case CaseSubject.Level:
                return OfLevel(expected, answer.Level);
            case CaseSubject.PossibleLevel:
                return OfLevel(expected, answer.PossibleLevel);
        }

        if (of.SetId != set.Id)
        {
            string other = of.SetId ?? "-";
            return new CaseFailure(expected, new LocalizedText($"ngày này áp dụng bộ {other}, không phải {set.Id}", $"the set of this day is {other}, not {set.Id}"));
        }

        if (expected.Subject == CaseSubject.Standing)
        {
            string standing = of.Standing.ToString();
            return standing == expected.Outcome ? null : new CaseFailure(expected, new LocalizedText(standing, standing));
        }

        return CaseAnswer.Of(expected, of) is { } found
            ? found.Differs(expected) ? new CaseFailure(expected, found.Told) : null
            : new CaseFailure(expected, expected.Subject == CaseSubject.Revocation
                ? new LocalizedText("xã không có công nhận của bộ này, hoặc ngày này không có quy định công nhận", "no recognition of this set is stated, or no rules of recognition are in force on this day")
                : new LocalizedText("không có trong quy định của ngày này", "not in the law of this day"));
    }

    private static CaseFailure? OfLevel(CaseExpectation expected, Level? level) =>
        level?.Id == expected.Level ? null : new CaseFailure(expected, new LocalizedText(level?.Id ?? "null", level?.Id ?? "null"));
}
