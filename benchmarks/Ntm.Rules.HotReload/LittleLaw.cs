using System.Globalization;

namespace Ntm.Rules.HotReload;

/// <summary>
/// A made-up law of two sets in two files, whose one figure is the same in both and another in each change, so that a book of two changes would show.
/// </summary>
internal static class LittleLaw
{
    public const string Standard = "national/2021-2025/standard.json";

    public const string Advanced = "national/2021-2025/advanced.json";

    public const string Cases = "national/2021-2025/standard.tests.json";

    private const int Figures = 900;

    private static readonly (string Name, string Text)[] Catalog =
    [
        ("catalog/levels.json", """
            { "kind": "levels", "format": 1, "levels": [
              { "id": "standard", "name": { "vi": "đạt chuẩn", "en": "standard" } }, { "id": "advanced", "name": { "vi": "nâng cao", "en": "advanced" } } ] }
            """),
        ("catalog/regions.json", """{ "kind": "regions", "format": 1, "regions": [{ "id": "TN", "name": { "vi": "Tây Nguyên", "en": "Central Highlands" } }] }"""),
        ("catalog/provinces.json", """
            { "kind": "provinces", "format": 1, "provinces": [
              { "id": "66", "name": { "vi": "Đắk Lắk", "en": "Đắk Lắk" }, "effective": { "from": "2004-01-01" }, "regions": ["TN"] } ] }
            """),
        ("catalog/attributes.json", """
            { "kind": "attributes", "format": 1, "attributes": [
              { "id": "province", "name": { "vi": "tỉnh", "en": "province" }, "type": "province" },
              { "id": "region", "name": { "vi": "vùng", "en": "region" }, "type": "region" } ] }
            """),
        ("catalog/metrics.json", """
            { "kind": "metrics", "format": 1, "units": [{ "id": "percent", "vi": "%", "en": "%" }], "metrics": [
              { "id": "power_pct", "name": { "vi": "Hộ dùng điện", "en": "Households with power" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none" },
              { "id": "water_pct", "name": { "vi": "Tỷ lệ nước sạch", "en": "Clean water" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none" } ] }
            """),
    ];

    /// <summary>The figure of a change: 0.1 to 90.0, another one for each of 900 in a row.</summary>
    public static decimal FigureOf(int change) => ((change % Figures) + 1) / 10m;

    /// <summary>Every file of a good book.</summary>
    public static IEnumerable<(string Name, string Text)> Files(decimal figure) =>
    [
        .. Catalog,
        (Standard, SetOf("standard", "power_pct", figure)),
        (Advanced, SetOf("advanced", "water_pct", figure)),
        (Cases, CasesOf(figure, "Met")),
    ];

    /// <summary>A case that the figure just meets; with another outcome, one that fails.</summary>
    public static string CasesOf(decimal figure, string outcome) => $$"""
        { "kind": "tests", "format": 1, "set": "national/2021-2025/standard", "asOf": "2023-12-31",
          "cases": [{ "description": "Vừa đủ", "values": { "power_pct": {{Text(figure)}} }, "expected": { "1.1": "{{outcome}}" } }] }
        """;

    private static string SetOf(string level, string metric, decimal figure) => $$"""
        { "kind": "criteria-set", "format": 1, "id": "national/2021-2025/{{level}}", "level": "{{level}}", "title": { "vi": "Bộ tiêu chí", "en": "Set" },
          "legal": { "document": "00/QĐ-THỬ", "issuer": "Bộ thử", "date": "2021-01-01" }, "period": "2021-2025", "effective": { "from": "2021-01-01" },
          "criteria": [{ "id": "1", "name": { "vi": "Một", "en": "One" }, "indicators": [
            { "id": "1.1", "name": { "vi": "Chỉ tiêu", "en": "Indicator" }, "verification": "confirmed", "requirement": { "metric": "{{metric}}", "atLeast": {{Text(figure)}} } } ] }] }
        """;

    private static string Text(decimal figure) => figure.ToString(CultureInfo.InvariantCulture);
}
