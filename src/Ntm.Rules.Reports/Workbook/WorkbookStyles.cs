using System.Drawing;
using Ntm.Rules.Assessments;
using SpreadCheetah;
using SpreadCheetah.Styling;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Định dạng ô. The looks of cells, each made once for a workbook.</summary>
internal sealed class WorkbookStyles
{
    private readonly Spreadsheet _book;
    private readonly Dictionary<int, StyleId> _numbers = [];
    private readonly StyleId[] _outcomes;
    private readonly StyleId[] _formOutcomes;

    public WorkbookStyles(Spreadsheet book)
    {
        _book = book;
        Title = book.AddStyle(new Style { Font = { Bold = true, Size = 16 } });
        TableTitle = book.AddStyle(new Style { Font = { Bold = true, Size = 13 } });
        Label = book.AddStyle(new Style { Font = { Bold = true }, Alignment = { Vertical = VerticalAlignment.Top } });
        Heading = book.AddStyle(new Style
        {
            Font = { Bold = true },
            Fill = { Color = Color.FromArgb(0xDD, 0xE6, 0xED) },
            Alignment = { WrapText = true, Vertical = VerticalAlignment.Center },
        });
        Note = book.AddStyle(new Style { Font = { Italic = true } });
        Warning = book.AddStyle(new Style { Font = { Bold = true }, Fill = { Color = Color.FromArgb(0xFF, 0xF2, 0xCC) } });
        Loud = book.AddStyle(new Style { Font = { Bold = true, Size = 13, Color = Color.White }, Fill = { Color = Color.FromArgb(0xC0, 0x00, 0x00) } });
        Wrapped = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
        Input = book.AddStyle(new Style { Fill = { Color = Color.FromArgb(0xFF, 0xFF, 0xE0) } });
        Form = book.AddStyle(Lined(null, isStrong: false));
        FormStrong = book.AddStyle(Lined(Color.FromArgb(0xF0, 0xF2, 0xF5), isStrong: true));
        _formOutcomes = [.. Enum.GetValues<Outcome>().Select(outcome => book.AddStyle(Lined(FillOf(outcome), isStrong: false)))];
        _outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => book.AddStyle(new Style { Fill = { Color = FillOf(outcome) } }))];
    }

    public StyleId Title { get; }

    public StyleId TableTitle { get; }

    public StyleId Label { get; }

    public StyleId Heading { get; }

    public StyleId Note { get; }

    public StyleId Warning { get; }

    /// <summary>What must not be overlooked.</summary>
    public StyleId Loud { get; }

    public StyleId Wrapped { get; }

    /// <summary>A cell that is to be filled in.</summary>
    public StyleId Input { get; }

    /// <summary>A cell of a form on paper.</summary>
    public StyleId Form { get; }

    /// <summary>Rows of a form that stand above others.</summary>
    public StyleId FormStrong { get; }

    public StyleId FormOf(Outcome outcome) => _formOutcomes[(int)outcome];

    public StyleId Of(Outcome outcome) => _outcomes[(int)outcome];

    /// <summary>A number with so many decimals.</summary>
    public StyleId Number(int decimals)
    {
        if (!_numbers.TryGetValue(decimals, out StyleId? style))
        {
            style = _book.AddStyle(new Style { Format = NumberFormat.Custom(decimals == 0 ? "0" : "0." + new string('0', decimals)) });
            _numbers.Add(decimals, style);
        }

        return style;
    }

    private static Style Lined(Color? fill, bool isStrong)
    {
        EdgeBorder Edge() => new() { BorderStyle = BorderStyle.Thin, Color = Color.FromArgb(0xBF, 0xBF, 0xBF) };
        return new Style
        {
            Font = { Bold = isStrong },
            Fill = { Color = fill },
            Border = new Border { Left = Edge(), Right = Edge(), Top = Edge(), Bottom = Edge() },
            Alignment = { WrapText = true, Vertical = VerticalAlignment.Top },
        };
    }

    private static Color FillOf(Outcome outcome) => outcome switch
    {
        Outcome.Met => Color.FromArgb(0xC6, 0xEF, 0xCE),
        Outcome.NotMet => Color.FromArgb(0xFF, 0xC7, 0xCE),
        Outcome.NotApplicable => Color.FromArgb(0xD9, 0xD9, 0xD9),
        _ => Color.FromArgb(0xFF, 0xEB, 0x9C),
    };
}
