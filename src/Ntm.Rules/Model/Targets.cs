using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Model;

/// <summary>Chỉ tiêu kế hoạch. What a year is to reach. No law of criteria: it enters no hash and decides nothing. Immutable.</summary>
public sealed class Targets
{
    internal Targets()
    {
    }

    /// <summary>Unique id, by convention the path without extension.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>What the plan is called.</summary>
    public LocalizedText Title { get; internal init; } = new("", "");

    /// <summary>The year at whose end it is to be reached.</summary>
    public int Year { get; internal init; }

    /// <summary>The single targets, in order of the file.</summary>
    public ImmutableArray<Target> Items { get; internal init; } = [];

    /// <summary>Document, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}

/// <summary>Một chỉ tiêu kế hoạch. A figure that is to be reached, by all communes or by some. Immutable.</summary>
public sealed class Target
{
    internal Target()
    {
    }

    /// <summary>Id within the file.</summary>
    public string Id { get; internal init; } = "";

    /// <summary>Name.</summary>
    public LocalizedText Name { get; internal init; } = new("", "");

    /// <summary>What is measured.</summary>
    public TargetMeasure Measure { get; internal init; }

    /// <summary>Level id; null for <see cref="TargetMeasure.Reported"/>.</summary>
    public string? Level { get; internal init; }

    /// <summary>The communes that count, by their attributes; null: all.</summary>
    public ScopePattern? Where { get; internal init; }

    /// <summary>The communes that count, by name; empty: not by name.</summary>
    public ImmutableArray<LegalUnit> Communes { get; internal init; } = [];

    /// <summary>What is to be reached, at least: a number of communes, criteria on average, or of <see cref="Unit"/>.</summary>
    public decimal AtLeast { get; internal init; }

    /// <summary>The upper end where the plan gives a range; null: it gives none.</summary>
    public decimal? To { get; internal init; }

    /// <summary>Unit of what is reported; null: a number of things, or what the measure says.</summary>
    public LocalizedText? Unit { get; internal init; }

    /// <summary>What was reached, where the file reports it itself; null: not known yet, or computed.</summary>
    public decimal? Actual { get; internal init; }

    /// <summary>Document, sources and verification.</summary>
    public Provenance Provenance { get; internal init; } = null!;
}

/// <summary>What a target measures.</summary>
public enum TargetMeasure
{
    /// <summary>số xã được công nhận: communes recognised at the level or above, whenever that was.</summary>
    Recognised,

    /// <summary>số xã được công nhận trong kỳ: communes recognised for the first time in the period.</summary>
    NewlyRecognised,

    /// <summary>số xã đạt: communes whose figures meet the level.</summary>
    Met,

    /// <summary>bình quân tiêu chí: criteria that a commune meets on average.</summary>
    AverageCriteria,

    /// <summary>việc khác: something that the library does not compute; the file reports it.</summary>
    Reported,
}
