using System.Diagnostics;
using System.Globalization;

namespace Ntm.Rules.Benchmarks.Reports;

/// <summary>What a process took: seconds on the clock, and seconds of all processors together (null where the system does not tell them of ended processes).</summary>
/// <param name="Clock">Seconds from its start to its end.</param>
/// <param name="Processor">Seconds that it computed.</param>
internal readonly record struct ProcessTime(double Clock, double? Processor)
{
    private const string OwnTimes = "/proc/self/stat";

    // Linux counts in these.
    private const double TicksOfSecond = 100;

    /// <summary>Runs a .NET program to its end.</summary>
    /// <param name="program">The assembly.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <exception cref="InvalidOperationException">It did not end well.</exception>
    public static ProcessTime Of(string program, params IEnumerable<string> arguments)
    {
        double? before = OfChildren();
        long began = Stopwatch.GetTimestamp();
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? new ProcessTime(Stopwatch.GetElapsedTime(began).TotalSeconds, OfChildren() - before)
            : throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {said.Result}");
    }

    /// <summary>Processor seconds of all ended child processes.</summary>
    private static double? OfChildren()
    {
        if (!File.Exists(OwnTimes))
        {
            return null;
        }

        // The name in parentheses may hold spaces; after it the fields of children are the 14th and 15th.
        string[] fields = File.ReadAllText(OwnTimes).Split(") ")[^1].Split(' ');
        return (double.Parse(fields[13], CultureInfo.InvariantCulture) + double.Parse(fields[14], CultureInfo.InvariantCulture)) / TicksOfSecond;
    }
}
