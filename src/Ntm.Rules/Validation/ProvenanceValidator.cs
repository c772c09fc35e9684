using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Law, sources, verification and note of a place, joined with what is inherited.</summary>
internal sealed class ProvenanceValidator(ValidationContext context)
{
    /// <summary>What holds at and below an object.</summary>
    /// <param name="node">The object.</param>
    /// <param name="above">What is inherited.</param>
    /// <param name="isAboveIndicator">Whether only <c>unverified</c> may stand here.</param>
    public Inherited Read(ObjectNode node, Inherited above, bool isAboveIndicator = false) => above with
    {
        Legal = node.Object("legal") is { } legal ? Legal(legal, above.Legal) : above.Legal,
        Sources = node.Has("source") ? Sources(node) : above.Sources,
        Verification = Verification(node, isAboveIndicator) ?? above.Verification,
    };

    public static Provenance Of(Node node, Inherited inherited) =>
        new(inherited.Legal, inherited.Sources, inherited.Verification, (node as ObjectNode)?.Text("note"), node.Location);

    /// <summary>Adds a problem where something must rest on law and verification and does not.</summary>
    public void Demand(Node node, Inherited inherited, string what)
    {
        if (!inherited.NeedsOrigin)
        {
            return;
        }

        if (inherited.Legal is null && !IsAttempted(node, "legal"))
        {
            context.Problems.Add(RuleCodes.NoLegal.At(node.Location));
        }

        if (inherited.Verification is null && !IsAttempted(node, "verification"))
        {
            context.Problems.Add(RuleCodes.NoVerification.At(node.Location, what));
        }
    }

    /// <summary>Whether the key stands at or above a place in a form that cannot be used, or misspelt: that is reported already.</summary>
    public static bool IsAttempted(Node? node, string key) => node is not null
        && ((node is ObjectNode value && value.Members.Exists(member => IsUnusable(member, key))) || IsAttempted(node.Parent, key));

    private static bool IsUnusable(Node member, string key) => member.Key == key
        ? key == "verification" || member is not ObjectNode legal || legal.Members.Exists(m => m.Key == "document" || Suggestion.IsSlipOf(m.Key, "document"))
        : Suggestion.IsSlipOf(member.Key, key);

    public static LegalReference? Legal(ObjectNode node, LegalReference? above)
    {
        var own = new LegalReference(
            node.Text("document") ?? "", node.Text("issuer"), Fields.Day(node["date"]), node.Text("article"), node.Text("appendix"), node.Text("row"), node.Text("note"));
        if (own.Document.Length > 0)
        {
            return own;
        }

        return above is null ? null : above with
        {
            Article = own.Article ?? above.Article,
            Appendix = own.Appendix ?? above.Appendix,
            Row = own.Row ?? above.Row,
            Note = own.Note ?? above.Note,
        };
    }

    private ImmutableArray<string> Sources(ObjectNode node) =>
    [
        .. node.Texts("source")
            .Where(text => context.Catalog.Sources.ContainsKey(text.Text) || context.Knows(text, context.Catalog.Sources.Keys, RuleCodes.UnknownSource))
            .Select(text => text.Text),
    ];

    private Verification? Verification(ObjectNode node, bool isAboveIndicator)
    {
        Verification? read = node.Text("verification") switch
        {
            "confirmed" => Model.Verification.Confirmed,
            "corroborated" => Model.Verification.Corroborated,
            "unverified" => Model.Verification.Unverified,
            _ => null,
        };
        if (!isAboveIndicator || read is null or Model.Verification.Unverified)
        {
            return read;
        }

        context.Problems.Add(RuleCodes.VerificationTooHigh.At(node["verification"]!.Location));
        return read;
    }
}
