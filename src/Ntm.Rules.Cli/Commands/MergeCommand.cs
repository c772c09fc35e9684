using System.CommandLine;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Model;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm merge DATA --map FILE --out FILE</c>: the records of merged communes, and what the merger left open.</summary>
internal static class MergeCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var data = new Argument<string>("DATA") { Description = words.Say("Số liệu các xã trước sắp xếp (CSV, Excel hoặc JSON).", "Data of the communes of before (CSV, Excel or JSON).") };
        var map = new Option<string>("--map")
        {
            Description = words.Say("Bảng sắp xếp: xã nào nhập thành xã nào (*.map.json).", "The map: which communes became which (*.map.json)."),
            Required = true,
            HelpName = words.Say("tệp", "file"),
        };
        var reading = new DataOptions(words);
        var command = new Command("merge", words.Say(
            "Nhập số liệu các xã được sắp xếp; ghi tệp CSV hoặc Excel (.xlsx) vào --out, in những gì còn để ngỏ.",
            "Merge the data of communes that merged; writes CSV or Excel (.xlsx) to --out and prints what is left open.")) { data, map };
        reading.AddTo(command);
        command.SetAction((parsed, cancellation) => RunAsync(
            RunSettings.From(parsed, common, words), parsed.GetRequiredValue(data), parsed.GetRequiredValue(map), reading.Read(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(RunSettings settings, string path, string mapPath, DataSettings reading, CancellationToken cancellation)
    {
        DataInput.Demand(path, settings);
        if (settings.Out is null)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say("Chỉ rõ tệp kết quả bằng --out.", "Name the file for the result with --out."));
            return ExitCode.Usage;
        }

        if (BookLoader.LoadOrReport(settings) is not { } book)
        {
            return ExitCode.InvalidRules;
        }

        UnitMapLoad load = book.LoadUnitMap(RuleSource.File(mapPath));
        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, load.Diagnostics, settings.Words);
        if (load.Map is not { } map)
        {
            return ExitCode.InvalidRules;
        }

        var input = new DataInput(path, reading, book, settings);
        List<CommuneRecord> communes = [];
        await foreach (CommuneDataset chunk in input.ReadAsync(cancellation).ConfigureAwait(false))
        {
            communes.AddRange(chunk);
        }

        MergedCommunes merged = UnitMerger.Merge(book.Catalog, map, communes);
        await WriteAsync(settings, merged, [path, mapPath], cancellation).ConfigureAwait(false);
        TableWriter.Write(ToolStreams.Current.Value!.Output, Report(merged, book, settings), settings.Format);
        if (settings.Format is OutputFormat.Table or OutputFormat.Markdown)
        {
            ToolStreams.Current.Value!.Output.WriteLine(Totals(communes.Count, merged, map, settings.Words));
        }

        return input.HasErrors ? ExitCode.InvalidData : ExitCode.Done;
    }

    /// <summary>A workbook where the name of the file says so, else CSV.</summary>
    private static async Task WriteAsync(RunSettings settings, MergedCommunes merged, string[] read, CancellationToken cancellation)
    {
        if (!settings.Out!.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase))
        {
            using OutputTarget target = OutputTarget.Open(settings, read);
            CommuneCsvWriter.Write(target.Writer, merged.Communes);
            return;
        }

        FileStream file = OutputTarget.OpenFile(settings, settings.Out, read);
        await using (file.ConfigureAwait(false))
        {
            await CommuneExcelWriter.WriteAsync(file, merged.Communes, cancellation).ConfigureAwait(false);
        }
    }

    private static TextTable Report(MergedCommunes merged, RuleBook book, RunSettings settings)
    {
        Words words = settings.Words;
        bool isForPrograms = settings.Format is OutputFormat.Json or OutputFormat.Csv;
        (string, string)[] ids = isForPrograms ? [("kind", ""), ("subject", "")] : [];
        var table = new TextTable([("code", words.Say("Mã", "Code")), ("name", words.Say("Xã", "Commune")), .. ids, ("note", words.Say("Ghi chú", "Note"))]);
        foreach (MergeNote note in merged.Notes)
        {
            string[] names = isForPrograms ? [$"{note.Kind}", note.Subject] : [];
            table.Add([note.Unit.Code, note.Unit.Name, .. names, note.Sentence(book.Catalog, words.Language)]);
        }

        return table;
    }

    private static string Totals(int before, MergedCommunes merged, UnitMap map, Words words)
    {
        int withParts = map.Units.Count(unit => unit.Parts is not null);
        int open = map.Units.Length - withParts;
        return words.Say(
            $"Trước: {before} hồ sơ. Sau: {merged.Communes.Length} xã, gồm {withParts} xã mới nhập từ xã đã biết, {open} xã mới chưa rõ gồm những xã nào, {map.Unchanged.Length} xã giữ nguyên; {map.Unassigned.Length} xã cũ chưa rõ nhập vào đâu.",
            $"Before: {before} records. After: {merged.Communes.Length} communes: {withParts} new ones of known parts, {open} new ones of unknown parts, {map.Unchanged.Length} unchanged; of {map.Unassigned.Length} old ones it is not known where they went.");
    }
}
