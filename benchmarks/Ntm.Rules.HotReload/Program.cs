using System.Globalization;
using Ntm.Rules.HotReload;

// Hot reload under load, and hosts that are killed while they swap.
int Number(string name, int usual) => Array.IndexOf(args, name) is var at and >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;
if (args is ["--child", var rules, var keep])
{
    return await KilledHost.RunAsync(rules, keep);
}

return Array.IndexOf(args, "--kill") >= 0
    ? await KilledHost.MeasureAsync(Number("--kill", 100), Number("--seed", 1))
    : await LoadedHost.MeasureAsync(Number("--seconds", 60), Number("--changes", 200), Number("--threads", 8));
