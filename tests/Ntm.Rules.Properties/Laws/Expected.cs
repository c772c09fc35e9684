using Ntm.Rules.Assessments;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Laws;

/// <summary>What a run of <see cref="AgreementTests"/> must not miss, and how often it must meet it. What is measured is at least twice as much in an ordinary run, and three times as many books.</summary>
internal static class Expected
{
    private const int Books = 10;

    // The generators seldom bring these about.
    private static readonly ReasonCode[] SeldomReasons =
    [
        ReasonCode.NothingToCountMet, ReasonCode.NothingToCountNotApplicable, ReasonCode.LowerBoundSuffices, ReasonCode.CriteriaUnknown, ReasonCode.NoDate,
        ReasonCode.RequirementUnverified, ReasonCode.DivisionByZero, ReasonCode.EveryPartHolds,
    ];

    private static readonly string[] Limits = ["the loosest limit", "the strictest limit"];

    public static IEnumerable<string> MissingIn(Distribution found) =>
    [
        .. found.Scarce([.. Law, .. Answers], 100, Books), .. found.Scarce(Seldom, 400, Books), .. found.Scarce(Rare, 4000, 2),
        // Both ways to compare must be taken often enough that something is said about them.
        .. found.Scarce(["decided by integers"], 2, Books), .. found.Scarce(["decided by fractions"], 20, Books),
    ];

    private static IEnumerable<string> Law =>
    [
        .. LawNames.Subtypes(typeof(Requirement)), .. LawNames.Subtypes(typeof(Threshold)), .. LawNames.Subtypes(typeof(Threshold)).Select(kind => $"{kind} in a table"),
        .. LawNames.Subtypes(typeof(Condition)).SelectMany(kind => new[] { "criterion", "indicator", "requirement", "change", "addition" }.Select(owner => $"{owner} under a {kind}")),
        .. Enum.GetNames<OverlayNature>(), .. Enum.GetNames<OverlayNature>().Select(nature => $"{nature} with readAs"),
        .. Enum.GetNames<Comparison>().SelectMany(comparison => Catalogs.Compared.Append("for parts").Select(metric => $"{comparison} {metric}")),
        .. Enum.GetNames<FormulaOperator>().Select(name => $"formula {name}"), .. Enum.GetNames<PrerequisiteKind>().Select(kind => $"required {kind}"),
        .. Enum.GetNames<Verification>().Select(verification => $"figure {verification}"), "figure unknown",
        "year", "region", "border", "hard", "group", "people", "general", "otherwise", "noLooserThan", "noStricterThan", "delegated without limits", "derived from a whole", "derived from a part",
        "whenNone met", "whenNone not applicable", "until", "open", "readAs", "readAs unknown", "ends another set", "set with a last day",
        .. new[] { "region", "hard", "border", "group", "province" }.Select(attribute => $"scope by {attribute}"), "scope of alternatives", "scope of two attributes",
        "overlay for all", "replaces another overlay", "overlay with a last day", "threshold changed", "requirement changed", "withdrawn", "renamed", "added indicator", "added part", "whole changed", "part changed",
    ];

    private static IEnumerable<string> Answers =>
    [
        .. Enum.GetNames<Outcome>(), .. Enum.GetValues<ReasonCode>().Except(SeldomReasons).Select(code => $"{code}"), "shortfall", "in counts",
        "value Given", "value Counts", "value Formula", .. Enumerable.Range(0, 29).Select(decimals => $"{decimals} decimals"), "extreme", "wrong kind",
        .. Enum.GetNames<Comparison>().Concat(["plain", "cell"]).SelectMany(kind => AnswerNames.Places.Select(place => $"{kind}: {place} the figure")),
        "missing counts", "unverified unset", "named set", "day of the record", "day of the run", "year of the run",
        "decided by integers with a remainder", "decided by integers that are cut off",
        "less than a block", "more than a block and no whole number", "a whole block under one plan", "a plan across the border of a block", "a block of several plans",
        "level none", "possible level standard", "possible level advanced",
    ];

    private static IEnumerable<string> Seldom =>
    [
        .. SeldomReasons.Select(code => $"{code}"), "fills", "level standard", "value LowerBound", "national limit: far from the figure",
        .. Enum.GetNames<OverlayNature>().Append("derived").SelectMany(kind => AnswerNames.Places.Select(place => $"{kind}: {place} the figure")),
        .. from kind in new[] { "Delegated", "MissingDimension" } from limit in Limits from place in AnswerNames.Places select $"{kind}: {place} {limit}",
    ];

    private static IEnumerable<string> Rare =>
    [
        "level advanced", "value ZeroRate",
        .. from kind in Enum.GetNames<Comparison>().Append("derived") from limit in Limits from place in AnswerNames.Places select $"{kind}: {place} {limit}",
    ];
}
