namespace Ntm.Rules.Communes;

/// <summary>Tính chất dữ liệu. Whether a row tells of a real commune's real figures.</summary>
public enum DataNature
{
    /// <summary>Not said.</summary>
    Unstated,

    /// <summary>thực: published or collected figures.</summary>
    Real,

    /// <summary>minh họa: invented figures for a demonstration.</summary>
    Illustrative,
}
