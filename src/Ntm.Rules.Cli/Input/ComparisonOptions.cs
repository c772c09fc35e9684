using System.CommandLine;

namespace Ntm.Rules.Cli.Input;

/// <summary>What is compared: two rule sources, one book on two days, or one book without and with the overlays of <c>--with</c>.</summary>
internal sealed class ComparisonOptions
{
    private readonly Option<DateOnly?> _from;
    private readonly Option<DateOnly?> _to;

    public ComparisonOptions(Words words)
    {
        _from = CommonOptions.Day("--from", words, words.Say("Ngày áp dụng quy định của bên trước (yyyy-MM-dd).", "Day whose law the first side applies (yyyy-MM-dd)."));
        _to = CommonOptions.Day("--to", words, words.Say("Ngày áp dụng quy định của bên sau (yyyy-MM-dd).", "Day whose law the second side applies (yyyy-MM-dd)."));
    }

    /// <summary>Whether the command takes other values as well, so that both sides may be one law.</summary>
    public bool TakesValues { get; init; }

    /// <summary>How the command line names the shipped law alone.</summary>
    public const string BuiltIn = "built-in";

    public void AddTo(Command command)
    {
        command.Options.Add(_from);
        command.Options.Add(_to);
    }

    /// <summary>Both sides, or null after every problem of their rules was written to the error stream.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="settings">What it asks for beside.</param>
    /// <param name="paths">None, or two: rules laid over the built-in ones, or <see cref="BuiltIn"/>.</param>
    /// <param name="mayBeSame">Whether both sides may be one, since something else makes the difference.</param>
    /// <exception cref="UsageException">It does not tell what to compare; the sentence is written.</exception>
    public ComparedSides? Read(ParseResult parsed, RunSettings settings, IReadOnlyList<string> paths, bool mayBeSame = false)
    {
        (DateOnly? from, DateOnly? to) = (parsed.GetValue(_from), parsed.GetValue(_to));
        bool hasDays = from is not null && to is not null;
        bool comparesBooks = paths.Count == 2;
        bool comparesOverlays = !comparesBooks && !mayBeSame && settings.With.Count > 0;
        if (paths.Count == 1 || from is null != to is null || !(comparesBooks || comparesOverlays || hasDays || mayBeSame) || (hasDays && settings.Options.AsOf is not null))
        {
            throw Refuse(settings, TakesValues);
        }

        RunSettings before = Of(settings, comparesBooks ? paths[0] : null, from) with { With = comparesOverlays ? [] : settings.With };
        RunSettings after = Of(settings, comparesBooks ? paths[1] : null, to);
        if (BookLoader.LoadOrReport(before) is not { } first)
        {
            return null;
        }

        bool isOneBook = !comparesBooks && !comparesOverlays;
        return (isOneBook ? first : BookLoader.LoadOrReport(after)) is { } second ? new ComparedSides(new ComparedSide(first, before), new ComparedSide(second, after)) : null;
    }

    private static RunSettings Of(RunSettings settings, string? path, DateOnly? day) => settings with
    {
        Rules = path is null or BuiltIn ? settings.Rules : [.. settings.Rules, path],
        Options = settings.Options with { AsOf = day ?? settings.Options.AsOf },
    };

    private static UsageException Refuse(RunSettings settings, bool takesValues)
    {
        (string vi, string en) = takesValues ? (", hoặc --value", ", or --value") : ("", "");
        ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
            $"Cần nêu hai bên để so sánh: hai bộ quy định A B (thư mục, tệp hoặc {BuiltIn}), hoặc --from và --to, hoặc --with{vi}; --as-of không dùng cùng --from, --to.",
            $"Say what to compare: two rule sources A B (folder, file or {BuiltIn}), or --from and --to, or --with{en}; --as-of does not go with --from and --to."));
        return new UsageException();
    }
}

/// <summary>One side of a comparison.</summary>
internal sealed record ComparedSide(RuleBook Book, RunSettings Settings);

/// <summary>The two sides of a comparison.</summary>
internal sealed record ComparedSides(ComparedSide Before, ComparedSide After);
