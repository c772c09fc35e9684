namespace Ntm.Rules.RulesEngine;

/// <summary>
/// A rule or value that RulesEngine cannot judge exactly. Nothing is judged in its place: use the assessments of <c>Ntm.Rules</c> itself for these.
/// </summary>
public sealed class NotExpressibleException : Exception
{
    /// <summary>Names what stands in the way.</summary>
    /// <param name="reason">The kind of obstacle.</param>
    /// <param name="subject">The indicator, metric or commune.</param>
    internal NotExpressibleException(NotExpressibleReason reason, string subject)
        : base($"{subject}: {Sentence(reason)}")
    {
        Reason = reason;
        Subject = subject;
    }

    /// <summary>The kind of obstacle.</summary>
    public NotExpressibleReason Reason { get; }

    /// <summary>The indicator, metric or commune that it is about.</summary>
    public string Subject { get; }

    private static string Sentence(NotExpressibleReason reason) => reason switch
    {
        NotExpressibleReason.Formula => "the formula of the metric is more than sums, min, max and one division, which decimals would round.",
        NotExpressibleReason.Figure => "the figure is no decimal of at most 14 digits.",
        NotExpressibleReason.Value => "the value has more digits than products of decimals hold.",
        NotExpressibleReason.TooLong => "the expression is longer than 60,000 characters.",
        _ => "there is no day whose law could be bound.",
    };
}

/// <summary>What RulesEngine cannot judge exactly.</summary>
public enum NotExpressibleReason
{
    /// <summary>The metric is computed by a formula of several products or divisions, or from computed values.</summary>
    Formula,

    /// <summary>The figure is a fraction without end, or has too many digits.</summary>
    Figure,

    /// <summary>The value is a fraction without end, or a count has too many digits.</summary>
    Value,

    /// <summary>The expression would be too long.</summary>
    TooLong,

    /// <summary>Neither the run nor the record names a day.</summary>
    NoDay,
}
