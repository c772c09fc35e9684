using Ntm.Rules.FileFloor;

// FileFloor DATA CELLS FROM TO: reads the data, writes the cells as a workbook and copies the other files of a report. No rule is looked at.
_ = args[0].EndsWith(".xlsx", StringComparison.Ordinal) ? ExcelFloor.Read(args[0]) : CsvFloor.Read(args[0]);
await WorkbookFloor.WriteAsync(args[1], Path.Combine(args[3], "report.xlsx"));
foreach (string file in Directory.EnumerateFiles(args[2]).Where(file => !file.EndsWith(".xlsx", StringComparison.Ordinal)))
{
    await File.WriteAllBytesAsync(Path.Combine(args[3], Path.GetFileName(file)), await File.ReadAllBytesAsync(file));
}

return 0;
