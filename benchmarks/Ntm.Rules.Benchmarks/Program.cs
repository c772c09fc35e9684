using BenchmarkDotNet.Running;
using Ntm.Rules.Benchmarks.Ratios;
using Ntm.Rules.Benchmarks.Reports;

return args switch
{
    ["ratios", .. var cold] => await RatiosCommand.RunAsync(cold.FirstOrDefault()),
    ["scale", ..] => ScaleCommand.Run(args.Length > 1 ? int.Parse(args[1], System.Globalization.CultureInfo.InvariantCulture) : ScaleCommand.Most),
    ["report", .. var programs] => await ReportRatioCommand.RunAsync(programs),
    _ => Benchmarks(args),
};

static int Benchmarks(string[] args)
{
    BenchmarkSwitcher.FromAssembly(typeof(RatiosCommand).Assembly).Run(args);
    return 0;
}
