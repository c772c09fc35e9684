using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Tests.Books;

/// <summary>Writes small laws as JSON text and loads them with the little catalog, as an official's files would be loaded.</summary>
internal static class Law
{
    public const string Standard = "national/2021-2025/standard";

    public static readonly DateOnly Begin = new(2021, 1, 1);

    public const string ByRegion = """{ "by": "region", "cases": { "TDMN": 50, "DBSH": 65, "DHNTB": 60, "TN": 55 } }""";

    /// <summary>A requirement on one metric: <c>{ "metric": M, "atLeast": threshold }</c>.</summary>
    public static string AtLeast(string metric, string threshold) => $$"""{ "metric": "{{metric}}", "atLeast": {{threshold}} }""";

    public static string Indicator(string requirement, string id = "1.1", string more = "") =>
        $$"""{ "id": "{{id}}", "name": { "vi": "Chỉ tiêu {{id}}", "en": "Indicator {{id}}" }, "verification": "confirmed", "requirement": {{requirement}}{{more}} }""";

    public static string Criterion(string id, string indicators, string more = "") =>
        $$"""{ "id": "{{id}}", "name": { "vi": "Tiêu chí {{id}}", "en": "Criterion {{id}}" }, "indicators": {{indicators}}{{more}} }""";

    public static string Set(string criteria, string id = Standard, string level = "standard", string from = "2021-01-01", string more = "") => $$"""
        { "kind": "criteria-set", "format": 1, "id": "{{id}}", "level": "{{level}}", "title": { "vi": "Bộ tiêu chí", "en": "Set" },
          "legal": { "document": "318/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-03-08" }, "period": "{{id.Split('/')[1]}}",
          "effective": { "from": "{{from}}" }, "criteria": {{criteria}}{{more}} }
        """;

    /// <summary>A set of one criterion with one indicator, 1.1.</summary>
    public static string SetOf(string requirement, string more = "", string id = Standard, string level = "standard", string from = "2021-01-01") =>
        Set($"[{Criterion("1", $"[{Indicator(requirement, more: more)}]")}]", id, level, from);

    public static string Overlay(string nature, string id, string changes, string from = "2022-01-01", string more = "") => $$"""
        { "kind": "overlay", "format": 1, "id": "{{id}}", "nature": "{{nature}}", "effective": { "from": "{{from}}" },
          "legal": { "document": "{{id}}", "issuer": "UBND", "date": "{{from}}" }, "changes": { {{changes}} }{{more}} }
        """;

    /// <summary>A change of the threshold of 1.1, or of a part of it.</summary>
    public static string Threshold(string threshold, string address = "1.1") =>
        $$"""
        "{{Standard}}#{{address}}": { "threshold": {{threshold}}, "verification": "confirmed" }
        """;

    /// <summary>A provincial overlay that changes the threshold of 1.1.</summary>
    public static string Province(string code, string threshold, string from = "2022-01-01", string id = "province") =>
        Overlay("provincial", id, Threshold(threshold), from, $$""", "scope": [{ "province": "{{code}}" }]""");

    public static RuleBookLoad TryLoad(params string[] files) =>
        RuleBook.Load([.. LittleCatalog.Sources, .. files.Select((json, index) => RuleSource.Memory($"law/{index}.json", json))]);

    public static RuleBook Load(params string[] files) => TryLoad(files).BookOrThrow();

    public static CommuneAssessment Assess(RuleBook book, CommuneRecord commune, AssessmentOptions? options = null) =>
        book.StartRun(options).Assess(commune);

    /// <summary>The answer for indicator 1.1 of a set that has only this requirement.</summary>
    public static IndicatorAssessment Judge(string requirement, CommuneRecord commune, AssessmentOptions? options = null) =>
        Assess(Load(SetOf(requirement)), commune, options)["standard"]["1.1"];

    public static IndicatorAssessment Judge(RuleBook book, CommuneRecord commune, AssessmentOptions? options = null) =>
        Assess(book, commune, options)["standard"]["1.1"];

    /// <summary>The bound threshold of indicator 1.1 of the standard set.</summary>
    public static BoundThreshold Bound(RuleBook book, CommuneRecord commune, AssessmentOptions? options = null) =>
        ((BoundComparison)book.StartRun(options).LawFor(commune).Single(set => set.Set.Level == "standard").Indicators.First().Requirement).Threshold;
}
