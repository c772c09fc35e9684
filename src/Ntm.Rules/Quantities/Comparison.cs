namespace Ntm.Rules.Quantities;

/// <summary>Phép so sánh. The direction in which a measured value is held against a threshold.</summary>
public enum Comparison
{
    /// <summary>từ … trở lên: measured &gt;= threshold.</summary>
    AtLeast,

    /// <summary>không quá: measured &lt;= threshold.</summary>
    AtMost,

    /// <summary>trên: measured &gt; threshold.</summary>
    MoreThan,

    /// <summary>dưới: measured &lt; threshold.</summary>
    LessThan,
}
