using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Cold;

/// <summary>What a host does before its first answer: everything that is shipped is loaded, the law of a day and place is bound, and a commune is judged.</summary>
internal static class OneCommune
{
    public static void Assess()
    {
        var commune = new CommuneRecord
        {
            Code = "00001",
            Name = "Xã ví dụ",
            Province = "20",
            Values = new Dictionary<string, MetricValue> { ["income_per_capita"] = 41.5m, ["poverty_rate_2016"] = 9.8m, ["master_plan_approved_and_published"] = true },
        };
        CommuneAssessment answer = RuleBook.BuiltIn.StartRun(new DateOnly(2020, 12, 31)).Assess(commune);
        foreach (SetAssessment set in answer.Sets)
        {
            Console.Out.WriteLine($"{set.SetId}: {set.Outcome}");
        }
    }
}
