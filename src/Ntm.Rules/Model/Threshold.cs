using System.Collections.Immutable;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Model;

/// <summary>
/// Ngưỡng. What a metric is compared with, as the rule file writes it: a figure, a table, delegated to the province, or derived from another
/// indicator. A figure of a rating is the rank of its word on the metric's scale, lowest 0.
/// </summary>
public abstract class Threshold
{
    private protected Threshold(Provenance provenance) => Provenance = provenance;

    /// <summary>Law, sources and verification of this threshold or cell.</summary>
    public Provenance Provenance { get; }
}

/// <summary>One figure, or null where nobody knows it ("ngưỡng chưa được xác minh").</summary>
public sealed class FigureThreshold : Threshold
{
    internal FigureThreshold(Rational? value, Provenance provenance)
        : base(provenance) => Value = value;

    /// <summary>The figure in the metric's unit, or the rank on its scale; null when not known.</summary>
    public Rational? Value { get; }
}

/// <summary>A table by one dimension: <c>region</c>, <c>year</c> or an attribute.</summary>
public sealed class TableThreshold : Threshold
{
    internal TableThreshold(
        string dimension, FigureThreshold? general, ImmutableArray<TableCase> cases, Threshold? otherwise, Provenance provenance)
        : base(provenance)
    {
        Dimension = dimension;
        General = general;
        Cases = cases;
        Otherwise = otherwise;
    }

    /// <summary>The dimension's name for the year of the figures.</summary>
    public const string Year = "year";

    /// <summary><c>year</c> or an attribute id.</summary>
    public string Dimension { get; }

    /// <summary>The national figure that the decision prints beside the table: shown, never bound.</summary>
    public FigureThreshold? General { get; }

    /// <summary>The cases, at least one.</summary>
    public ImmutableArray<TableCase> Cases { get; }

    /// <summary>"The others": serves known values that no case names; null when the decision has no such line.</summary>
    public Threshold? Otherwise { get; }
}

/// <summary>One line of a <see cref="TableThreshold"/>: a word, or a closed range of whole numbers.</summary>
public sealed class TableCase
{
    internal TableCase(string key, int? from, int? to, Threshold threshold)
    {
        Key = key;
        From = from;
        To = to;
        Threshold = threshold;
    }

    /// <summary>The key as written: <c>TDMN</c>, <c>2022</c>, <c>..2019</c>, <c>2020..</c>.</summary>
    public string Key { get; }

    /// <summary>First number of a numeric case, included; null when open or not numeric.</summary>
    public int? From { get; }

    /// <summary>Last number of a numeric case, included; null when open or not numeric.</summary>
    public int? To { get; }

    /// <summary>What holds in this case.</summary>
    public Threshold Threshold { get; }

    /// <summary>Whether the case is a number or range of numbers.</summary>
    public bool IsNumeric => From is not null || To is not null;

    /// <summary>Whether a known value of the dimension belongs to this case.</summary>
    public bool Matches(string value) => IsNumeric
        ? int.TryParse(value, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int number)
            && (From is null || From <= number) && (To is null || number <= To)
        : Key == value;
}

/// <summary>The province sets the figure; the decision may say within which limit.</summary>
public sealed class DelegatedThreshold : Threshold
{
    internal DelegatedThreshold(Threshold? noLooserThan, Threshold? noStricterThan, Provenance provenance)
        : base(provenance)
    {
        NoLooserThan = noLooserThan;
        NoStricterThan = noStricterThan;
    }

    /// <summary>No province may ask for less than this; null when the decision sets no such limit.</summary>
    public Threshold? NoLooserThan { get; }

    /// <summary>No province may ask for more than this; null when the decision sets no such limit.</summary>
    public Threshold? NoStricterThan { get; }
}

/// <summary>A multiple of the bound figure of another indicator, in the same run and scope.</summary>
public sealed class DerivedThreshold : Threshold
{
    internal DerivedThreshold(IndicatorReference of, Rational times, Provenance provenance)
        : base(provenance)
    {
        Of = of;
        Times = times;
    }

    /// <summary>The indicator or part whose bound figure is taken.</summary>
    public IndicatorReference Of { get; }

    /// <summary>The factor, e.g. 1.1 for "at least 110 %".</summary>
    public Rational Times { get; }
}

/// <summary>"keep" in an overlay: what is below stays.</summary>
public sealed class KeptThreshold : Threshold
{
    internal KeptThreshold(Provenance provenance)
        : base(provenance)
    {
    }
}
