using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;

namespace Ntm.Rules.Evaluation;

/// <summary>What one record says, as judges ask for it.</summary>
internal sealed class Facts
{
    public Facts(MetricReader reader, ShortfallReader shortfalls)
    {
        Reader = reader;
        Missed = new() { ShortfallsOf = node => [shortfalls.Of((BoundComparison)node.Requirement, node.Value!.Value)] };
    }

    /// <summary>The values.</summary>
    public MetricReader Reader { get; }

    /// <summary>What all comparisons of the record have that are missed: how much is missing.</summary>
    public RequirementAssessment.Further Missed { get; }
}
