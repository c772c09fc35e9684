using Ntm.Rules.Binding;
using Ntm.Rules.Reports;

namespace Ntm.Rules.Cli.Output;

/// <summary>One step in the history of a figure, in a line.</summary>
internal static class LinkText
{
    public static string Of(ThresholdLink link, Words words) => link.Kind == LinkKind.ReadAs ? ReadAs(link, words) : Figure(link, words);

    /// <summary>Which column is read, and by which decision; it has no figure of its own.</summary>
    private static string ReadAs(ThresholdLink link, Words words)
    {
        string region = link.Selector.Split('=')[^1];
        string column = region == "?"
            ? words.Say("chưa rõ áp dụng cột của vùng nào", "which region's column applies is not known")
            : words.Say($"áp dụng cột của vùng {region}", $"read in the column of {region}");
        return $"· {column} ({link.Origin}){Law(link)}";
    }

    private static string Figure(ThresholdLink link, Words words)
    {
        string kind = words.Say(LegalWording.Links[link.Kind]);
        string digits = link.Figure?.ToString(9) ?? "";
        string figure = digits.Length > 0 ? words.Say(digits.Replace('.', ','), digits) : words.Say("chưa có", "none");
        string selector = link.Selector.Length > 0 ? $" {link.Selector}" : "";
        return $"{(link.Decides ? "→" : "·")} {kind} {link.Origin}{selector}: {figure}{Law(link)}";
    }

    private static string Law(ThresholdLink link) => link.Provenance.Legal is { } legal ? $", {legal}" : "";
}
