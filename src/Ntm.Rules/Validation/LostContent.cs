using System.Text;
using System.Text.RegularExpressions;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Validation;

/// <summary>
/// Kinds of file of which something could not be read. What others name may stand there, so that it is not found says nothing: the fault is reported
/// where it is, and not once more wherever the lost content is used.
/// </summary>
internal sealed partial class LostContent
{
    // As far as a "kind" is looked for in a file that is no JSON; it is among the first keys.
    private const int Head = 2000;

    private static readonly DiagnosticDescriptor[] Places = [RuleCodes.UnknownAttributeValue, RuleCodes.BadCase];

    private static readonly Dictionary<string, DiagnosticDescriptor[]> Explained = new(StringComparer.Ordinal)
    {
        ["metrics"] =
        [
            RuleCodes.UnknownMetric, RuleCodes.NotAQuantity, RuleCodes.NotAnAttestation, RuleCodes.NotARating, RuleCodes.UnknownPart, RuleCodes.UnknownStep,
            CatalogCodes.UnknownUnit, CatalogCodes.NotInFormula, CatalogCodes.CountsForm, CatalogCodes.NotLessThanForm,
        ],
        ["attributes"] = [RuleCodes.UnknownAttribute, RuleCodes.AttributeNotUsable, .. Places],
        ["levels"] = [RuleCodes.UnknownLevel, .. Places],
        ["regions"] = [RuleCodes.UnknownRegion, .. Places],
        ["provinces"] = [CatalogCodes.UnknownSuccessor, .. Places],
        ["sources"] = [RuleCodes.UnknownSource],
        ["criteria-set"] = [RuleCodes.UnknownSet, RuleCodes.UnknownCriterion, OverlayCodes.UnknownTarget],
        ["overlay"] = [RuleCodes.UnknownOverlay, OverlayCodes.UnknownTarget],
        ["recognition"] = [],
    };

    private readonly HashSet<string> _kinds = [];

    /// <summary>Something of a kind is lost; a text that is no kind stands for all of them.</summary>
    public void Add(string kind) => _kinds.UnionWith(Explained.ContainsKey(kind) ? [kind] : Explained.Keys);

    /// <summary>A whole file is lost; its kind is read from its beginning where it shows, else from its name.</summary>
    public void AddFile(string path, byte[]? bytes)
    {
        string head = bytes is null ? "" : Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Head));
        Match written = Kind().Match(head);
        Add(written.Success ? written.Groups["kind"].Value : Path.GetFileNameWithoutExtension(path));
    }

    /// <summary>Whether a problem may only be that what it misses is lost.</summary>
    public bool Explains(Diagnostic problem) => _kinds.Any(kind => Explained[kind].Contains(problem.Descriptor));

    [GeneratedRegex("\"kind\"\\s*:\\s*\"(?<kind>[a-z-]+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Kind();
}
