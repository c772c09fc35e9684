using System.Globalization;
using System.Text.Json;
using Ntm.Rules.HotReload;

// dotnet run --project benchmarks/Ntm.Rules.HotReload -c Release -- [--seconds 60] [--changes 200] [--threads 8] [--no-manifest]
// dotnet run --project benchmarks/Ntm.Rules.HotReload -c Release -- --kill 100 [--seed 1]
int Number(string option, int usual) =>
    Array.IndexOf(args, option) is >= 0 and int at && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : usual;

if (args is ["--child", var work])
{
    return await KillChild.RunAsync(work);
}

string folder = Directory.CreateTempSubdirectory("ntm-hot-reload-").FullName;
try
{
    bool kills = args.Contains("--kill");
    KillResult? killed = kills ? await new KillRun(Number("--kill", 100), Number("--seed", 1)).RunAsync(folder) : null;
    StressResult? stressed = kills
        ? null
        : await new StressRun(new StressSettings(Number("--seconds", 60), Number("--changes", 200), Number("--threads", 8), !args.Contains("--no-manifest"))).RunAsync(folder);
    Console.WriteLine(JsonSerializer.Serialize<object>(killed is not null ? killed : stressed!, JsonSerializerOptions.Web));
    return (killed?.Failures ?? stressed!.Failures).Count == 0 ? 0 : 1;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
