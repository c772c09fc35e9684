using System.Collections.Immutable;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>An open workbook: its sheets, and what all of them share.</summary>
internal sealed class Workbook : IDisposable
{
    private readonly SpreadsheetDocument _document;

    private Workbook(SpreadsheetDocument document, WorkbookPart part)
    {
        _document = document;
        Texts = SharedTexts.Read(part.SharedStringTablePart);
        Forms = CellForms.Read(part.WorkbookStylesPart);
        IsFrom1904 = part.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
        Sheets =
        [
            .. (part.Workbook?.Sheets?.Elements<Sheet>() ?? [])
                .Where(sheet => sheet is { Name.HasValue: true, Id.HasValue: true })
                .Select(sheet => (Sheet: sheet, Part: part.TryGetPartById(sheet.Id!.Value!, out OpenXmlPart? found) ? found as WorksheetPart : null))
                .Where(pair => pair.Part is not null)
                .Select(pair => new WorkbookSheet(pair.Sheet.Name!.Value!, IsVisible(pair.Sheet), pair.Part!)),
        ];
    }

    /// <summary>The sheets that hold cells, in their order.</summary>
    public ImmutableArray<WorkbookSheet> Sheets { get; }

    public SharedTexts Texts { get; }

    public CellForms Forms { get; }

    /// <summary>Whether days are counted from 1904.</summary>
    public bool IsFrom1904 { get; }

    /// <summary>Opens a workbook; null after a problem, which is told.</summary>
    public static Workbook? Open(Stream stream, string name, ProblemList problems)
    {
        if (WorkbookCheck.Find(stream, name) is { } problem)
        {
            problems.Add(problem);
            return null;
        }

        stream.Position = 0;
        SpreadsheetDocument? document = null;
        try
        {
            document = SpreadsheetDocument.Open(stream, false);
            if (document.WorkbookPart is { } part)
            {
                var workbook = new Workbook(document, part);
                document = null;
                return workbook;
            }

            problems.Add(WorkbookCodes.NotAWorkbook.At(SourceLocation.File(name)));
        }
        catch (Exception exception) when (IsDamage(exception))
        {
            problems.Add(WorkbookCodes.Damaged.At(SourceLocation.File(name), exception.Message));
        }
        finally
        {
            document?.Dispose();
        }

        return null;
    }

    /// <summary>Whether an exception while reading means that the file is not as it should be. A damaged file can make the library fail in many ways.</summary>
    public static bool IsDamage(Exception exception) => exception is not (OperationCanceledException or OutOfMemoryException);

    public void Dispose() => _document.Dispose();

    private static bool IsVisible(Sheet sheet) => sheet.State is not { HasValue: true } state || state.Value == SheetStateValues.Visible;
}

/// <summary>One sheet of a workbook.</summary>
/// <param name="Name">As its tab shows it.</param>
/// <param name="IsVisible">Whether its tab is shown.</param>
/// <param name="Part">Its cells.</param>
internal sealed record WorkbookSheet(string Name, bool IsVisible, WorksheetPart Part);
