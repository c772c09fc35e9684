using Ntm.Rules.Binding;

namespace Ntm.Rules.Cli.Output;

/// <summary>One step in the history of a figure, in a line.</summary>
internal static class LinkText
{
    public static string Of(ThresholdLink link, Words words)
    {
        string kind = link.Kind switch
        {
            LinkKind.National => words.Say("quốc gia", "national"),
            LinkKind.Amendment => words.Say("sửa đổi", "amendment"),
            LinkKind.Provincial => words.Say("tỉnh", "province"),
            LinkKind.WhatIf => words.Say("giả định", "what-if"),
            LinkKind.Illustrative => words.Say("minh họa", "illustrative"),
            LinkKind.ReadAs => words.Say("áp dụng theo vùng", "read as"),
            _ => words.Say("tính từ", "derived"),
        };
        string digits = link.Figure?.ToString(9) ?? "";
        string figure = digits.Length > 0 ? words.Say(digits.Replace('.', ','), digits) : words.Say("chưa có", "none");
        string selector = link.Selector.Length > 0 ? $" {link.Selector}" : "";
        string law = link.Provenance.Legal is { } legal ? $", {legal}" : "";
        return $"{(link.Decides ? "→" : "·")} {kind} {link.Origin}{selector}: {figure}{law}";
    }
}
