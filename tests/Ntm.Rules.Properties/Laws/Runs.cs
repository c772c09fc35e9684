using System.Collections.Concurrent;
using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Properties.Generators;

namespace Ntm.Rules.Properties.Laws;

/// <summary>How many cases each law looks at, and from which seed. NTM_PROPERTY_CASES and NTM_PROPERTY_SEED make a run longer or another one;
/// NTM_PROPERTY_PROGRESS names a file to which a run on all processors adds a line for each hundredth that is done, since a test shows nothing before it ends.</summary>
internal static class Runs
{
    private const ulong Gamma = 9_876_543_211;

    public static int Cases(int ordinary) => Number("NTM_PROPERTY_CASES") is { } asked ? (int)Math.Max(asked, (ulong)ordinary) : ordinary;

    public static ulong Seed => Number("NTM_PROPERTY_SEED") ?? 20_161_017;

    /// <summary>Holds the law against so many cases; a failure names seed and case number.</summary>
    public static void Hold<T>(Gen<T> gen, int cases, Action<T> law) => HoldEach(gen.Select(drawn => new[] { drawn }), cases, law);

    /// <summary>As <see cref="Hold"/>, for cases of which several are drawn together.</summary>
    public static void HoldEach<T>(Gen<T[]> gen, int draws, Action<T> law)
    {
        for (int number = 0; number < draws; number++)
        {
            foreach (T drawn in Draw(gen, number))
            {
                try
                {
                    law(drawn);
                }
                catch (Exception failure) when (failure is not OutOfMemoryException)
                {
                    throw new InvalidOperationException($"NTM_PROPERTY_SEED={Seed}, case {number}: {failure.Message}{Environment.NewLine}{Describe(drawn)}", failure);
                }
            }
        }
    }

    /// <summary>As <see cref="Hold"/>, on all processors; the failure told is that of the lowest number.</summary>
    public static void HoldInParallel<T>(Gen<T> gen, int cases, Action<T> law)
    {
        ConcurrentDictionary<int, Exception> failures = [];
        int done = 0;
        Parallel.For(0, cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, (number, loop) =>
        {
            try
            {
                law(Draw(gen, number));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                failures[number] = failure;
                loop.Break();
            }

            int looked = Interlocked.Increment(ref done);
            if (looked * 100L / cases > (looked - 1) * 100L / cases)
            {
                TellProgress($"{looked} of {cases} draws, {failures.Count} of them that did not hold", failures);
            }
        });
        if (!failures.IsEmpty)
        {
            (int number, Exception failure) = failures.MinBy(pair => pair.Key);
            throw new InvalidOperationException($"NTM_PROPERTY_SEED={Seed}, case {number}: {failure.Message}", failure);
        }
    }

    /// <summary>The case of a number, apart from all others, so that one case can be looked at alone.</summary>
    public static T Draw<T>(Gen<T> gen, int number) => gen.Sample(50, new Rnd(Seed + ((ulong)number * 1_000_003), Gamma), 1)[0];

    private static void TellProgress(string line, object among)
    {
        if (Environment.GetEnvironmentVariable("NTM_PROPERTY_PROGRESS") is { Length: > 0 } file)
        {
            lock (among)
            {
                File.AppendAllText(file, $"{DateTime.UtcNow:s}Z {line}{Environment.NewLine}");
            }
        }
    }

    private static string Describe<T>(T drawn) => drawn is GeneratedCase generated ? Printer.Print(generated) : $"{drawn}";

    private static ulong? Number(string variable) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out ulong number) ? number : null;
}
