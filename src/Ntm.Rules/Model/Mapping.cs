using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Ntm.Rules.Model;

/// <summary>
/// What a query over a list would give, without the types that a query brings with it: in the first run of a process these cost more than the work.
/// </summary>
internal static class Mapping
{
    /// <summary>What each item becomes, in order.</summary>
    public static ImmutableArray<TTo> Map<TFrom, TTo>(this ImmutableArray<TFrom> items, Func<TFrom, TTo> map)
        where TFrom : class
        where TTo : class? => ImmutableCollectionsMarshal.AsImmutableArray(items.MapToArray(map));

    /// <summary>What each item becomes, in order, as an array of its own.</summary>
    public static TTo[] MapToArray<TFrom, TTo>(this ImmutableArray<TFrom> items, Func<TFrom, TTo> map)
        where TFrom : class
        where TTo : class?
    {
        if (items.IsEmpty)
        {
            return [];
        }

        var mapped = new TTo[items.Length];
        for (int number = 0; number < mapped.Length; number++)
        {
            mapped[number] = map(items[number]);
        }

        return mapped;
    }
}
