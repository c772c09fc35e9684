using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Output;

/// <summary>The answer for one requirement as JSON, with those of its parts and of its condition below it.</summary>
internal sealed class RequirementJson(Utf8JsonWriter json, Language language)
{
    public void WriteReason(Outcome outcome, Reason reason)
    {
        json.WriteString("outcome", Reports.OutcomeWording.Key(outcome));
        json.WriteString("reason", reason.Code.ToString());
        json.WriteString("sentence", reason.Sentence(language));
    }

    /// <summary>Everything but outcome and reason; keys without content are left out.</summary>
    public void WriteContent(RequirementAssessment node)
    {
        WriteFigures(node);
        WriteShortfalls(node);
        if (node.PartsShort is { } missing)
        {
            json.WriteNumber("partsShort", missing);
        }

        WriteChain((node.Requirement as BoundComparison)?.Threshold);
        WriteParts(node);
        if (node.Condition is { } condition)
        {
            json.WriteStartObject("condition");
            WriteReason(condition.Outcome, condition.Reason);
            WriteContent(condition);
            json.WriteEndObject();
        }
    }

    private void WriteFigures(RequirementAssessment node)
    {
        if (node.Measured is { } measured)
        {
            json.WriteString("metric", measured.Metric.Id);
            json.WriteString("measured", measured.Value.ToString(9));
        }

        if (node.Requirement is BoundComparison { Metric.Unit: not null, Threshold.Figure: { } figure })
        {
            json.WriteString("required", figure.ToString(9));
        }
    }

    private void WriteShortfalls(RequirementAssessment node)
    {
        if (node.Shortfalls.Length == 0)
        {
            return;
        }

        json.WriteStartArray("shortfalls");
        foreach (Shortfall shortfall in node.Shortfalls)
        {
            json.WriteStartObject();
            json.WriteString("metric", shortfall.Metric.Id);
            json.WriteString("amount", shortfall.Amount.Value.ToString(9));
            json.WriteString("unit", shortfall.Amount.Unit.Id);
            json.WriteString("direction", shortfall.Direction == ShortfallDirection.Raise ? "raise" : "lower");
            json.WriteBoolean("limitExcluded", shortfall.LimitExcluded);
            if (shortfall.InCounts is { } counts)
            {
                json.WriteString("countMetric", counts.Metric.Id);
                json.WritePropertyName("count");
                json.WriteRawValue(counts.Amount.ToString(CultureInfo.InvariantCulture));
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteChain(BoundThreshold? threshold)
    {
        if (threshold is null || threshold.Chain.Length < 2)
        {
            return;
        }

        json.WriteStartArray("chain");
        foreach (ThresholdLink link in threshold.Chain)
        {
            json.WriteStartObject();
            json.WriteString("kind", char.ToLowerInvariant(link.Kind.ToString()[0]) + link.Kind.ToString()[1..]);
            json.WriteString("origin", link.Origin);
            json.WriteString("cell", link.Selector);
            json.WriteString("figure", link.Figure?.ToString(9));
            json.WriteBoolean("decides", link.Decides);
            json.WriteString("legal", link.Provenance.Legal?.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteParts(RequirementAssessment node)
    {
        if (node.Parts.Length == 0)
        {
            return;
        }

        json.WriteStartArray("parts");
        foreach (RequirementAssessment part in node.Parts)
        {
            json.WriteStartObject();
            json.WriteString("id", part.Requirement.Origin.Address.PartId);
            WriteReason(part.Outcome, part.Reason);
            WriteContent(part);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
