using System.Text;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>What the number format of a cell makes of a number.</summary>
internal enum CellFormKind
{
    /// <summary>The number itself.</summary>
    Plain,

    /// <summary>A hundred times the number, and the sign %.</summary>
    Percent,

    /// <summary>A day, counted from the beginning of the workbook's calendar.</summary>
    Day,

    /// <summary>A time of day or a duration.</summary>
    Time,
}

/// <summary>A number format as far as it changes what a number means.</summary>
/// <param name="Kind">What it makes of a number.</param>
/// <param name="Whole">Least digits before the point, noughts included; 0: as many as there are.</param>
/// <param name="Decimals">Digits behind the point that are always shown.</param>
internal readonly record struct CellForm(CellFormKind Kind, int Whole, int Decimals)
{
    private const int MostShown = 15;

    /// <summary>The formats that every spreadsheet program knows by number.</summary>
    public static CellForm OfNumber(uint id) => id switch
    {
        2 => new(CellFormKind.Plain, 1, 2),
        9 or 10 => new(CellFormKind.Percent, 0, 0),
        (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or (>= 34 and <= 36) or (>= 50 and <= 54) or 57 or 58 => new(CellFormKind.Day, 0, 0),
        (>= 18 and <= 21) or 32 or 33 or (>= 45 and <= 47) or 55 or 56 => new(CellFormKind.Time, 0, 0),
        _ => default,
    };

    /// <summary>A format of the workbook's own, e.g. <c>dd/mm/yyyy;@</c>, <c>0.0%</c> or <c>00000</c>; its first section counts.</summary>
    public static CellForm OfCode(string code)
    {
        string signs = Signs(code).Trim().ToUpperInvariant();
        if (signs.Contains("GENERAL", StringComparison.Ordinal))
        {
            return default;
        }

        if (signs.Contains('%', StringComparison.Ordinal))
        {
            return new(CellFormKind.Percent, 0, 0);
        }

        bool isTime = signs.AsSpan().ContainsAny('H', 'S');
        if (signs.AsSpan().ContainsAny('Y', 'D') || (!isTime && signs.Contains('M', StringComparison.Ordinal)))
        {
            return new(CellFormKind.Day, 0, 0);
        }

        return isTime ? new(CellFormKind.Time, 0, 0) : OfNoughts(signs);
    }

    private static CellForm OfNoughts(string signs)
    {
        int point = signs.IndexOf('.', StringComparison.Ordinal);
        string whole = point < 0 ? signs : signs[..point];
        string decimals = point < 0 ? "" : signs[(point + 1)..];
        bool isPlain = whole.Length is > 0 and <= MostShown && decimals.Length <= MostShown
            && !whole.AsSpan().ContainsAnyExcept('0') && !decimals.AsSpan().ContainsAnyExcept('0');
        return isPlain ? new(CellFormKind.Plain, whole.Length, decimals.Length) : default;
    }

    /// <summary>The first section without quoted letters, escaped ones, colours and languages; durations such as <c>[h]</c> stay.</summary>
    private static string Signs(string code)
    {
        var signs = new StringBuilder(code.Length);
        for (int i = 0; i < code.Length && code[i] != ';'; i++)
        {
            char c = code[i];
            if (c is '\\' or '_' or '*')
            {
                i++;
            }
            else if (c == '"')
            {
                int end = code.IndexOf('"', i + 1);
                i = end < 0 ? code.Length : end;
            }
            else if (c == '[')
            {
                int end = code.IndexOf(']', i);
                string inner = end < 0 ? "" : code[(i + 1)..end];
                bool isDuration = inner.Length > 0 && !inner.ToUpperInvariant().AsSpan().ContainsAnyExcept('H', 'M', 'S');
                signs.Append(isDuration ? "H" : "");
                i = end < 0 ? code.Length : end;
            }
            else
            {
                signs.Append(c);
            }
        }

        return signs.ToString();
    }
}
