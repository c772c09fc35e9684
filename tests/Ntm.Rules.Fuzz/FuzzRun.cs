using System.Globalization;
using Ntm.Rules.Fuzz.Targets;

namespace Ntm.Rules.Fuzz;

/// <summary>Runs inputs of a seed. Each follows from seed and number alone; one that breaks a promise is saved and can be run again by itself.</summary>
internal sealed class FuzzRun
{
    private readonly Target[] _targets;
    private readonly Target[] _turns;
    private readonly string _folder;
    private volatile FuzzInput? _current;

    /// <param name="only">Name of the one target; null: all, by their shares.</param>
    /// <param name="folder">Where inputs that break something are saved.</param>
    public FuzzRun(string? only, string folder)
    {
        _targets =
        [
            new FormulaTarget(), new FormatTarget(), LawTarget.Small(), LawTarget.Catalog(), new ShippedTarget(), CasesTarget.Small(), CasesTarget.Shipped(), new UnitMapTarget(), new PackTarget(),
            PlanTarget.Small(), PlanTarget.Shipped(), DataTarget.Csv(), DataTarget.Json(),
        ];
        _turns = [.. _targets.Where(target => only is null || target.Name == only).SelectMany(target => Enumerable.Repeat(target, target.Share))];
        _folder = folder;
        FuzzException.Unless(_turns.Length > 0, $"no target {only}; there are {string.Join(", ", _targets.Select(target => target.Name))}");
    }

    /// <summary>How many inputs each target had, how many of them were accepted, the bytes they allocated, and how near the hungriest one came to its bound in percent.</summary>
    public Dictionary<string, (long Inputs, long Accepted, long Bytes, long Nearest)> Counts { get; } = [];

    /// <summary>The input that is being run, for whoever watches from outside; another instance for each, and null between two runs.</summary>
    public FuzzInput? Current => _current;

    /// <summary>The files that the inputs of a target grow from.</summary>
    public IEnumerable<string> Files(string target) => _targets.Single(one => one.Name == target).Files;

    /// <summary>How many of a hundred inputs are for a target.</summary>
    public int Percent(string target) => _turns.Count(turn => turn.Name == target) * 100 / _turns.Length;

    /// <summary>Runs a span of inputs; the files of those that broke something.</summary>
    public IReadOnlyList<string> Run(long seed, long first, long count)
    {
        List<string> failures = [];
        for (long index = first; index < first + count; index++)
        {
            var dice = new Dice(seed, index);
            Target target = dice.Of(_turns);
            _current = new FuzzInput(target.Name, seed, index, []);
            FuzzInput input = _current with { Bytes = target.Make(dice) };
            if (Problem(target, input) is { } problem)
            {
                failures.Add(Save(input, problem));
            }
        }

        _current = null;
        return failures;
    }

    /// <summary>Runs a saved input again; null where nothing broke. The dice of what is done with it follow from its name.</summary>
    public string? Replay(string file)
    {
        string[] parts = Path.GetFileNameWithoutExtension(file).Split('-');
        var input = new FuzzInput(
            string.Join('-', parts[..^2]), long.Parse(parts[^2], CultureInfo.InvariantCulture), long.Parse(parts[^1], CultureInfo.InvariantCulture), File.ReadAllBytes(file));
        string? problem = Problem(_targets.Single(one => one.Name == input.Target), input);
        _current = null;
        return problem;
    }

    private string? Problem(Target target, FuzzInput input)
    {
        _current = input;
        long bound = target.Bound(input.Bytes);
        try
        {
            (bool isAccepted, long bytes) = Measure(target, input);
            if (bytes > bound)
            {
                // What is made once for all inputs is not that of the first one.
                (isAccepted, bytes) = Measure(target, input);
            }

            (long inputs, long accepted, long all, long nearest) = Counts.GetValueOrDefault(target.Name);
            Counts[target.Name] = (inputs + 1, accepted + (isAccepted ? 1 : 0), all + bytes, Math.Max(nearest, bytes * 100 / bound));
            return bytes <= bound ? null : $"{bytes} bytes allocated for {input.Bytes.Length}, more than {bound}";
        }
#pragma warning disable CA1031 // That no exception comes out is what is tested.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    private static (bool IsAccepted, long Bytes) Measure(Target target, FuzzInput input)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        bool isAccepted = target.Run(input.Bytes, new Dice(input.Seed, ~input.Index));
        return (isAccepted, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private string Save(FuzzInput input, string problem)
    {
        Directory.CreateDirectory(_folder);
        string file = Path.Combine(_folder, input.FileName);
        File.WriteAllBytes(file, input.Bytes);
        File.WriteAllText(file + ".txt", problem);
        return file;
    }
}
