using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>Thuộc tính của xã. An attribute of a commune record: identity, region, classes, recognitions. Immutable.</summary>
public sealed class CommuneAttribute
{
    internal CommuneAttribute()
    {
    }

    /// <summary>Id, which is also a column name.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What it is called.</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>What kind of value it has.</summary>
    public AttributeType Type { get; internal init; }

    /// <summary>The values of a choice; empty for the others.</summary>
    public ImmutableArray<AttributeValue> Values { get; internal init; } = [];

    /// <summary>What a yes/no attribute is when nothing is given; null: not known.</summary>
    public bool? AbsentMeans { get; internal init; }

    /// <summary>Column headings that mean it.</summary>
    public ImmutableArray<string> Aliases { get; internal init; } = [];
}

/// <summary>One value of a choice attribute.</summary>
/// <param name="Id">Id used in scopes and tables.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Aliases">Words in data that mean it.</param>
public sealed record AttributeValue(string Id, LocalizedText Name, ImmutableArray<string> Aliases);

/// <summary>What kind of value an attribute has.</summary>
public enum AttributeType
{
    /// <summary>Free text.</summary>
    Text,

    /// <summary>A day.</summary>
    Date,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>One of a list.</summary>
    Choice,

    /// <summary>A province code of the catalog.</summary>
    Province,

    /// <summary>A region id of the catalog.</summary>
    Region,

    /// <summary>A level id of the catalog.</summary>
    Level,

    /// <summary>Recognitions, several in one value.</summary>
    Recognitions,

    /// <summary>Whether the row is real or illustrative.</summary>
    Nature,
}
