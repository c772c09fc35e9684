using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Decisions;

/// <summary><c>answer</c> of a line: outcomes and reasons of every set, criterion and indicator, as they were given.</summary>
internal static class DecisionAnswer
{
    public static void Write(Utf8JsonWriter json, CommuneAssessment assessment)
    {
        json.WriteStartObject("answer");
        json.WriteString("asOf", DecisionContext.Day(assessment.Scope.AsOf));
        json.WriteString("level", assessment.Level?.Id);
        json.WriteString("possibleLevel", assessment.PossibleLevel?.Id);
        json.WriteStartArray("overlays");
        foreach (string overlay in assessment.Basis.Overlays)
        {
            json.WriteStringValue(overlay);
        }

        json.WriteEndArray();
        json.WriteStartObject("sets");
        foreach (SetAssessment set in assessment.Sets)
        {
            Set(json, set);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Set(Utf8JsonWriter json, SetAssessment set)
    {
        json.WriteStartObject(set.Level);
        json.WriteString("set", set.SetId);
        Answer(json, set.Outcome, set.Reason);
        json.WriteString("prerequisite", $"{set.Prerequisite}");
        json.WriteString("standing", $"{set.Standing}");
        json.WriteStartObject("criteria");
        foreach (CriterionAssessment criterion in set.Criteria)
        {
            json.WriteStartObject(criterion.Id);
            Answer(json, criterion.Outcome, criterion.Reason);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("indicators");
        foreach (IndicatorAssessment indicator in set.Indicators)
        {
            json.WriteStartObject(indicator.Id);
            Answer(json, indicator.Outcome, indicator.Reason);
            json.WriteString("legal", indicator.Legal?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The reason by its code, which never changes its meaning, and in the words that a reader gets.</summary>
    private static void Answer(Utf8JsonWriter json, Outcome outcome, Reason reason)
    {
        json.WriteString("outcome", $"{outcome}");
        json.WriteString("reason", $"{reason.Code}");
        json.WriteString("sentence", reason.Sentence(Language.Vietnamese));
    }
}
