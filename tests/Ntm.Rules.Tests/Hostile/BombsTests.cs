using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>Small files that would take ages: what multiplies is counted, and stays open where there is too much of it.</summary>
public sealed class BombsTests
{
    private const long Bound = 256 * 1024 * 1024;

    /// <summary>Each overlay of which it is not known whether it is for the commune doubles what may hold.</summary>
    [Theory]
    [InlineData(5, Outcome.Met)]
    [InlineData(30, Outcome.Undetermined)]
    public void Assess_ManyOverlaysThatMayBeForTheCommune_StaysOpenInBoundedWork(int overlays, Outcome outcome)
    {
        string[] files = [Law.SetOf(Law.AtLeast("power_pct", "10")), .. Enumerable.Range(1, overlays).Select(number => Law.Overlay(
            "whatIf", $"o{number}", Law.Threshold($"{number}"), more: """, "scope": [{ "province": "20" }]"""))];

        (IndicatorAssessment answer, long bytes) = Judge(files, Commune.With(("power_pct", 50)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.True(bytes <= Bound, $"{bytes} bytes");
    }

    /// <summary>Tables of different dimensions side by side: every combination of what is missing.</summary>
    [Theory]
    [InlineData(2, Outcome.Met)]
    [InlineData(12, Outcome.Undetermined)]
    public void Assess_TablesOfManyMissingDimensions_StaysOpenInBoundedWork(int tables, Outcome outcome)
    {
        string[] attributes = [.. Enumerable.Range(0, tables).Select(number => $"choice{number}")];
        string catalog = string.Join(',', attributes.Select(id => $$"""
            { "id": "{{id}}", "name": { "vi": "x", "en": "x" }, "type": "choice", "values": [{ "id": "a", "name": { "vi": "a", "en": "a" } }, { "id": "b", "name": { "vi": "b", "en": "b" } }] }
            """));
        string[] files =
        [
            $$"""{ "kind": "attributes", "format": 1, "attributes": [{{catalog}}] }""",
            Law.SetOf(Law.AtLeast("power_pct", "10")),
            .. attributes.Select((id, number) => Law.Overlay("whatIf", $"o{number}", Law.Threshold($$"""{ "by": "{{id}}", "cases": { "a": {{number + 1}}, "b": "keep" } }"""))),
        ];

        (IndicatorAssessment answer, long bytes) = Judge(files, Commune.With(("power_pct", 50)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.Equal(FigureGapKind.MissingDimension, answer.Threshold!.Gap!.Kind);
        Assert.True(bytes <= Bound, $"{bytes} bytes");
    }

    /// <summary>Each overlay keeps what is below it three times.</summary>
    [Theory]
    [InlineData(3, Outcome.Met)]
    [InlineData(40, Outcome.Undetermined)]
    public void Assess_KeptManyTimesOver_StaysOpenInBoundedWork(int overlays, Outcome outcome)
    {
        string change = $$"""
            "{{Law.Standard}}#1.1": { "requirement": { "all": ["keep", "keep", "keep"] }, "verification": "confirmed" }
            """;
        string[] files = [Law.SetOf(Law.AtLeast("power_pct", "10")), .. Enumerable.Range(0, overlays).Select(number => Law.Overlay("whatIf", $"o{number:00}", change))];

        (IndicatorAssessment answer, long bytes) = Judge(files, Commune.With(("power_pct", 50)));

        Assert.Equal(outcome, answer.Outcome);
        Assert.True(bytes <= Bound * 8, $"{bytes} bytes");
    }

    /// <summary>A province whose table asks for every combination of fifteen classes.</summary>
    [Fact]
    public void Load_ProvinceWithTooManyPlaces_IsRefused()
    {
        string[] attributes = [.. Enumerable.Range(0, 18).Select(number => $"class{number}")];
        string catalog = string.Join(',', attributes.Select(id => $$"""{ "id": "{{id}}", "name": { "vi": "x", "en": "x" }, "type": "yesNo" }"""));
        string table = attributes.Aggregate("60", (below, id) => $$"""{ "by": "{{id}}", "cases": { "true": {{below}}, "false": 60 } }""");
        string indicators = string.Join(',', Enumerable.Range(1, 12).Select(number => Law.Indicator(Law.AtLeast("power_pct", "10"), $"1.{number}")));
        string changes = string.Join(',', Enumerable.Range(1, 12).Select(number => Law.Threshold(table, $"1.{number}")));

        RuleBookLoad load = Law.TryLoad(
            $$"""{ "kind": "attributes", "format": 1, "attributes": [{{catalog}}] }""",
            Law.Set($"[{Law.Criterion("1", $"[{indicators}]")}]"),
            Law.Overlay("provincial", "p", changes, more: """, "scope": [{ "province": "20" }]"""));

        Assert.Null(load.Book);
        Assert.Contains("NTM3018", load.Diagnostics.Select(problem => problem.Code));
    }

    /// <summary>Every place of a scope is compared with the nation, year by year; one that is named again and again only once, be it among others.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Load_ScopeThatRepeatsItself_TriesNoPlaceTwice(bool isAmongOthers)
    {
        string table = """{ "by": "year", "cases": { "..2022": 60, "2023": 61, "2024": 62, "2025": 63, "2026..": 64 } }""";
        string[] provinces = ["20", "36", "37", "52", "64"];
        string Alternative(int number) =>
            $$"""{ "province": [{{string.Join(',', provinces.Where((_, bit) => !isAmongOthers || (~number & (1 << bit)) != 0).Select(code => $"\"{code}\""))}}] }""";
        long Bytes(int times) => Work.Of(() => Law.Load(
            Law.SetOf(Law.AtLeast("power_pct", "10")),
            Law.Overlay("provincial", "p", Law.Threshold(table), more: $$""", "scope": [{{string.Join(',', Enumerable.Range(0, times).Select(Alternative))}}]"""))).Bytes;

        long added = Bytes(31) - Bytes(1);

        Assert.True(added <= 30 * Alternative(0).Length * Work.BytesOfAByte, $"{added} bytes");
    }

    private static (IndicatorAssessment Answer, long Bytes) Judge(string[] files, CommuneRecord commune)
    {
        RuleBook book = Law.Load(files);
        return Work.Of(() => Law.Judge(book, commune));
    }
}
