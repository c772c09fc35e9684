namespace Ntm.Rules.Tests.Books;

/// <summary>The catalogs of the little book: few enough to keep in mind, with one metric of every kind.</summary>
internal static class LittleCatalog
{
    public static IEnumerable<RuleSource> Sources =>
    [
        RuleSource.Memory("catalog/metrics.json", Metrics),
        RuleSource.Memory("catalog/attributes.json", Attributes),
        RuleSource.Memory("catalog/levels.json", Levels),
        RuleSource.Memory("catalog/regions.json", Regions),
        RuleSource.Memory("catalog/provinces.json", Provinces),
    ];

    public const string Levels = """
        { "kind": "levels", "format": 1, "levels": [
          { "id": "standard", "name": { "vi": "đạt chuẩn", "en": "standard" } },
          { "id": "advanced", "name": { "vi": "nâng cao", "en": "advanced" } },
          { "id": "model", "name": { "vi": "kiểu mẫu", "en": "model" } } ] }
        """;

    public const string Regions = """
        { "kind": "regions", "format": 1, "regions": [
          { "id": "TDMN", "name": { "vi": "Trung du miền núi phía Bắc", "en": "Northern midlands and mountains" } },
          { "id": "DBSH", "name": { "vi": "Đồng bằng sông Hồng", "en": "Red River Delta" } },
          { "id": "DHNTB", "name": { "vi": "Duyên hải Nam Trung Bộ", "en": "South Central Coast" } },
          { "id": "TN", "name": { "vi": "Tây Nguyên", "en": "Central Highlands" } } ] }
        """;

    public const string Provinces = """
        { "kind": "provinces", "format": 1, "provinces": [
          { "id": "20", "name": { "vi": "Lạng Sơn", "en": "Lạng Sơn" }, "effective": { "from": "2004-01-01" }, "regions": ["TDMN"] },
          { "id": "36", "name": { "vi": "Nam Định", "en": "Nam Định" }, "effective": { "from": "2004-01-01", "to": "2025-06-30" }, "regions": ["DBSH"], "successor": "37" },
          { "id": "37", "name": { "vi": "Ninh Bình", "en": "Ninh Bình" }, "effective": { "from": "2004-01-01", "to": "2025-06-30" }, "regions": ["DBSH"], "successor": "37" },
          { "id": "37", "name": { "vi": "Ninh Bình", "en": "Ninh Bình" }, "effective": { "from": "2025-07-01" }, "regions": ["DBSH"] },
          { "id": "52", "name": { "vi": "Bình Định", "en": "Bình Định" }, "effective": { "from": "2004-01-01", "to": "2025-06-30" }, "regions": ["DHNTB"], "successor": "52" },
          { "id": "64", "name": { "vi": "Gia Lai", "en": "Gia Lai" }, "effective": { "from": "2004-01-01", "to": "2025-06-30" }, "regions": ["TN"], "successor": "52" },
          { "id": "52", "name": { "vi": "Gia Lai", "en": "Gia Lai" }, "effective": { "from": "2025-07-01" }, "regions": ["DHNTB", "TN"] } ] }
        """;

    public const string Attributes = """
        { "kind": "attributes", "format": 1, "attributes": [
          { "id": "province", "name": { "vi": "tỉnh", "en": "province" }, "type": "province" },
          { "id": "former_province", "name": { "vi": "tỉnh cũ", "en": "former province" }, "type": "province" },
          { "id": "region", "name": { "vi": "vùng", "en": "region" }, "type": "region" },
          { "id": "area", "name": { "vi": "địa bàn", "en": "area" }, "type": "choice", "values": [
            { "id": "valley", "name": { "vi": "đồng bằng", "en": "valley" } }, { "id": "mountain", "name": { "vi": "miền núi", "en": "mountain" } },
            { "id": "island", "name": { "vi": "hải đảo", "en": "island" } } ] },
          { "id": "poorest", "name": { "vi": "xã đặc biệt khó khăn", "en": "commune in extreme difficulty" }, "type": "yesNo", "absentMeans": false },
          { "id": "border", "name": { "vi": "xã biên giới", "en": "border commune" }, "type": "yesNo" },
          { "id": "villages", "name": { "vi": "số thôn", "en": "number of villages" }, "type": "integer" } ] }
        """;

    public const string Metrics = """
        { "kind": "metrics", "format": 1, "units": [
          { "id": "percent", "vi": "%", "en": "%" }, { "id": "people", "vi": "người", "en": "people" }, { "id": "households", "vi": "hộ", "en": "households" },
          { "id": "schools", "vi": "trường", "en": "schools" }, { "id": "million", "vi": "triệu đồng", "en": "million VND" }, { "id": "times", "vi": "lần", "en": "times" } ],
        "metrics": [
          { "id": "power_pct", "name": { "vi": "Hộ dùng điện", "en": "Households with power" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none" },
          { "id": "insured", "name": { "vi": "Người có thẻ BHYT", "en": "Insured people" }, "type": "quantity", "unit": "people", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "population", "name": { "vi": "Dân số", "en": "Population" }, "type": "quantity", "unit": "people", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "insured_pct", "name": { "vi": "Tỷ lệ BHYT", "en": "Insured share" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["insured", "population"] },
          { "id": "barns", "name": { "vi": "Hộ có chuồng trại hợp vệ sinh", "en": "Households with hygienic barns" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "livestock", "name": { "vi": "Hộ chăn nuôi", "en": "Livestock households" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "barn_pct", "name": { "vi": "Tỷ lệ chuồng trại hợp vệ sinh", "en": "Hygienic barns" }, "type": "quantity", "unit": "percent", "decimals": 1, "counts": ["barns", "livestock"] },
          { "id": "poor", "name": { "vi": "Hộ nghèo", "en": "Poor households" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "poor_exempt", "name": { "vi": "Hộ nghèo được loại trừ", "en": "Exempt poor households" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "households", "name": { "vi": "Tổng số hộ", "en": "Households" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "poverty_pct", "name": { "vi": "Tỷ lệ hộ nghèo", "en": "Poverty rate" }, "type": "quantity", "unit": "percent", "decimals": 2, "counts": ["poor", "households"] },
          { "id": "poor_rest", "name": { "vi": "Hộ nghèo không được loại trừ", "en": "Poor households not exempt" }, "type": "quantity", "unit": "households", "decimals": 0, "min": 0, "formula": "poor - poor_exempt" },
          { "id": "thirds", "name": { "vi": "Phép chia ba", "en": "Thirds" }, "type": "quantity", "unit": "times", "decimals": 2, "formula": "poor / households * households" },
          { "id": "income", "name": { "vi": "Thu nhập", "en": "Income" }, "type": "quantity", "unit": "million", "decimals": 1, "min": 0, "merge": { "weightedMean": "population" } },
          { "id": "income_then", "name": { "vi": "Thu nhập khi được công nhận", "en": "Income at recognition" }, "type": "quantity", "unit": "million", "decimals": 1, "min": 0, "merge": "none" },
          { "id": "income_ratio", "name": { "vi": "Thu nhập so với khi được công nhận", "en": "Income against recognition" }, "type": "quantity", "unit": "times", "decimals": 2, "formula": "income / income_then" },
          { "id": "clean_pct", "name": { "vi": "Tỷ lệ nước sạch", "en": "Clean water" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none" },
          { "id": "hygienic_pct", "name": { "vi": "Tỷ lệ nước hợp vệ sinh", "en": "Hygienic water" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none", "notLessThan": "clean_pct" },
          { "id": "literate_pct", "name": { "vi": "Tỷ lệ biết chữ", "en": "Literacy" }, "type": "quantity", "unit": "percent", "decimals": 1, "merge": "none", "parts": [
            { "id": "men", "name": { "vi": "nam", "en": "men" } }, { "id": "women", "name": { "vi": "nữ", "en": "women" } } ] },
          { "id": "schools", "name": { "vi": "Số trường", "en": "Schools" }, "type": "quantity", "unit": "schools", "decimals": 0, "min": 0, "merge": "sum" },
          { "id": "readiness", "name": { "vi": "Phòng chống thiên tai", "en": "Disaster readiness" }, "type": "rating", "merge": "lowest", "scale": [
            { "id": "chua-dat", "name": { "vi": "Chưa đạt", "en": "Not reached" } }, { "id": "dat", "name": { "vi": "Đạt", "en": "Reached" } },
            { "id": "kha", "name": { "vi": "Khá", "en": "Fair" } }, { "id": "tot", "name": { "vi": "Tốt", "en": "Good" } } ] },
          { "id": "hall", "name": { "vi": "Có nhà văn hóa", "en": "Culture house" }, "type": "attestation", "merge": "all" },
          { "id": "market", "name": { "vi": "Có chợ đạt chuẩn", "en": "Market to standard" }, "type": "attestation", "merge": "any" },
          { "id": "planned", "name": { "vi": "Có quy hoạch chợ", "en": "Market planned" }, "type": "attestation", "merge": "any" },
          { "id": "no_debt", "name": { "vi": "Không có nợ đọng", "en": "No construction debt" }, "type": "attestation", "merge": "all" } ] }
        """;
}
