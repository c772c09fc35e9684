using System.CommandLine;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Input;

/// <summary>Which communes are told of, and by which attributes: <c>--where k=v</c>, <c>--by k</c>.</summary>
/// <param name="words">The language.</param>
/// <param name="told">Attribute with a table where none is asked for; null: none.</param>
internal sealed class AttributeOptions(Words words, string? told)
{
    private readonly Option<string[]> _where = new("--where")
    {
        Description = words.Say("Chỉ các xã có thuộc tính này, ví dụ border_commune=true, district=Hữu Lũng; lặp lại được.", "Only communes of this attribute, e.g. border_commune=true; may be repeated."),
        HelpName = "k=v",
    };

    private readonly Option<string[]> _by = new("--by")
    {
        Description = words.Say("Thêm một bảng theo thuộc tính: district, province, region, border_commune…; lặp lại được", "A further table by an attribute: district, province, region, border_commune…; may be repeated")
            + (told is null ? "." : words.Say($"; bỏ trống: {told}, nếu số liệu có ghi.", $"; left out: {told}, where the data tells it.")),
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_where);
        command.Options.Add(_by);
    }

    /// <summary>What was asked for.</summary>
    /// <exception cref="UsageException">An attribute is not known; the sentence is written.</exception>
    public AttributeChoice Read(ParseResult parsed, RunSettings settings, Catalog catalog)
    {
        AttributeCondition[] conditions = [.. (parsed.GetValue(_where) ?? []).Select(pair => Condition(pair, catalog) ?? throw Refuse(pair, settings, catalog))];
        string[] by = parsed.GetValue(_by) ?? [];
        return by.FirstOrDefault(attribute => catalog.Attribute(attribute) is null) is { } unknown
            ? throw Refuse(unknown, settings, catalog)
            : new AttributeChoice(conditions, by);
    }

    private static AttributeCondition? Condition(string pair, Catalog catalog) =>
        pair.Split('=', 2) is [var attribute, var value] && catalog.Attribute(attribute) is not null ? new AttributeCondition(attribute, value) : null;

    private static UsageException Refuse(string text, RunSettings settings, Catalog catalog)
    {
        string known = string.Join(", ", catalog.Attributes.Select(attribute => attribute.Id));
        ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
            $"Không hiểu '{text}'. Viết: --where district=Hữu Lũng, --by district. Thuộc tính: {known}", $"'{text}' is not understood. Write: --where border_commune=true, --by district. Attributes: {known}"));
        return new UsageException();
    }
}

/// <summary>What was asked for.</summary>
internal sealed record AttributeChoice(IReadOnlyList<AttributeCondition> Conditions, IReadOnlyList<string> By);

/// <summary>An attribute and the value that it must have, as people write it.</summary>
internal sealed record AttributeCondition(string Attribute, string Value)
{
    public bool Fits(string? told) => told is not null && (told == Value || Heading.Key(told) == Heading.Key(Value));
}
