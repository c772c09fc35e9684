namespace Ntm.Rules.Model;

/// <summary>Ids of the attributes that evaluation itself looks at; all others are data of the catalog.</summary>
public static class WellKnownAttributes
{
    /// <summary>Province code at the reporting date.</summary>
    public const string Province = "province";

    /// <summary>Province code before a merger of provinces.</summary>
    public const string FormerProvince = "former_province";

    /// <summary>Region id.</summary>
    public const string Region = "region";

    /// <summary>Name of the district.</summary>
    public const string District = "district";
}
