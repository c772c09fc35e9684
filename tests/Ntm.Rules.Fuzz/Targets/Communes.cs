using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Fuzz.Mutation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Communes with odd values, and what is promised of the answers for them.</summary>
internal static class Communes
{
    private static readonly decimal[] Numbers =
        [.. Pool.Numbers.Select(number => decimal.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out decimal value) ? value : 50m)];

    public static CommuneRecord Make(Catalog catalog, Dice dice)
    {
        var values = new Dictionary<string, MetricValue>();
        foreach (Metric metric in catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal).Where(_ => dice.Chance(60)).Take(60))
        {
            values[metric.Id] = dice.Chance(5) ? Value(dice) : metric.Type switch
            {
                MetricType.Attestation => dice.Chance(50),
                MetricType.Rating when metric.Scale.Length > 0 => dice.Of(metric.Scale).Id,
                _ => dice.Chance(70) ? dice.Next(101) : dice.Of(Numbers),
            };
        }

        return new CommuneRecord
        {
            Code = dice.Chance(90) ? "00001" : Pool.Text(dice),
            Name = Pool.Text(dice),
            Region = dice.Chance(50) ? null : dice.Of(new[] { "TDMN", "DBSH", "DNB", "nowhere" }),
            Province = dice.Chance(50) ? null : dice.Of(new[] { "01", "20", "25", "99" }),
            ReportingDate = dice.Chance(90) ? new DateOnly(2010 + dice.Next(20), 1 + dice.Next(12), 28) : null,
            Attributes = dice.Chance(50) ? new Dictionary<string, string>() : new() { ["extreme_difficulty"] = dice.Of(new[] { "true", "false", "x" }), ["area"] = "lowland" },
            Values = values,
        };
    }

    public static AssessmentOptions Options(Dice dice) => new()
    {
        AsOf = dice.Chance(30) ? null : dice.Chance(95) ? new DateOnly(2015 + dice.Next(15), 1 + dice.Next(12), 15) : dice.Chance(50) ? DateOnly.MinValue : DateOnly.MaxValue,
        AssessmentYear = dice.Chance(80) ? null : dice.Of(new[] { 2018, 0, -1, int.MaxValue, int.MinValue }),
        MissingCountsAsNotMet = dice.Chance(20),
        UnverifiedCountsAsUnset = dice.Chance(20),
    };

    /// <summary>Reads an answer through: outcomes hang together, and every sentence can be said.</summary>
    public static void Check(CommuneAssessment answer)
    {
        foreach (SetAssessment set in answer.Sets)
        {
            FuzzException.Unless(set.Met.Low <= set.Met.High && set.Met.High <= set.Met.Total, $"{set.SetId}: bounds {set.Met}");
            Say(set.Reason);
            foreach (IndicatorAssessment indicator in set.Indicators)
            {
                Say(indicator.Requirement.Reason);
                _ = indicator.Shortfalls.Length;
                _ = indicator.Measured;
            }
        }

        foreach (DataWarning warning in answer.Warnings)
        {
            FuzzException.Unless(warning.Sentence(Language.Vietnamese).Length > 0, "a warning without a sentence");
        }

        _ = answer.Disagreements.Length;
    }

    private static void Say(Reason reason) =>
        FuzzException.Unless(reason.Sentence(Language.Vietnamese).Length > 0 && reason.Sentence(Language.English).Length > 0, $"{reason.Code} without a sentence");

    private static MetricValue Value(Dice dice) => dice.Next(3) switch
    {
        0 => dice.Of(Numbers),
        1 => dice.Chance(50),
        _ => MetricValue.OfRating(dice.Chance(50) ? "x" : "\u202E{0}"),
    };
}
