using Ntm.Rules.Model;

namespace Ntm.Rules.Properties.Reference;

/// <summary>A requirement that overlays rewrite in place; made anew for each commune.</summary>
internal sealed class Rule
{
    public required Requirement Source { get; set; }

    /// <summary>The id by which overlays address it; "" for the whole indicator, null for a part without one.</summary>
    public string? Key { get; set; }

    /// <summary>The part of the indicator's address, as written nearest above; null for the whole.</summary>
    public string? Part { get; set; }

    public Threshold? Threshold { get; set; }

    /// <summary>The threshold as the nation has it; null where a province made the rule.</summary>
    public Threshold? National { get; set; }

    public Condition? When { get; set; }

    /// <summary>The missing attribute that leaves open whether the rule is considered at all.</summary>
    public string? DoubtfulBy { get; set; }

    public bool IsKept { get; set; }

    public List<Rule> Parts { get; set; } = [];

    /// <summary>What the rule could also be, where it depends on <see cref="DependsOn"/>.</summary>
    public List<Rule> Alternatives { get; set; } = [];

    public string? DependsOn { get; set; }

    public bool IsOpenList => Source is AllRequirement { OpenToProvinces: true } or AnyRequirement { OpenToProvinces: true } or CountRequirement { OpenToProvinces: true };

    /// <summary>Whether as it was written it has an open list, in what it keeps too.</summary>
    public bool HasOpenList { get; set; }

    public IEnumerable<Rule> Walk() => new[] { this }
        .Concat(Parts.SelectMany(part => part.Walk()))
        .Concat(Alternatives.SelectMany(other => other.Walk()));

    public Rule Copy()
    {
        var copy = (Rule)MemberwiseClone();
        copy.Parts = [.. Parts.Select(part => part.Copy())];
        copy.Alternatives = [.. Alternatives.Select(other => other.Copy())];
        return copy;
    }

    public Rule CopyAlone()
    {
        Rule copy = Copy();
        copy.Alternatives = [];
        return copy;
    }

    public void Become(Rule other) =>
        (Source, Threshold, National, When, Parts, HasOpenList) =
            (other.Source, other.Threshold, other.National, other.When, other.Parts, other.HasOpenList);

    public static Rule Build(Requirement source, string? key, string? part, Rule? below, bool provincial)
    {
        if (source is KeptRequirement && below is not null)
        {
            Rule kept = below.CopyAlone();
            // Whether the part is there at all is asked of what keeps it, once.
            (kept.IsKept, kept.Key, kept.DoubtfulBy) = (true, null, null);
            return kept;
        }

        Threshold? threshold = (source as ComparisonRequirement)?.Threshold ?? (source as RatingRequirement)?.AtLeast;
        IEnumerable<Requirement> parts = source switch
        {
            AllRequirement all => all.Parts,
            AnyRequirement any => any.Parts,
            CountRequirement count => count.Parts,
            DelegatedRequirement { Until: { } until } => [until],
            _ => [],
        };
        var rule = new Rule
        {
            Source = source,
            Key = key,
            Part = part,
            Threshold = threshold,
            National = provincial ? null : threshold,
            When = source.AppliesWhen,
            Parts = [.. parts.Select(p => Build(p, p.Id, p.Id ?? part, below, provincial))],
        };
        rule.HasOpenList = rule.IsOpenList || rule.Parts.Any(p => p.HasOpenList);
        return rule;
    }
}
