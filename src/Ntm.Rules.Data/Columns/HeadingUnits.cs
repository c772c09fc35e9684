using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Columns;

/// <summary>A heading and what it says in brackets: "Thu nhập (triệu đồng)".</summary>
/// <param name="Body">The heading without brackets.</param>
/// <param name="Brackets">What stands in each pair of brackets.</param>
internal sealed record HeadingUnits(string Body, ImmutableArray<string> Brackets)
{
    private static readonly ImmutableArray<string> Lead = ["đơn vị tính", "đơn vị", "đvt"];

    public static HeadingUnits Split(string heading)
    {
        var body = new StringBuilder();
        ImmutableArray<string>.Builder brackets = ImmutableArray.CreateBuilder<string>();
        int at = 0;
        while (heading.AsSpan(at).IndexOfAny('(', '[') is int open && open >= 0)
        {
            int start = at + open;
            int end = heading.IndexOf(heading[start] == '(' ? ')' : ']', start);
            if (end < 0)
            {
                break;
            }

            body.Append(heading, at, start - at).Append(' ');
            brackets.Add(heading[(start + 1)..end].Trim());
            at = end + 1;
        }

        return new HeadingUnits(body.Append(heading, at, heading.Length - at).ToString(), brackets.ToImmutable());
    }

    /// <summary>Whether a text in brackets is this unit, or its beginning: "triệu đồng" of "triệu đồng/người/năm".</summary>
    public static bool Fits(string bracket, Unit unit)
    {
        string text = WithoutLead(bracket);
        return IsSame(text, unit.Id) || IsBeginning(text, unit.SymbolVi) || IsBeginning(text, unit.SymbolEn);
    }

    private static bool IsSame(string a, string b) => a.Length > 0 && FoldedText.Word(a) == FoldedText.Word(b);

    private static bool IsBeginning(string text, string symbol)
    {
        string[] said = text.Split('/');
        string[] whole = symbol.Split('/');
        return said.Length <= whole.Length && said.Zip(whole).All(pair => IsSame(pair.First.Trim(), pair.Second.Trim()));
    }

    private static string WithoutLead(string bracket)
    {
        string text = Diagnostics.VietnameseText.Compose(bracket).Trim();
        string? lead = Lead.FirstOrDefault(lead => text.StartsWith(lead, StringComparison.OrdinalIgnoreCase));
        return lead is null ? text : text[lead.Length..].TrimStart(' ', ':');
    }
}
