using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Hosting;

namespace Ntm.Rules.HotReload;

/// <summary>One thread of a busy host: assesses without pause, and holds every answer to what the book that it names must say.</summary>
internal sealed class Assessing(IRuleBookProvider provider, GoodBooks good, Action<string> fail)
{
    private const int CommunesARun = 20;

    private static readonly DateOnly Day = new(2023, 12, 31);

    public long Done { get; private set; }

    public void Run(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            try
            {
                CheckOneRun(provider.Current);
            }
#pragma warning disable CA1031 // Whatever is thrown here is what the program looks for.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                fail($"An exception: {exception}");
                return;
            }
        }
    }

    private void CheckOneRun(ServedBook served)
    {
        if (good.FigureOf(served.ContentHash) is not { } figure)
        {
            fail($"A book serves that is not one of the good ones: {served.ContentHash}");
            return;
        }

        AssessmentRun run = served.Book.StartRun(Day);
        for (int commune = 0; commune < CommunesARun; commune++, Done++)
        {
            bool meets = commune % 2 == 0;
            MetricValue value = meets ? figure : figure - 0.1m;
            CommuneAssessment answer = run.Assess(new CommuneRecord
            {
                Code = "24000",
                Province = "66",
                ReportingDate = Day,
                Values = new Dictionary<string, MetricValue> { ["power_pct"] = value, ["water_pct"] = value },
            });
            Outcome expected = meets ? Outcome.Met : Outcome.NotMet;
            if (answer.Basis.BookHash != served.ContentHash || answer["standard"]["1.1"].Outcome != expected || answer["advanced"]["1.1"].Outcome != expected)
            {
                fail($"Under the figure {figure} of {served.ContentHash}, {answer.Basis.BookHash} says {answer["standard"]["1.1"].Outcome} and "
                    + $"{answer["advanced"]["1.1"].Outcome} where both are {expected}.");
            }
        }
    }
}
