using Ntm.Rules.Fuzz.Corpus;

namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>What mutations put in: extremes of numbers, and the texts of the hostile corpus.</summary>
internal static class Pool
{
    private const int Longest = 600;

    public static IReadOnlyList<string> Numbers { get; } =
    [
        "0", "-0", "1", "-1", "0.5", "100", "100.0000000000000000000000001", "-0.0000000000000000000000000001", "0.0000000000000000000000000001", "2147483647", "2147483648",
        "-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "9999999999999999999999999999", "-9999999999999999999999999999",
        "79228162514264337593543950335", "79228162514264337593543950336", "1e400", "1E-400", "1e5", "0.1", "0.333333333333333333333333333", "1000", "1001", "9999", "10000", "-9999",
    ];

    /// <summary>Words that mean something somewhere in a rule file or a data file.</summary>
    public static IReadOnlyList<string> Words { get; } =
    [
        "keep", "province", "region", "year", "TDMN", "DBSH", "standard", "advanced", "model", "base/standard", "base/standard#1.1", "base/standard#2.1/clean", "case/model#1.1", "confirmed",
        "unverified", "provincial", "amendment", "whatIf", "met", "recognised", "percent", "times", "income", "poor_pct", "clean_water_pct", "power_ok", "school_rating", "level_1",
        "sum", "all", "notApplicable", "2016-12-01", "0001-01-01", "9999-12-31", "2024-02-30", "..2018", "2019..", "2017..2019", "2018..2017", "..", "2147483647..", "..2147483647", "01", "20",
        "Đạt", "Chưa đạt", "Không", "không", "100 %", "1,234", "1.234,5", "31/12/2019", "12/31/2019", "true", "Met", "NotMet", "Undetermined", "ValueMissing", "tests", "overlay",
        "recognition", "criteria-set", "metrics", "min(income, 1)", "income / income_before", "x", "",
    ];

    /// <summary>Formulas, names and notes of the corpus that are not very long.</summary>
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. HostileCorpus.Formulas.Select(formula => formula.Text).Concat(HostileCorpus.Names.Select(name => name.Text)).Where(text => text.Length <= Longest && !HasHalf(text)),
    ];

    /// <summary>One of them, now and then very long.</summary>
    public static string Text(Dice dice) => dice.Next(50) switch
    {
        0 => new string(dice.Of("a =<[\u202E\u0323".ToCharArray()), 1 + dice.Next(20_000)),
        < 25 => dice.Of(Words),
        _ => dice.Of(Texts),
    };

    private static bool HasHalf(string text) => text.EnumerateRunes().Any(rune => rune.Value == 0xFFFD);
}
