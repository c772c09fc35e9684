using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Ntm.Rules.Cold;

/// <summary>Starts this program by turns to greet and to assess, and prints the medians of the whole processes and their ratio as JSON.</summary>
internal static class ColdStart
{
    private const int Rounds = 25;

    private static readonly string[] Ways = ["hello", "assess"];

    public static int Measure()
    {
        string program = Environment.ProcessPath!;
        Dictionary<string, List<double>> times = Ways.ToDictionary(way => way, _ => new List<double>());
        for (int round = -2; round < Rounds; round++)
        {
            foreach (string way in Ways)
            {
                double milliseconds = Start(program, way);
                if (round >= 0)
                {
                    times[way].Add(milliseconds);
                }
            }
        }

        (double hello, double assess) = (Median(times["hello"]), Median(times["assess"]));
        Write(hello, assess);
        return 0;
    }

    // Field by field: a native program has no reflection to find them by.
    private static void Write(double hello, double assess)
    {
        using Stream output = Console.OpenStandardOutput();
        using var json = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true });
        json.WriteStartObject();
        json.WriteStartObject("measured");
        json.WriteNumber("hello_ms", Round(hello));
        json.WriteNumber("assess_ms", Round(assess));
        json.WriteNumber("rounds", Rounds);
        json.WriteString("runtime", Environment.Version.ToString());
        json.WriteBoolean("native", !RuntimeFeature.IsDynamicCodeCompiled);
        json.WriteEndObject();
        json.WriteStartObject("ratios");
        json.WriteNumber("cold_over_hello", Round(assess / hello));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static double Start(string program, string way)
    {
        var start = new ProcessStartInfo(program, [way]) { RedirectStandardOutput = true };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return process.ExitCode == 0 && said.Length > 0
            ? milliseconds
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"'{way}' ended with {process.ExitCode}."));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static double Round(double value) => Math.Round(value, 2);
}
