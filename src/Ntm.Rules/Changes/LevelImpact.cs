using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Changes;

/// <summary>Tác động theo cấp. Who gains or loses a level. Immutable.</summary>
public sealed class LevelImpact
{
    private readonly ImmutableArray<string> _atLeast;

    internal LevelImpact(Level level, ImmutableArray<CommuneImpact> communes, ImmutableArray<Level> levels)
    {
        Level = level;
        _atLeast = [.. levels.SkipWhile(known => known.Id != level.Id).Select(known => known.Id)];
        Before = communes.Count(commune => Holds(commune.LevelBefore));
        After = communes.Count(commune => Holds(commune.LevelAfter));
        Gained = [.. communes.Where(commune => Holds(commune.LevelAfter) && !Holds(commune.LevelBefore))];
        Lost = [.. communes.Where(commune => Holds(commune.LevelBefore) && !Holds(commune.LevelAfter))];
        LostToDoubt = Lost.Count(commune => Holds(commune.PossibleAfter));
        OutOfReach = communes.Count(commune => Holds(commune.PossibleBefore) && !Holds(commune.PossibleAfter));
        InReach = communes.Count(commune => Holds(commune.PossibleAfter) && !Holds(commune.PossibleBefore));
    }

    /// <summary>The level.</summary>
    public Level Level { get; }

    /// <summary>Communes that meet it, or a higher one, for sure before.</summary>
    public int Before { get; }

    /// <summary>The same after.</summary>
    public int After { get; }

    /// <summary>Communes that meet it after and did not, or not for sure, before.</summary>
    public ImmutableArray<CommuneImpact> Gained { get; }

    /// <summary>Communes that met it before and do not, or not for sure, after.</summary>
    public ImmutableArray<CommuneImpact> Lost { get; }

    /// <summary>How many of <see cref="Lost"/> might still meet it: what is missing decides.</summary>
    public int LostToDoubt { get; }

    /// <summary>Communes that could have met it before, as far as was known, and cannot after.</summary>
    public int OutOfReach { get; }

    /// <summary>Communes that could not have met it before and could after.</summary>
    public int InReach { get; }

    private bool Holds(Level? level) => level is not null && _atLeast.Contains(level.Id);
}
