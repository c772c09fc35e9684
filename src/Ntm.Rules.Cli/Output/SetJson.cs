using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Output;

/// <summary>One set's answer as JSON: tallies, what decides it, and every indicator with its reason and law.</summary>
internal sealed class SetJson(Utf8JsonWriter json, Language language, RuleBook? explained)
{
    private readonly RequirementJson _requirements = new(json, language);

    public Language Language => language;

    public void Write(SetAssessment set)
    {
        json.WriteStartObject(set.Level);
        json.WriteString("set", set.SetId);
        _requirements.WriteReason(set.Outcome, set.Reason);
        json.WriteString("prerequisite", Reports.OutcomeWording.Key(set.Prerequisite));
        json.WriteStartObject("criteria");
        JsonList.Tally(json, set.Met);
        json.WriteNumber("low", set.Met.Low);
        json.WriteNumber("high", set.Met.High);
        json.WriteEndObject();
        json.WriteStartObject("deciding");
        JsonList.Strings(json, "metrics", set.Deciding.Metrics);
        JsonList.Strings(json, "attributes", set.Deciding.Attributes);
        JsonList.Strings(json, "figures", set.Deciding.Figures.Select(figure => figure.ToString()));
        json.WriteEndObject();
        WriteRecognition(set.Recognition);
        json.WriteString("standing", StandingText.Key(set.Standing));
        WriteRevocation(set.Revocation);
        json.WriteStartArray("criterionAnswers");
        foreach (CriterionAssessment criterion in set.Criteria)
        {
            Write(criterion);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRecognition(RecognitionAssessment? recognition)
    {
        if (recognition is null)
        {
            json.WriteNull("recognition");
            return;
        }

        json.WriteStartObject("recognition");
        json.WriteString("rules", recognition.Rules.Id);
        json.WriteString("outcome", Reports.OutcomeWording.Key(recognition.Outcome));
        json.WriteStartArray("conditions");
        foreach (RecognitionConditionAssessment condition in recognition.Conditions)
        {
            json.WriteStartObject();
            json.WriteString("id", condition.Condition.Id);
            _requirements.WriteReason(condition.Requirement.Outcome, condition.Requirement.Reason);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteRevocation(RevocationAssessment? revocation)
    {
        if (revocation is null)
        {
            json.WriteNull("revocation");
            return;
        }

        json.WriteStartObject("revocation");
        json.WriteString("rules", revocation.Rules.Id);
        json.WriteString("holds", Reports.OutcomeWording.Key(revocation.Holds));
        json.WriteString("atLeastShare", revocation.Ground?.AtLeastShare.ToString(9));
        JsonList.Strings(json, "keyCriteriaNotMet", revocation.KeyCriteriaNotMet);
        json.WriteString("legal", (revocation.Ground?.Provenance.Legal ?? revocation.Rules.Provenance.Legal)?.ToString());
        json.WriteEndObject();
    }

    private void Write(CriterionAssessment criterion)
    {
        json.WriteStartObject();
        json.WriteString("id", criterion.Id);
        _requirements.WriteReason(criterion.Outcome, criterion.Reason);
        json.WriteStartArray("indicators");
        foreach (IndicatorAssessment indicator in criterion.Indicators)
        {
            Write(indicator);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Write(IndicatorAssessment indicator)
    {
        json.WriteStartObject();
        json.WriteString("id", indicator.Id);
        _requirements.WriteReason(indicator.Outcome, indicator.Reason);
        _requirements.WriteContent(indicator.Requirement);
        json.WriteString("legal", indicator.Legal?.ToString());
        json.WriteString("verification", indicator.Verification switch
        {
            Verification.Confirmed => "confirmed",
            Verification.Corroborated => "corroborated",
            Verification.Unverified => "unverified",
            _ => null,
        });
        if (explained is not null)
        {
            MeasureJson.Write(json, indicator, explained, language);
        }

        json.WriteEndObject();
    }
}
