namespace Ntm.Rules.Data;

/// <summary>Cách ghi tỷ lệ. How a file writes percentages.</summary>
public enum PercentageForm
{
    /// <summary>Percent; a column that looks like fractions, with no value above 1, is an error.</summary>
    Undeclared,

    /// <summary>85.7 is 85.7 %, and 0.5 is 0.5 %, also where a column holds no value above 1.</summary>
    Percent,

    /// <summary>0.857 is 85.7 %: values are multiplied by 100, exactly.</summary>
    Fraction,
}
