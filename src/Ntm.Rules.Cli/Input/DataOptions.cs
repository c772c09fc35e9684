using System.CommandLine;
using Ntm.Rules.Data;

namespace Ntm.Rules.Cli.Input;

/// <summary>What a user declares about a data file.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _decimal;
    private readonly Option<string?> _percent;

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
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_decimal);
        command.Options.Add(_percent);
    }

    public DataSettings Read(ParseResult parsed) => new(
        parsed.GetValue(_decimal) switch { "comma" => ',', "point" => '.', _ => null },
        parsed.GetValue(_percent) switch
        {
            "percent" => PercentageForm.Percent,
            "fraction" => PercentageForm.Fraction,
            _ => PercentageForm.Undeclared,
        });
}

/// <summary>What a user declared about a data file; null separator: to be detected.</summary>
internal sealed record DataSettings(char? DecimalSeparator, PercentageForm Percentages);
