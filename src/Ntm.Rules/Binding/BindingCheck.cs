using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Binding;

/// <summary>Sets and overlays of a book -> every problem that only shows when they are seen together.</summary>
internal static class BindingCheck
{
    public static ImmutableArray<Diagnostic> Check(LawInForce law) =>
    [
        .. OverlayConflicts.Find(law),
        .. law.Overlays.Where(overlay => overlay.Nature == OverlayNature.Provincial)
            .SelectMany(overlay => new ProvincialCheck(law, overlay).Find()),
        .. OpenListCheck.Find(law),
        .. DerivedCheck.Find(law),
    ];
}
