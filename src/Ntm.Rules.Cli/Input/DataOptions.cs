using System.CommandLine;
using Ntm.Rules.Data;

namespace Ntm.Rules.Cli.Input;

/// <summary>What a user declares about a data file.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _decimal;
    private readonly Option<string?> _percent;
    private readonly Option<string?> _sheet;

    public DataOptions(Words words)
    {
        _decimal = new Option<string?>("--decimal")
        {
            Description = words.Say("Dấu thập phân của tệp: comma hoặc point.", "Decimal separator of the file: comma or point."),
        };
        _decimal.AcceptOnlyFromAmong("comma", "point");
        _percent = new Option<string?>("--percent")
        {
            Description = words.Say(
                "Cột tỷ lệ ghi 85 cho 85 % (percent) hay 0,85 (fraction).", "Percentage columns hold 85 for 85 % (percent), or 0.85 (fraction)."),
        };
        _percent.AcceptOnlyFromAmong("percent", "fraction");
        _sheet = new Option<string?>("--sheet")
        {
            Description = words.Say(
                "Trang tính của tệp Excel; bỏ trống: trang duy nhất có tên cột hiểu được.",
                "Sheet of an Excel file; left out: the only one whose headings are understood."),
        };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_decimal);
        command.Options.Add(_percent);
        command.Options.Add(_sheet);
    }

    public DataSettings Read(ParseResult parsed) => new(
        parsed.GetValue(_decimal) switch { "comma" => ',', "point" => '.', _ => null },
        parsed.GetValue(_percent) switch
        {
            "percent" => PercentageForm.Percent,
            "fraction" => PercentageForm.Fraction,
            _ => PercentageForm.Undeclared,
        },
        parsed.GetValue(_sheet));
}

/// <summary>What a user declared about a data file; null separator or sheet: to be detected.</summary>
internal sealed record DataSettings(char? DecimalSeparator, PercentageForm Percentages, string? Sheet);
