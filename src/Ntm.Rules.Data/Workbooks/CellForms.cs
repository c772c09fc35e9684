using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>The number formats of a workbook by the number that cells give.</summary>
internal sealed class CellForms
{
    private readonly ImmutableArray<CellForm> _forms;

    private CellForms(ImmutableArray<CellForm> forms) => _forms = forms;

    /// <summary>The form of a cell's style; plain where it has none.</summary>
    public CellForm this[int style] => style >= 0 && style < _forms.Length ? _forms[style] : default;

    public static CellForms Read(WorkbookStylesPart? part)
    {
        Stylesheet? sheet = part?.Stylesheet;
        var own = new Dictionary<uint, CellForm>();
        foreach (NumberingFormat format in sheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
        {
            if (format is { NumberFormatId: { HasValue: true } id, FormatCode.Value: { } code })
            {
                own[id.Value] = CellForm.OfCode(code);
            }
        }

        return new CellForms(
        [
            .. (sheet?.CellFormats?.Elements<CellFormat>() ?? [])
                .Select(format => format.NumberFormatId is { HasValue: true } id ? id.Value : 0)
                .Select(id => own.TryGetValue(id, out CellForm form) ? form : CellForm.OfNumber(id)),
        ]);
    }
}
