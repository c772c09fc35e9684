using System.Collections.Frozen;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Data;

/// <summary>A catalog with one of each kind that data files can hold. Names are invented for the tests.</summary>
internal static class SmallCatalog
{
    private static readonly Unit Percent = new("percent", "%", "%");
    private static readonly Unit Money = new("million_vnd", "triệu đồng/người/năm", "million VND/person/year");
    private static readonly Unit Thousand = new("thousand_vnd", "nghìn đồng", "thousand VND");
    private static readonly Unit Person = new("person", "người", "people");

    public static Catalog Instance { get; } = new()
    {
        Units = new[] { Percent, Money, Thousand, Person }.ToFrozenDictionary(unit => unit.Id),
        Metrics = Metrics().ToFrozenDictionary(metric => metric.Id),
        Levels =
        [
            new Level("standard", new("Xã nông thôn mới", "New rural commune"), ["đạt chuẩn"]),
            new Level("advanced", new("Xã nông thôn mới nâng cao", "Advanced"), ["nâng cao"]),
        ],
        Regions =
        [
            new Region("TDMN", new("Trung du miền núi phía Bắc", "Northern midlands"), ["TDMNPB"]),
            new Region("BTB", new("Bắc Trung Bộ", "North central coast"), []),
        ],
        Provinces =
        [
            Province("20", "Lạng Sơn", null, null),
            Province("46", "Thừa Thiên Huế", null, "Huế"),
            Province("99", "Cũ", new DateOnly(2025, 6, 30), null) with { Successor = "20" },
            Province("98", "Cũ", null, null) with { Effective = new EffectivePeriod(new DateOnly(2025, 7, 1), null) },
        ],
        Attributes =
        [
            new() { Id = "code", Name = new("Mã xã", "Commune code"), Type = AttributeType.Text, Aliases = ["Mã đơn vị"] },
            new() { Id = "name", Name = new("Tên xã", "Commune"), Type = AttributeType.Text, Aliases = ["ten xa"] },
            new() { Id = "reporting_date", Name = new("Ngày số liệu", "Date of the figures"), Type = AttributeType.Date },
            new() { Id = "recognitions", Name = new("Công nhận", "Recognitions"), Type = AttributeType.Recognitions },
            new() { Id = "nature", Name = new("Tính chất", "Nature of the data"), Type = AttributeType.Nature },
            new() { Id = "border", Name = new("Xã biên giới", "Border commune"), Type = AttributeType.YesNo, Aliases = ["bien gioi"] },
            new() { Id = "founded", Name = new("Ngày lập", "Founded"), Type = AttributeType.Date },
            new() { Id = "start_year", Name = new("Năm bắt đầu", "First year"), Type = AttributeType.Integer },
            new()
            {
                Id = "area", Name = new("Khu vực", "Area"), Type = AttributeType.Choice,
                Values = [new("I", new("Khu vực một", "One"), ["KV1"]), new("II", new("Khu vực hai", "Two"), ["KV2"])],
            },
        ],
    };

    private static IEnumerable<Metric> Metrics() =>
    [
        Quantity("income", Money, 1, 0, null, new("Thu nhập bình quân", "Income"), "Thu nhập bình quân đầu người", "thu nhap"),
        Quantity("insured_pct", Percent, 2, 0, 100, new("Tỷ lệ bảo hiểm y tế", "Insured"), "BHYT (%)"),
        Quantity("clean_pct", Percent, 2, 0, 100, new("Tỷ lệ nước sạch", "Clean water")),
        Quantity("crimes", Person, 0, 0, null, new("Số vụ", "Cases"), "Số vụ hình sự"),
        Quantity("change", Person, 3, null, null, new("Biến động", "Change")),
        Poor("poor_2016", new("Nghèo cũ", "Poor before"), "2016-2020"),
        Poor("poor_2021", new("Nghèo mới", "Poor since"), "2021-2025"),
        new Metric { Id = "power", Name = new("Điện đạt chuẩn", "Power"), Type = MetricType.Attestation, YesWords = ["Có"], NoWords = ["Không"] },
        new Metric { Id = "road", Name = new("Đường Hòa Bình", "Road"), Type = MetricType.Attestation },
        new Metric
        {
            Id = "rank", Name = new("Xếp loại", "Rank"), Type = MetricType.Rating,
            Scale = [new("tb", new("Trung bình", "Fair")), new("kha", new("Khá", "Good")), new("tot", new("Tốt", "Very good"))],
        },
    ];

    private static Province Province(string id, string name, DateOnly? to, string? alias) =>
        new(id, new(name, name), new EffectivePeriod(null, to), ["TDMN"], null, alias is null ? [] : [alias]);

    private static Metric Poor(string id, LocalizedText name, string period) => new()
    {
        Id = id,
        Name = name,
        Unit = Percent,
        Decimals = 2,
        Min = 0,
        Max = 100,
        Aliases = ["Tỷ lệ hộ nghèo"],
        Periods = [period],
    };

    private static Metric Quantity(string id, Unit unit, int decimals, decimal? min, decimal? max, LocalizedText name, params string[] aliases) => new()
    {
        Id = id,
        Name = name,
        Unit = unit,
        Decimals = decimals,
        Min = min,
        Max = max,
        Aliases = [.. aliases],
        Parts = id == "insured_pct" ? [new MetricPart("women", new LocalizedText("nữ", "women"), ["BHYT nữ"])] : [],
    };
}
