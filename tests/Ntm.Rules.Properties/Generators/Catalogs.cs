using System.Collections.Frozen;
using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Generators;

/// <summary>Catalogs with every kind of metric and attribute; ranges, scales and formulas vary.</summary>
internal static class Catalogs
{
    public static readonly string[] Compared = ["amount", "share", "free", "rate", "rate2", "computed", "split", "count"];

    public static readonly string[] Regions = ["R1", "R2", "R3"];

    private const int MetricsWithDecimals = 11;

    private static readonly Unit Percent = new(Unit.PercentId, "%", "%");

    private static readonly Unit Piece = new("piece", "cái", "pieces");

    public static Gen<Catalog> Any => Of(Shape.Anything);

    public static Gen<Catalog> Of(Shape shape) =>
        from max in Gen.Elements<decimal?>(null, 50m, 1000m)
        from usual in Gen.Choose(0, 4)
        from others in Gen.ArrayOf(Gen.Frequency((2, Gen.Constant<int?>(null)), (1, Gen.Choose(0, 9).Select(n => (int?)n))), MetricsWithDecimals)
        let decimals = others.Select(other => other ?? usual).ToArray()
        from steps in Gen.Choose(2, 4)
        from root in Node(shape.Extremes ? 3 : 1)
        select new Catalog
        {
            Metrics = Metrics(max, decimals, steps, new Formula("generated", root)).ToFrozenDictionary(metric => metric.Id),
            Units = new[] { Percent, Piece }.ToFrozenDictionary(unit => unit.Id),
            Attributes = Attributes,
            Levels = [new Level("standard", Draw.Text("standard"), []), new Level("advanced", Draw.Text("advanced"), [])],
            Regions = [.. Regions.Select(id => new Region(id, Draw.Text(id), []))],
            Provinces = Provinces,
        };

    private static ImmutableArray<CommuneAttribute> Attributes =>
    [
        new() { Id = "province", Type = AttributeType.Province },
        new() { Id = "former_province", Type = AttributeType.Province },
        new() { Id = "region", Type = AttributeType.Region },
        new() { Id = "border", Type = AttributeType.YesNo, AbsentMeans = false },
        new() { Id = "hard", Type = AttributeType.YesNo },
        new() { Id = "group", Type = AttributeType.Choice, Values = [.. "ABC".Select(c => new AttributeValue($"{c}", Draw.Text($"{c}"), []))] },
        new() { Id = "people", Type = AttributeType.Integer },
    ];

    /// <summary>02 and 03 became 09, which has two regions, on 2025-07-01; 04 became 10.</summary>
    private static ImmutableArray<Province> Provinces
    {
        get
        {
            var first = new DateOnly(2025, 7, 1);
            EffectivePeriod before = new(null, first.AddDays(-1));
            EffectivePeriod after = new(first, null);
            Province Make(string id, EffectivePeriod when, string? successor, params ImmutableArray<string> regions) =>
                new(id, Draw.Text(id), when, regions, successor, []);
            return
            [
                Make("01", default, null, "R1"), Make("02", before, "09", "R1"), Make("03", before, "09", "R2"), Make("04", before, "10", "R3"),
                Make("09", after, null, "R1", "R2"), Make("10", after, null, "R3"),
            ];
        }
    }

    private static IEnumerable<Metric> Metrics(decimal? max, int[] decimals, int steps, Formula formula)
    {
        int number = 0;
        int Decimals() => decimals[number++];
        Metric Quantity(string id, Unit unit, decimal? from = null, decimal? to = null) =>
            new() { Id = id, Name = Draw.Text(id), Type = MetricType.Quantity, Unit = unit, Decimals = Decimals(), Min = from, Max = to };
        Metric Rate(string id, string numerator) => new()
        {
            Id = id,
            Name = Draw.Text(id),
            Type = MetricType.Quantity,
            Unit = Percent,
            Decimals = Decimals(),
            Min = 0,
            Max = 100,
            Counts = new MetricCounts(numerator, "whole"),
        };
        return
        [
            Quantity("amount", Piece, 0, max), Quantity("free", Piece), Quantity("count", Piece, 0), Quantity("count2", Piece, 0), Quantity("whole", Piece, 0),
            Quantity("inner", Percent, 0, 100), Rate("rate", "count"), Rate("rate2", "count2"),
            new() { Id = "share", Name = Draw.Text("share"), Type = MetricType.Quantity, Unit = Percent, Decimals = Decimals(), Min = 0, Max = 100, NotLessThan = "inner" },
            new() { Id = "computed", Name = Draw.Text("computed"), Type = MetricType.Quantity, Unit = Piece, Decimals = Decimals(), Max = max, Formula = formula },
            new()
            {
                Id = "split", Name = Draw.Text("split"), Type = MetricType.Quantity, Unit = Percent, Decimals = Decimals(), Min = 0, Max = 100,
                Parts = [new MetricPart("men", Draw.Text("men"), []), new MetricPart("women", Draw.Text("women"), [])],
            },
            new() { Id = "yes", Name = Draw.Text("yes"), Type = MetricType.Attestation },
            new() { Id = "yes2", Name = Draw.Text("yes2"), Type = MetricType.Attestation },
            new()
            {
                Id = "grade", Name = Draw.Text("grade"), Type = MetricType.Rating,
                Scale = [.. Enumerable.Range(0, steps).Select(step => new ScaleStep($"s{step}", Draw.Text($"s{step}")))],
            },
        ];
    }

    private static Gen<FormulaNode> Node(int depth) => depth == 0 ? Leaf : Gen.Frequency((1, Leaf), (3, Operation(depth)));

    private static Gen<FormulaNode> Leaf => Gen.Frequency(
        (3, Gen.Elements("amount", "free", "count", "whole", "rate").Select(FormulaNode (id) => new FormulaMetric(id))),
        (1, Gen.Elements(0m, 1m, 2.5m, 100m).Select(FormulaNode (number) => new FormulaNumber(number))));

    private static Gen<FormulaNode> Operation(int depth) =>
        from op in Gen.Elements(Enum.GetValues<FormulaOperator>())
        from operands in Gen.ArrayOf(Node(depth - 1), op == FormulaOperator.Negate ? 1 : 2)
        select (FormulaNode)new FormulaOperation(op, [.. operands]);
}
