using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>The order in which rules have begun; what has always been in force comes first.</summary>
internal static class FirstDay
{
    /// <summary>By first day; those of one day in the order in which they are given.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> rules, Func<T, EffectivePeriod> period)
        where T : class => rules.Order(Comparer<T>.Create((one, other) => Of(period(one)).CompareTo(Of(period(other)))));

    /// <summary>The first day, or the first of all days.</summary>
    public static DateOnly Of(EffectivePeriod period) => period.From ?? DateOnly.MinValue;
}
