using System.CommandLine;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Input;

/// <summary>Which communes enter a summary, and how outcomes count.</summary>
internal sealed class PortfolioOptions
{
    private readonly AttributeOptions _attributes;
    private readonly Option<string?> _level;
    private readonly Option<string?> _notApplicable;
    private readonly Option<string?> _undetermined;
    private readonly Option<DateOnly?> _newSince;
    private readonly Option<int[]> _groups;
    private readonly Option<int?> _near;

    private readonly PortfolioDefaults _defaults;

    public PortfolioOptions(Words words, PortfolioDefaults defaults)
    {
        _defaults = defaults;
        _attributes = new AttributeOptions(words, defaults.By);
        _level = new Option<string?>("--level") { Description = words.Say("Cấp của các bảng --by và --near; bỏ trống: cấp thấp nhất.", "Level of the tables of --by and --near; left out: the lowest.") };
        _notApplicable = Counting("--not-applicable", words.Say("\"Không xét\" tính là met (mặc định), notMet, hay leftOut.", "Not applicable counts as met (the default), notMet, or leftOut."));
        _undetermined = Counting("--undetermined", words.Say("\"Chưa đủ căn cứ\" tính là notMet (mặc định), met, hay leftOut.", "Undetermined counts as notMet (the default), met, or leftOut."));
        _newSince = CommonOptions.Day("--new-since", words, words.Say(
            "Ngày đầu của kỳ, để đếm xã công nhận trong kỳ; bỏ trống: ngày 1 tháng 1.", "First day of the period in which a recognition is new; left out: the first of January."));
        _near = new Option<int?>("--near")
        {
            Description = words.Say("Liệt kê các xã chỉ còn thiếu từng này tiêu chí, với chỉ tiêu còn thiếu", "List the communes that are at most so many criteria short, with what they lack")
                + (defaults.Near is { } most ? words.Say($"; bỏ trống: {most}.", $"; left out: {most}.") : "."),
        };
        _groups = new Option<int[]>("--groups")
        {
            Description = words.Say("Số tiêu chí ít nhất của từng nhóm, ví dụ 19 15 10 5.", "The least number of criteria of each group, e.g. 19 15 10 5."),
            AllowMultipleArgumentsPerToken = true,
        };
    }

    public void AddTo(Command command)
    {
        _attributes.AddTo(command);
        foreach (Option option in new Option[] { _level, _notApplicable, _undetermined, _newSince, _groups, _near })
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What was asked for; null after a sentence on what is not understood.</summary>
    public PortfolioChoice? Read(ParseResult parsed, RuleBook book, RunSettings settings)
    {
        AttributeChoice attributes = _attributes.Read(parsed, settings, book.Catalog);
        string? named = parsed.GetValue(_level);
        if ((named is null ? book.Catalog.Levels[0] : book.Catalog.Level(named)) is not { } level)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                $"Không có cấp '{named}'. Dùng: {string.Join(", ", book.Catalog.Levels.Select(known => known.Id))}",
                $"There is no level '{named}'. Use: {string.Join(", ", book.Catalog.Levels.Select(known => known.Id))}"));
            return null;
        }

        int? near = parsed.GetValue(_near) ?? _defaults.Near;
        int[] groups = parsed.GetValue(_groups) ?? [];
        return new PortfolioChoice(attributes, attributes.By.Count == 0 ? _defaults.By : null, level, near, new PortfolioSettings
        {
            NotApplicable = Counted(parsed.GetValue(_notApplicable)) ?? PortfolioSettings.Default.NotApplicable,
            Undetermined = Counted(parsed.GetValue(_undetermined)) ?? PortfolioSettings.Default.Undetermined,
            NewSince = parsed.GetValue(_newSince),
            GroupsFrom = groups.Length == 0 ? null : [.. groups],
        });
    }

    private static Option<string?> Counting(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.AcceptOnlyFromAmong("met", "notMet", "leftOut");
        return option;
    }

    private static OutcomeCounting? Counted(string? word) => word switch
    {
        "met" => OutcomeCounting.AsMet,
        "notMet" => OutcomeCounting.AsNotMet,
        "leftOut" => OutcomeCounting.LeftOut,
        _ => null,
    };
}

/// <summary>What is done where a user asks nothing.</summary>
/// <param name="Near">Criteria of the near-miss list; null: no list.</param>
/// <param name="By">Attribute with a table where the data tells it; null: none.</param>
internal sealed record PortfolioDefaults(int? Near = null, string? By = null);

/// <summary>What a user asks of a summary.</summary>
internal sealed record PortfolioChoice(AttributeChoice Attributes, string? ByWhereTold, Level Level, int? Near, PortfolioSettings Settings)
{
    /// <summary>Whether every commune gets a form to print, however many there are.</summary>
    public bool AllForms { get; init; }

    public ReportOptions Report => new()
    {
        AllForms = AllForms,
        Settings = Settings,
        Level = Level.Id,
        By = [.. Attributes.By],
        ByWhereTold = ByWhereTold is { } told ? [told] : [],
        Near = Near,
        Where = Attributes.Conditions.Count == 0 ? null : Takes,
    };

    public Portfolio Of(Portfolio all) => Attributes.Conditions.Count == 0 ? all : all.Where(Takes);

    private bool Takes(PortfolioEntry entry) => Attributes.Conditions.All(condition => condition.Fits(entry[condition.Attribute]));
}
