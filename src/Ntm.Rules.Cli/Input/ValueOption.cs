using System.CommandLine;
using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Input;

/// <summary>What values would be: <c>--value income_per_capita=45</c>, <c>+=5</c>, <c>-=5</c>, <c>*=1.1</c>, <c>school_up_to_standard=Đạt</c>.</summary>
internal sealed class ValueOption(Words words)
{
    private readonly Option<string[]> _value = new("--value")
    {
        Description = words.Say(
            "Giá trị giả định của bên sau (quy định hai bên như nhau): số liệu=giá trị, hoặc +=, -=, *=; lặp lại được, ví dụ income_per_capita+=5.",
            "A value of the second side, both by the same law: metric=value, or +=, -=, *=; may be repeated, e.g. income_per_capita+=5."),
        HelpName = "k=v",
    };

    public void AddTo(Command command) => command.Options.Add(_value);

    /// <summary>Whether any is asked for.</summary>
    public bool IsUsed(ParseResult parsed) => parsed.GetValue(_value) is { Length: > 0 };

    /// <summary>The changes in their order; none where none is asked for.</summary>
    /// <exception cref="UsageException">One is not understood; the sentence is written.</exception>
    public IReadOnlyList<ValueChange> Read(ParseResult parsed, Catalog catalog) =>
        [.. (parsed.GetValue(_value) ?? []).Select(text => ChangeOf(text, catalog) ?? throw Refuse(text))];

    private static ValueChange? ChangeOf(string text, Catalog catalog)
    {
        string[] sides = text.Split('=', 2);
        if (sides.Length != 2 || sides[0].Length == 0)
        {
            return null;
        }

        char sign = sides[0][^1];
        string id = (sign is '+' or '-' or '*' ? sides[0][..^1] : sides[0]).Trim();
        if (!catalog.Metrics.TryGetValue(id.Split('.')[0], out Metric? metric))
        {
            return null;
        }

        return (metric.Type, sign, Number(sides[1])) switch
        {
            (MetricType.Quantity, '+', { } number) => ValueChange.Plus(id, number),
            (MetricType.Quantity, '-', { } number) => ValueChange.Plus(id, -number),
            (MetricType.Quantity, '*', { } number) => ValueChange.Times(id, number),
            (MetricType.Quantity, not ('+' or '-' or '*'), { } number) => ValueChange.Is(id, number),
            (MetricType.Attestation, not ('+' or '-' or '*'), _) when Answer(metric, sides[1]) is { } yes => ValueChange.Is(id, yes),
            (MetricType.Rating, not ('+' or '-' or '*'), _) when metric.Scale.FirstOrDefault(step => step.Id == sides[1] || Same(step.Name.Vi, sides[1]) || Same(step.Name.En, sides[1])) is { } step
                => ValueChange.Is(id, MetricValue.OfRating(step.Id)),
            _ => null,
        };
    }

    private static decimal? Number(string text) =>
        decimal.TryParse(text.Replace(',', '.'), NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;

    private static bool? Answer(Metric metric, string text) =>
        Same(text, "true") || Same(text, "Đạt") || metric.YesWords.Any(word => Same(word, text)) ? true
        : Same(text, "false") || Same(text, "Chưa đạt") || metric.NoWords.Any(word => Same(word, text)) ? false
        : null;

    private static bool Same(string one, string other) => Heading.Key(one) == Heading.Key(other);

    private UsageException Refuse(string text)
    {
        ToolStreams.Current.Value!.Error.WriteLine(words.Say(
            $"Không hiểu --value '{text}'. Viết mã số liệu rồi =, +=, -= hoặc *= và một số, ví dụ income_per_capita+=5; nội dung xác nhận: =Đạt hoặc =Chưa đạt.",
            $"--value '{text}' is not understood. Write a metric's id, then =, +=, -= or *= and a number, e.g. income_per_capita+=5; of an attestation =true or =false."));
        return new UsageException();
    }
}
