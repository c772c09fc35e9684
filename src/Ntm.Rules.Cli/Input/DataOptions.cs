using System.CommandLine;

namespace Ntm.Rules.Cli.Input;

/// <summary>What a user declares about a data file.</summary>
internal sealed class DataOptions
{
    private readonly Option<string?> _decimal;
    private readonly Option<bool> _fractions;

    public DataOptions(Words words)
    {
        _decimal = new Option<string?>("--decimal")
        {
            Description = words.Say("Dấu thập phân của tệp: comma hoặc point.", "Decimal separator of the file: comma or point."),
        };
        _decimal.AcceptOnlyFromAmong("comma", "point");
        _fractions = new Option<bool>("--percent-as-fraction")
        {
            Description = words.Say("Cột tỷ lệ ghi 0,85 cho 85 %.", "Percentage columns hold 0.85 for 85 %."),
        };
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_decimal);
        command.Options.Add(_fractions);
    }

    public DataSettings Read(ParseResult parsed) => new(
        parsed.GetValue(_decimal) switch { "comma" => ',', "point" => '.', _ => null },
        parsed.GetValue(_fractions));
}

/// <summary>What a user declared about a data file; null separator: to be detected.</summary>
internal sealed record DataSettings(char? DecimalSeparator, bool PercentAsFraction);
