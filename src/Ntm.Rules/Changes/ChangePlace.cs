using System.Collections.Immutable;

namespace Ntm.Rules.Changes;

/// <summary>Nơi và năm. Communes and years of figures: those that have one of the values in every dimension. Immutable.</summary>
/// <param name="Dimensions">What is restricted, at least one; whatever is not named here does not matter.</param>
public sealed record ChangePlace(ImmutableArray<ChangeDimension> Dimensions)
{
    /// <summary>The value that stands for every province that no rule names.</summary>
    public const string OtherProvinces = "*";

    /// <summary>The dimension of whose column a commune is read in, where a rule moves it and the region alone does not tell: a region or <see cref="OwnColumn"/>; <c>own&gt;TDMN</c> where the sides differ.</summary>
    public const string Column = "readAs";

    /// <summary>The column of the commune's own region.</summary>
    public const string OwnColumn = "own";

    /// <summary>A rule moves the commune to a column that is not known; such communes are told of with the rule, and in no place of other changes.</summary>
    internal const string OpenColumn = "?";

    /// <summary><c>region=TDMN,TN year=2020..</c></summary>
    public override string ToString() => string.Join(' ', Dimensions);
}

/// <summary>A dimension of a <see cref="ChangePlace"/> with the values for which it holds.</summary>
/// <param name="Attribute">An attribute id (<c>region</c>: in whose column the commune is read), <c>year</c> for the year of the figures, or <see cref="ChangePlace.Column"/>.</param>
/// <param name="Values">Ids, codes, <c>true</c> or <c>false</c>, or ranges of numbers as rule files write them: <c>..2019</c>, <c>2020</c>, <c>2021..2022</c>; for provinces also <see cref="ChangePlace.OtherProvinces"/>.</param>
public sealed record ChangeDimension(string Attribute, ImmutableArray<string> Values)
{
    /// <summary><c>region=TDMN,TN</c></summary>
    public override string ToString() => $"{Attribute}={string.Join(',', Values)}";
}
