using System.Text;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>
/// Ways that do not give the same answers are not worth comparing. Each is asked about communes of every region that meet everything but for one value: it is missing,
/// misses its figure by one unit of its last digit, or stands on it; so that every comparison, attestation and fold decides some answer.
/// </summary>
internal static class PeerCheck
{
    private static readonly Lazy<bool> Checked = new(Check);

    /// <summary>Once a process.</summary>
    /// <exception cref="InvalidOperationException">A way gives another answer.</exception>
    public static void Hold() => _ = Checked.Value;

    private static bool Check()
    {
        var communes = RealCommunes.Probes();
        var peers = new Peers(communes, communes.Records.Length, isChecked: true);
        OutcomeMatrix verdicts = peers.Verdicts();
        var set = new OutcomeColumn(RealLaw.SetId, OutcomeColumnKind.Set, "");
        int[] seen = new int[3];
        for (int row = 0; row < communes.Records.Length; row++)
        {
            int ours = Sign(verdicts[row, set]);
            seen[ours + 1]++;
            Same(row, "decimal", ours, peers.DecimalOf(row));
            Same(row, "double", ours, peers.DoubleOf(row));
            Same(row, "table", ours, peers.TableOf(row));
            SetAssessment explained = RealLaw.Run.Assess(communes.Records[row])["standard"];
            Same(row, "explained", ours, Sign(explained.Outcome));
            foreach (IndicatorAssessment indicator in explained.Indicators)
            {
                Same(row, $"explained {indicator.Id}", (int)Of(verdicts, row, indicator.Id), (int)indicator.Outcome);
            }

            foreach ((string indicator, bool executed, bool called) in peers.EachByEngine(row))
            {
                int met = Of(verdicts, row, indicator) == Outcome.Met ? 1 : 0;
                Same(row, $"executor {indicator}", met, executed ? 1 : 0);
                Same(row, $"delegate {indicator}", met, called ? 1 : 0);
            }
        }

        int read = 0;
        foreach (OutcomeMatrix chunk in peers.Csv.Verdicts())
        {
            for (int row = 0; row < chunk.Batch.Dataset.Count; row++, read++)
            {
                foreach (OutcomeColumn column in chunk.Columns)
                {
                    Same(read, $"CSV {column}", (int?)verdicts[read, column] ?? -1, (int?)chunk[row, column] ?? -1);
                }
            }
        }

        Same(read, "rows of the CSV", communes.Records.Length, read);
        decimal given = communes.Records.Sum(record => record.Values.Values.Sum(value => value.Kind == MetricValueKind.Number ? value.Number : Encoding.UTF8.GetByteCount(value.Attested ? "Đạt" : "Chưa đạt")));
        Same(0, "what the CSV library reads", 0, peers.Csv.Parse().CompareTo(given));
        return Array.TrueForAll(seen, count => count > 0) ? true : throw new InvalidOperationException($"Not every outcome occurs: {string.Join(", ", seen)}.");
    }

    private static Outcome Of(OutcomeMatrix verdicts, int row, string indicator) => verdicts[row, new OutcomeColumn(RealLaw.SetId, OutcomeColumnKind.Indicator, indicator)]!.Value;

    private static int Sign(Outcome? outcome) => outcome switch { Outcome.Met => 1, Outcome.NotMet => -1, _ => 0 };

    private static void Same(int row, string way, int expected, int actual)
    {
        if (expected != actual)
        {
            throw new InvalidOperationException($"Row {row}: {expected} by the kernel, {actual} by {way}.");
        }
    }
}
