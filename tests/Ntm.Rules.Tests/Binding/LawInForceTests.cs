using Ntm.Rules.Binding;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Binding;

/// <summary>What is in force on a day: national sets one after the other, those of provinces as long as they say, rules of recognition likewise.</summary>
public sealed class LawInForceTests
{
    private const string Before = "national/2016-2020/standard";
    private const string Own = "provinces/2021-2025/20";

    private static readonly LawInForce Book = Read(
        Law.SetOf("""{ "attested": "hall" }""", id: Before, from: "2016-12-01"),
        Law.Set("""{ "delegated": "province" }"""),
        Until(Law.SetOf("""{ "attested": "hall" }""", id: Own, from: "2022-01-01"), "2023-12-31")
            .Replace("\"criteria\":", $$""" "fills": "{{Law.Standard}}", "scope": [{ "province": "20" }], "criteria":""", StringComparison.Ordinal),
        Recognition("first", "2021-01-01"), Until(Recognition("second", "2022-08-02"), "2024-12-31"));

    [Theory]
    [InlineData(Before, "2016-11-30", false)]
    [InlineData(Before, "2016-12-01", true)]
    [InlineData(Before, "2020-12-31", true)]
    [InlineData(Before, "2021-01-01", false)]
    [InlineData(Law.Standard, "2020-12-31", false)]
    [InlineData(Law.Standard, "2021-01-01", true)]
    [InlineData(Own, "2021-12-31", false)]
    [InlineData(Own, "2022-01-01", true)]
    [InlineData(Own, "2023-12-31", true)]
    [InlineData(Own, "2024-01-01", false)]
    public void IsInForce_Set_FromItsFirstDayToItsLast(string set, string day, bool isInForce) => Assert.Equal(isInForce, Book.IsInForce(Book.Set(set)!, Day(day)));

    [Theory]
    [InlineData("2020-12-31", null)]
    [InlineData("2021-01-01", "first")]
    [InlineData("2022-08-01", "first")]
    [InlineData("2022-08-02", "second")]
    [InlineData("2024-12-31", "second")]
    [InlineData("2025-01-01", null)]
    public void Recognition_OfASet_IsTheLastThatHasBegunWhileItHolds(string day, string? rules)
    {
        Assert.Equal(rules, Book.Recognition(Law.Standard, Day(day))?.Id);
        Assert.Null(Book.Recognition(Before, Day(day)));
    }

    private static string Recognition(string id, string from) => $$"""
        { "kind": "recognition", "format": 1, "id": "{{id}}", "legal": { "document": "18/2022/QĐ-TTg", "issuer": "Thủ tướng Chính phủ", "date": "2022-08-02" },
          "effective": { "from": "{{from}}" }, "for": ["{{Law.Standard}}"], "conditions": null, "revocation": null }
        """;

    private static string Until(string file, string to) => file.Replace("\"effective\": { ", $"\"effective\": {{ \"to\": \"{to}\", ", StringComparison.Ordinal);

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static LawInForce Read(params string[] files)
    {
        RuleBook book = Law.Load(files);
        return new LawInForce(book.Catalog, book.Sets, book.Overlays, book.Recognition);
    }
}
