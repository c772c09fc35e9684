using System.Text.Json;
using Ntm.Rules.Benchmarks.Ratios;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Benchmarks.Reports;

/// <summary><c>-- report [NTM FLOOR]</c>: <c>ntm report</c> of 10,600 communes from CSV and from Excel, beside a program that reads the same file and writes the same files and cells, by turns, as JSON.</summary>
internal static class ReportRatioCommand
{
    private const int Rounds = 5;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true };

    /// <summary>Measures.</summary>
    /// <param name="programs">The two assemblies; none: as they were built.</param>
    public static async Task<int> RunAsync(string[] programs)
    {
        (string ntm, string floor) = programs is [var one, var other]
            ? (one, other)
            : (Built("src", "Ntm.Rules.Cli", "ntm.dll"), Built("benchmarks", "Ntm.Rules.FileFloor", "Ntm.Rules.FileFloor.dll"));
        string folder = Directory.CreateTempSubdirectory("ntm-report-").FullName;
        try
        {
            Console.WriteLine(JsonSerializer.Serialize(await MeasureAsync(ntm, floor, folder), Readable));
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<object> MeasureAsync(string ntm, string floor, string folder)
    {
        string csv = Path.Combine(folder, "country.csv");
        string excel = Path.Combine(folder, "country.xlsx");
        await File.WriteAllBytesAsync(csv, RealCommunes.Make(RealCommunes.Country).Csv(isNamed: true));
        await WriteWorkbookAsync(csv, excel);
        string overlay = Path.Combine(folder, "benchmark.overlay.json");
        await File.WriteAllTextAsync(overlay, RealLaw.Filled);
        string cells = Path.Combine(folder, "cells");
        string report = Path.Combine(folder, "report");
        string copy = Directory.CreateDirectory(Path.Combine(folder, "copy")).FullName;
        ProcessTime Report(string data) => ProcessTime.Of(ntm, "report", data, "--as-of", "2020-12-31", "--with", overlay, "--out", report, "--lang", "vi");
        ProcessTime Floor(string data) => ProcessTime.Of(floor, data, cells, report, copy);
        Report(csv);
        int count = CellFileWriter.Write(Path.Combine(report, "report.xlsx"), cells);
        string[] inputs = [csv, excel];
        Array.ForEach(inputs, data => Floor(data));
        var reports = inputs.ToDictionary(data => data, _ => new List<ProcessTime>());
        var floors = inputs.ToDictionary(data => data, _ => new List<ProcessTime>());
        for (int round = 0; round < Rounds; round++)
        {
            foreach (string data in inputs)
            {
                reports[data].Add(Report(data));
                floors[data].Add(Floor(data));
            }
        }

        return new
        {
            communes = RealCommunes.Country,
            cells = count,
            bytes_in = inputs.ToDictionary(data => Path.GetFileName(data), data => new FileInfo(data).Length),
            bytes = new DirectoryInfo(report).EnumerateFiles().ToDictionary(file => file.Name, file => file.Length),
            csv = Told(reports[csv], floors[csv]),
            excel = Told(reports[excel], floors[excel]),
        };
    }

    /// <summary>The same communes as a workbook, as the library itself writes one.</summary>
    private static async Task WriteWorkbookAsync(string csv, string excel)
    {
        List<CommuneRecord> communes = [];
        await foreach (CommuneDataset chunk in new CommuneReader(RealLaw.Book.Catalog).Open(csv))
        {
            communes.AddRange(chunk);
        }

        await using FileStream file = File.Create(excel);
        await CommuneExcelWriter.WriteAsync(file, communes);
    }

    private static object Told(List<ProcessTime> reports, List<ProcessTime> floors) => new
    {
        report = Told(reports),
        floor = Told(floors),
        ratios = new { report_over_floor_clock = Ratio(reports, floors, time => time.Clock), report_over_floor_processor = Ratio(reports, floors, time => time.Processor) },
    };

    private static object Told(List<ProcessTime> times) => new { clock_seconds = Median(times, time => time.Clock), processor_seconds = Median(times, time => time.Processor) };

    private static double? Ratio(List<ProcessTime> some, List<ProcessTime> others, Func<ProcessTime, double?> of) =>
        Median(some, of) / Median(others, of) is { } ratio ? Math.Round(ratio, 2) : null;

    private static double? Median(List<ProcessTime> times, Func<ProcessTime, double?> of) => times.Select(of).Order().ElementAt(times.Count / 2);

    private static string Built(string part, string project, string file)
    {
        string configuration = Path.GetFileName(Path.GetDirectoryName(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar)))!;
        return Path.Combine(RealLaw.Root(), part, project, "bin", configuration, "net10.0", file);
    }
}
