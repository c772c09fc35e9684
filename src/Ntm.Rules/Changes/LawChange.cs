using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Changes;

/// <summary>Một thay đổi. One thing that is not the same on both sides, with where and when. Immutable.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Name">What it is called: as the later side words it, where it has it.</param>
public sealed record LawChange(ChangeKind Kind, LocalizedText Name)
{
    /// <summary>Where it stands on the earlier side: id of a metric, set or overlay, or <c>set#indicator/part</c>; null: nowhere.</summary>
    public string? Earlier { get; init; }

    /// <summary>Where it stands on the later side; null: nowhere.</summary>
    public string? Later { get; init; }

    /// <summary>Who has an easier time; null where that is not asked, such as of a name.</summary>
    public ChangeDirection? Direction { get; init; }

    /// <summary>
    /// The same for the indicator as a whole, of which this may be one part among several that changed: ordered where none of them goes the other way.
    /// </summary>
    public ChangeDirection? Whole { get; init; }

    /// <summary>What the earlier side says; null: nothing.</summary>
    public ChangeSide? Before { get; init; }

    /// <summary>What the later side says; null: nothing.</summary>
    public ChangeSide? After { get; init; }

    /// <summary>The communes and years of figures concerned: any of these; empty: all.</summary>
    public ImmutableArray<ChangePlace> Places { get; init; } = [];

    /// <summary>The first day of the law on which the sides differ so; null: from the first day that was compared.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last such day; null: to the last day that was compared.</summary>
    public DateOnly? To { get; init; }

    /// <summary>A commune for which the indicator comes out differently; null where none was looked for or found.</summary>
    public ChangeWitness? Witness { get; init; }
}

/// <summary>What one side of a <see cref="LawChange"/> says.</summary>
/// <param name="Text">It in words; null where the requirement or condition tells it.</param>
/// <param name="Requirement">The bound requirement, of the first place of the change; null where it is about something else.</param>
/// <param name="Condition">The bound condition of application; null where it is about something else.</param>
public sealed record ChangeSide(LocalizedText? Text, BoundRequirement? Requirement = null, BoundCondition? Condition = null);

/// <summary>
/// Xã ví dụ. The smallest record found that tells the two sides apart, with what each side really says of the indicator when it assesses the record. It holds no value that could be left out.
/// </summary>
/// <param name="Commune">The record; its reporting date gives the year of the figures.</param>
/// <param name="AsOfBefore">The day whose law the earlier side applied.</param>
/// <param name="AsOfAfter">The day whose law the later side applied.</param>
/// <param name="Before">The earlier side's answer for the indicator.</param>
/// <param name="After">The later side's.</param>
public sealed record ChangeWitness(CommuneRecord Commune, DateOnly AsOfBefore, DateOnly AsOfAfter, Outcome Before, Outcome After);
