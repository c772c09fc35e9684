namespace Ntm.Rules.Evaluation;

/// <summary>What one record says, as judges ask for it, and answers later when somebody reads them. Safe for concurrent use once the reader is closed.</summary>
internal sealed class Facts(MetricReader reader)
{
    /// <summary>The values.</summary>
    public MetricReader Reader => reader;

    /// <summary>How much is missing.</summary>
    public ShortfallReader Shortfalls => new(reader);
}
