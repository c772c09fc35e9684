using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>How long overlays hold when it is seen who replaces whom.</summary>
internal static class OverlayPeriods
{
    /// <summary>The overlay's own period, cut short on the day before the first that replaces it begins.</summary>
    public static EffectivePeriod Of(LawInForce law, Overlay overlay)
    {
        DateOnly? last = law.Overlays
            .Where(later => later.Replaces == overlay.Id && later.Effective.From > DateOnly.MinValue)
            .Min(later => later.Effective.From?.AddDays(-1));
        return last is null || overlay.Effective.To < last ? overlay.Effective : overlay.Effective with { To = last };
    }
}
