using Ntm.Rules.Model;

namespace Ntm.Rules.Evaluation;

/// <summary>
/// Finds the slot of a metric by its id. Records mostly hold the same ids in the same order, so the id that followed last time is tried before it is looked up.
/// Safe for concurrent use: the order that was seen is replaced as a whole.
/// </summary>
/// <param name="metrics">The metrics by slots.</param>
internal sealed class SlotOrder(MetricTable metrics)
{
    // How many ids may be left out before one is looked up.
    private const int Ahead = 4;

    private Step[] _seen = [];

    /// <summary>How many slots there are.</summary>
    public int Slots => metrics.Count;

    /// <summary>The slot of an id; -1: no metric has it.</summary>
    /// <param name="id">The id.</param>
    /// <param name="at">Where in the order the record is; 0 for its first id.</param>
    public int SlotOf(string id, ref int at)
    {
        Step[] seen = _seen;
        if (at < seen.Length && ReferenceEquals(seen[at].Id, id))
        {
            return seen[at++].Slot;
        }

        return Look(id, seen, ref at);
    }

    private int Look(string id, Step[] seen, ref int at)
    {
        for (int next = at; next < seen.Length && next < at + Ahead; next++)
        {
            if (seen[next].Id == id)
            {
                at = next + 1;
                return seen[next].Slot;
            }
        }

        int slot = metrics.SlotOf(id);
        if (slot < 0)
        {
            return -1;
        }

        for (int known = 0; known < seen.Length; known++)
        {
            if (seen[known].Slot == slot)
            {
                at = known + 1;
                return slot;
            }
        }

        // Two threads may learn at once; what one of them loses is learnt again.
        int place = Math.Min(at, seen.Length);
        _seen = [.. seen[..place], new Step(id, slot), .. seen[place..]];
        at = place + 1;
        return slot;
    }

    private readonly record struct Step(string Id, int Slot);
}
