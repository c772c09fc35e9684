using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Ntm.Rules.Cli.Input;

/// <summary>The options that every verb understands.</summary>
internal sealed class CommonOptions
{
    public CommonOptions(Words words)
    {
        Rules = List("--rules", words.Say(
            "Thư mục, tệp hoặc gói (.ntmpack) quy định thêm vào bộ có sẵn.", "Directories, files or packs (.ntmpack) of rules, added to the built-in book."));
        RulesOnly = Flag("--rules-only", words.Say("Không dùng bộ quy định có sẵn.", "Leave the built-in book out."));
        With = List("--with", words.Say(
            "Tệp quy định giả định hoặc minh họa dùng cho lần chạy này.", "Overlay files (what-if, illustrative) for this run."));
        AsOf = Day("--as-of", words, words.Say(
            "Ngày áp dụng quy định (yyyy-MM-dd); bỏ trống: theo ngày số liệu của từng xã.",
            "Day whose law applies (yyyy-MM-dd); left out: each record's reporting date."));
        AsOf.Recursive = true;
        Year = new Option<int?>("--year")
        {
            Description = words.Say(
                "Năm của số liệu; bỏ trống: năm của ngày số liệu.", "Year of the figures; left out: the year of the reporting date."),
            Recursive = true,
        };
        Set = new Option<string?>("--set")
        {
            Description = words.Say("Mã bộ tiêu chí phải dùng cho cấp của nó.", "Id of the set to use at its level, whatever its dates."),
            Recursive = true,
        };
        Lang = Choice("--lang", words.Say("Ngôn ngữ: vi hoặc en.", "Language: vi or en."), "vi", "en");
        Format = Choice("--format", words.Say("Dạng kết quả.", "Form of the output."), "table", "json", "csv", "markdown");
        Strict = Flag("--strict", words.Say(
            "Coi mức chưa được xác minh như chưa có.", "Take unverified figures as not set."));
        MissingIsNotMet = Flag("--missing-is-not-met", words.Say(
            "Tính thiếu số liệu là chưa đạt (kết quả ghi rõ).", "Count missing values as not met (the output says so)."));
        Key = Text("--key", words.Say(
            "Khóa công khai (PEM) của nơi phát hành gói quy định (.ntmpack).", "Public key (PEM) of the issuer of packs (.ntmpack)."));
        Trust = Text("--trust", words.Say(
            "Tệp tin cậy: các khóa được ký gói quy định, thay cho --key.", "Trust file: the keys that may sign packs, instead of --key."));
        MinRevision = new Option<int?>("--min-revision")
        {
            Description = words.Say("Bản thấp nhất của gói được nhận.", "Least revision of a pack that is taken."),
            Recursive = true,
        };
        Out = new Option<string?>("--out")
        {
            Description = words.Say("Tệp ghi kết quả (của report: thư mục); bỏ trống: màn hình.", "File to write to (of report: folder); left out: standard output."),
            Recursive = true,
        };
    }

    public Option<string[]> Rules { get; }

    public Option<bool> RulesOnly { get; }

    public Option<string[]> With { get; }

    public Option<DateOnly?> AsOf { get; }

    public Option<int?> Year { get; }

    public Option<string?> Set { get; }

    public Option<string?> Lang { get; }

    public Option<string?> Format { get; }

    public Option<bool> Strict { get; }

    public Option<bool> MissingIsNotMet { get; }

    public Option<string?> Key { get; }

    public Option<string?> Trust { get; }

    public Option<int?> MinRevision { get; }

    public Option<string?> Out { get; }

    public IEnumerable<Option> All => [Rules, RulesOnly, With, AsOf, Year, Set, Lang, Format, Strict, MissingIsNotMet, Key, Trust, MinRevision, Out];

    /// <summary>A day, in one form only: what 1/2 means differs from machine to machine.</summary>
    public static Option<DateOnly?> Day(string name, Words words, string description) =>
        new(name) { Description = description, CustomParser = result => Date(result, words), HelpName = "yyyy-MM-dd" };

    private static Option<string[]> List(string name, string description) =>
        new(name) { Description = description, Recursive = true, AllowMultipleArgumentsPerToken = false };

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, Recursive = true };

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description, Recursive = true };

    private static Option<string?> Choice(string name, string description, params string[] values)
    {
        var option = new Option<string?>(name) { Description = description, Recursive = true };
        option.AcceptOnlyFromAmong(values);
        return option;
    }

    private static DateOnly? Date(ArgumentResult result, Words words)
    {
        string text = result.Tokens[0].Value;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return date;
        }

        result.AddError(words.Say($"'{text}' không phải là ngày dạng yyyy-MM-dd.", $"'{text}' is not a day of the form yyyy-MM-dd."));
        return null;
    }
}
