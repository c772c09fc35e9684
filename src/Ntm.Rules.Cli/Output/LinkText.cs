using Ntm.Rules.Binding;

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
        string kind = link.Kind switch
        {
            LinkKind.National => words.Say("quốc gia", "national"),
            LinkKind.Amendment => words.Say("sửa đổi", "amendment"),
            LinkKind.Provincial => words.Say("tỉnh", "province"),
            LinkKind.WhatIf => words.Say("giả định", "what-if"),
            LinkKind.Illustrative => words.Say("minh họa", "illustrative"),
            _ => words.Say("tính từ", "derived"),
        };
        string digits = link.Figure?.ToString(9) ?? "";
        string figure = digits.Length > 0 ? words.Say(digits.Replace('.', ','), digits) : words.Say("chưa có", "none");
        string selector = link.Selector.Length > 0 ? $" {link.Selector}" : "";
        return $"{(link.Decides ? "→" : "·")} {kind} {link.Origin}{selector}: {figure}{Law(link)}";
    }

    private static string Law(ThresholdLink link) => link.Provenance.Legal is { } legal ? $", {legal}" : "";
}
