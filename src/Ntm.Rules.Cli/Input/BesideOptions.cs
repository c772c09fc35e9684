using System.CommandLine;

namespace Ntm.Rules.Cli.Input;

/// <summary>What is read beside the data of many communes: an earlier period, the mergers in between, and a plan.</summary>
internal sealed class BesideOptions
{
    private readonly Option<string?> _previous;
    private readonly Option<DateOnly?> _previousDay;
    private readonly Option<string?> _map;
    private readonly Option<string?> _targets;

    public BesideOptions(Words words)
    {
        _previous = new Option<string?>("--previous") { Description = words.Say("Số liệu kỳ trước, để so sánh.", "Data of an earlier period, to compare with.") };
        _previousDay = CommonOptions.Day("--previous-as-of", words, words.Say(
            "Ngày áp dụng quy định cho kỳ trước; bỏ trống: ngày số liệu.", "Day whose law applies to the earlier data; left out: the reporting dates."));
        _map = new Option<string?>("--map") { Description = words.Say("Bảng sắp xếp xã giữa hai kỳ (*.map.json).", "Map of the communes merged in between (*.map.json).") };
        _targets = new Option<string?>("--targets") { Description = words.Say("Chỉ tiêu kế hoạch của năm (*.targets.json).", "What the year is to reach (*.targets.json).") };
    }

    public void AddTo(Command command)
    {
        foreach (Option option in new Option[] { _previous, _previousDay, _map, _targets })
        {
            command.Options.Add(option);
        }
    }

    public Beside Read(ParseResult parsed) => new(parsed.GetValue(_previous), parsed.GetValue(_previousDay), parsed.GetValue(_map), parsed.GetValue(_targets));
}

/// <summary>What is read beside the data.</summary>
internal sealed record Beside(string? Previous, DateOnly? PreviousAsOf, string? Map, string? Targets)
{
    public IEnumerable<string> Files => new[] { Previous, Map, Targets }.OfType<string>();
}
