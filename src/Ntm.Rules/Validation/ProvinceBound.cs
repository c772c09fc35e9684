using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>
/// Whether a file says no more than who signed it may say. Who may speak for some provinces signs what holds there and nowhere else: overlays of a province, and sets
/// that fill what is left to it; no catalog, no amendment, nothing that ends or replaces what others decided.
/// </summary>
internal static class ProvinceBound
{
    private static readonly string[] ProvinceKeys = [WellKnownAttributes.Province, WellKnownAttributes.FormerProvince];

    /// <summary>A problem for each file that says more.</summary>
    /// <param name="files">All files of the load, bound or not.</param>
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<RuleFile> files) =>
        from file in files
        where !file.Provinces.IsEmpty
        let place = Beyond(file, files)
        where place is not null
        select PackCodes.OutsideProvinces.At(place.Location, string.Join(", ", file.Provinces));

    /// <summary>The first place at which a file goes too far; null: it does not.</summary>
    private static Node? Beyond(RuleFile file, IReadOnlyList<RuleFile> files) => file.Kind switch
    {
        "overlay" when file.Root.Text("nature") != "provincial" => At(file, "nature"),
        "overlay" when file.Root.Text("replaces") is { } id && files.Any(other => other.Root.Text("id") == id && !Holds(other.Root, file)) => At(file, "replaces"),
        "criteria-set" when !file.Root.Has("fills") => At(file, "kind"),
        "criteria-set" when file.Root.Has("ends") => At(file, "ends"),
        "overlay" or "criteria-set" => Holds(file.Root, file) ? null : At(file, "scope"),
        _ => At(file, "kind"),
    };

    private static Node At(RuleFile file, string key) => file.Root[key] ?? file.Root;

    /// <summary>Whether the scope of a file names provinces, and none but those of the bound.</summary>
    private static bool Holds(ObjectNode root, RuleFile bound) =>
        root["scope"] is ListNode { Items.Count: > 0 } scope && scope.Items.All(item => item is ObjectNode alternative && ProvinceKeys.Any(key => Names(alternative[key], bound)));

    private static bool Names(Node? value, RuleFile bound) => value switch
    {
        TextNode text => bound.Provinces.Contains(text.Text),
        ListNode { Items.Count: > 0 } list => list.Items.All(item => Names(item, bound)),
        _ => false,
    };
}
