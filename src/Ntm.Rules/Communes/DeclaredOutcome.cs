namespace Ntm.Rules.Communes;

/// <summary>
/// Tự đánh giá. What somebody declares of a criterion or indicator ("Tiêu chí 7: Đạt"). It never enters a verdict; disagreements are listed.
/// </summary>
/// <param name="Id">Number of the criterion or indicator, e.g. <c>7</c> or <c>4.2</c>.</param>
/// <param name="Answer">What is declared.</param>
/// <param name="By">Who declares it; null when not told.</param>
public sealed record DeclaredOutcome(string Id, DeclaredAnswer Answer, string? By = null);

/// <summary>What can be declared.</summary>
public enum DeclaredAnswer
{
    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Chưa đạt, không đạt.</summary>
    NotMet,

    /// <summary>Không xét.</summary>
    NotApplicable,
}
