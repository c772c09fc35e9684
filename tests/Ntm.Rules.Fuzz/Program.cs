using System.Globalization;
using Ntm.Rules.Fuzz;

// dotnet run --project tests/Ntm.Rules.Fuzz -c Release -- --cases 1000000 --seed 1 [--from N] [--target NAME] [--out DIR]
// dotnet run --project tests/Ntm.Rules.Fuzz -c Release -- --replay FILE
const long Step = 5000;
Dictionary<string, string> given = args.Chunk(2).Where(pair => pair.Length == 2).ToDictionary(pair => pair[0], pair => pair[1]);
long Number(string option, long usual) => given.TryGetValue(option, out string? text) ? long.Parse(text, CultureInfo.InvariantCulture) : usual;

string folder = given.GetValueOrDefault("--out", Path.Combine("artifacts", "fuzz"));
var run = new FuzzRun(given.GetValueOrDefault("--target"), folder);
var watch = new HangWatch(run, folder);
try
{
    if (given.TryGetValue("--replay", out string? file))
    {
        string? problem = watch.Run(() => run.Replay(file));
        Console.WriteLine(problem ?? "Nothing broke.");
        return problem is null ? 0 : 1;
    }

    (long seed, long cases, long from) = (Number("--seed", 1), Number("--cases", 1_000_000), Number("--from", 0));
    List<string> failures = [];
    for (long done = 0; done < cases; done += Step)
    {
        long count = Math.Min(Step, cases - done);
        failures.AddRange(watch.Run(() => run.Run(seed, from + done, count)));
        Console.WriteLine($"{done + count} of {cases}, seed {seed}: {failures.Count} failures");
    }

    foreach ((string target, (long inputs, long accepted, long bytes, long nearest)) in run.Counts.OrderBy(pair => pair.Key, StringComparer.Ordinal))
    {
        Console.WriteLine($"{target}: {inputs} inputs, {accepted} accepted, {bytes / Math.Max(1, inputs)} bytes allocated each, at most {nearest} % of the bound");
    }

    failures.ForEach(Console.WriteLine);
    return failures.Count == 0 ? 0 : 1;
}
catch (HangException exception)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}
