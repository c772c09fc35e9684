namespace Ntm.Rules.Assessments;

/// <summary>Kết quả xét. The four answers; missing is never false.</summary>
public enum Outcome
{
    /// <summary>Đạt.</summary>
    Met,

    /// <summary>Chưa đạt.</summary>
    NotMet,

    /// <summary>Không xét: the law does not consider it here.</summary>
    NotApplicable,

    /// <summary>Chưa đủ căn cứ: a value or a figure is missing.</summary>
    Undetermined,
}
