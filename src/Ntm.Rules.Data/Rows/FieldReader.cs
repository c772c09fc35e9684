using Ntm.Rules.Communes;
using Ntm.Rules.Data.Cells;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Rows;

/// <summary>Writes the text of fixed fields and attributes into the row, for both file formats.</summary>
internal sealed class FieldReader(AttributeCells cells)
{
    public AttributeCells Cells => cells;

    /// <summary>A field that does not depend on the reporting date, or that date itself. The text is not empty.</summary>
    public CellFault? Read(FixedField field, string text, RowDraft row)
    {
        string composed = VietnameseText.Compose(text.Trim());
        switch (field)
        {
            case FixedField.Code: return ReadCode(composed, row);
            case FixedField.Name: row.Name = composed; return Deceptive(OneLine(composed), CellCodes.DeceptiveName);
            case FixedField.DeclaredBy: row.DeclaredBy = composed; return null;
            case FixedField.ValidFrom: return ReadValidFrom(text, row);
            case FixedField.ReportingDate: return ReadReportingDate(text, row);
            case FixedField.Nature: return ReadNature(text, row);
            case FixedField.Region: return ReadRegion(text, row);
            case FixedField.District: return ReadDistrict(text, row);
            case FixedField.Recognitions: return ReadRecognitions(text, row);
            default: return ReadProvince(field, text, row);
        }
    }

    /// <summary>Whether the text can only be read when the reporting date is.</summary>
    public static bool NeedsDay(ColumnMeaning meaning) => meaning
        is FixedMeaning { Field: FixedField.Province }
        or AttributeMeaning { Attribute.Type: AttributeType.Province };

    public CellFault? Read(CommuneAttribute attribute, string text, RowDraft row)
    {
        CellFault? fault = cells.Read(attribute, text, row.ReportingDate, out string? value);
        if (fault is null)
        {
            row.AddAttribute(attribute.Id, value!);
        }

        return fault;
    }

    public static CellFault? ReadDeclared(string number, string text, string? by, RowDraft row)
    {
        if (FixedWords.Declared.Find(text) is not { } answer)
        {
            return new CellFault(CellCodes.NotDeclared, CellFault.Show(text));
        }

        row.AddDeclared(number, answer, by);
        return null;
    }

    private static CellFault? ReadCode(string text, RowDraft row)
    {
        row.Code = text;
        CellFault? fault = Deceptive(text, CellCodes.DeceptiveCode);
        row.IsDropped |= fault is not null;
        return fault;
    }

    // A cell may have lines.
    private static string OneLine(string text) => text.AsSpan().ContainsAny('\n', '\r', '\t') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text;

    private static CellFault? Deceptive(string text, DiagnosticDescriptor problem) => (DeceptiveText.Hidden(text) ?? DeceptiveText.LookAlike(text)) is { } found
        ? new CellFault(problem, CellFault.Show(text), DeceptiveText.CodePoint(found))
        : null;

    private CellFault? ReadProvince(FixedField field, string text, RowDraft row)
    {
        bool isFormer = field == FixedField.FormerProvince;
        CellFault? fault = cells.Places.Read(text, FixedFields.Id(field), row.ReportingDate, isFormer, out string? code);
        (row.Province, row.FormerProvince) = isFormer ? (row.Province, code) : (code, row.FormerProvince);
        return fault;
    }

    private static CellFault? ReadValidFrom(string text, RowDraft row)
    {
        if (DayText.Read(text, out DateOnly day) is not { } fault)
        {
            row.ValidFrom = day;
            return null;
        }

        row.IsDropped = true;
        return new CellFault(fault.Descriptor == CellCodes.NotADay ? CellCodes.UnusableIdentity : CellCodes.AmbiguousIdentity, CellFault.Show(text));
    }

    private static CellFault? ReadReportingDate(string text, RowDraft row)
    {
        CellFault? fault = DayText.Read(text, out DateOnly day);
        row.ReportingDate = fault is null ? day : null;
        return fault;
    }

    private static CellFault? ReadNature(string text, RowDraft row)
    {
        CellFault? fault = FixedWords.ReadNature(text, out DataNature nature);
        row.Nature = nature;
        return fault;
    }

    private CellFault? ReadRecognitions(string text, RowDraft row)
    {
        CellFault? fault = RecognitionCell.Read(text, cells.Levels, out var facts);
        row.Recognitions = facts;
        return fault;
    }

    private CellFault? ReadRegion(string text, RowDraft row)
    {
        CellFault? fault = cells.Regions.Read(text, out string? region);
        row.Region = region;
        return fault;
    }

    private CellFault? ReadDistrict(string text, RowDraft row)
    {
        CellFault? fault = cells.ReadDistrict(text, out string? district);
        row.District = district;
        return fault;
    }
}
