using System.Globalization;
using System.Text.Json.Nodes;
using Ntm.Rules.Cases;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Shipped;

/// <summary>Gaps of coverage -> drafts of cases that close them, as few as values that contradict each other allow.</summary>
internal sealed class CaseDrafter(RuleBook book)
{
    // A province of each region that has issued nothing which is shipped.
    private static readonly Dictionary<string, string> PlainProvinces = new()
    {
        ["TDMN"] = "20",
        ["DBSH"] = "34",
        ["BTB"] = "40",
        ["DHNTB"] = "56",
        ["TN"] = "66",
        ["DNB"] = "72",
        ["DBSCL"] = "86",
    };

    public IEnumerable<CaseDraft> Draft(IEnumerable<CoverageItem> gaps)
    {
        List<CaseDraft> drafts = [];
        foreach (CoverageItem gap in gaps)
        {
            DraftPlace place = PlaceOf(gap);
            Dictionary<string, JsonNode?> values = Values(gap, place);
            // A part without an id is spoken of by what holds it.
            string subject = gap.Address.PartId is { } part ? $"{gap.Address.IndicatorId}/{part}" : gap.Address.IndicatorId;
            if (!drafts.Any(draft => draft.Place == place && draft.Sight == gap.Sight && draft.TryAdd(subject, values)))
            {
                var draft = new CaseDraft(place, gap.Sight);
                draft.TryAdd(subject, values);
                drafts.Add(draft);
            }
        }

        return drafts;
    }

    private DraftPlace PlaceOf(CoverageItem gap)
    {
        Dictionary<string, string> cell = gap.Cell.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Overlay? overlay = book.Overlays.FirstOrDefault(candidate => candidate.Id == gap.Origin);
        string? province = overlay?.Scope?.Alternatives[0].Allowed.GetValueOrDefault("province")?.First();
        string region = cell.GetValueOrDefault("region") ?? "TDMN";
        DateOnly day = overlay?.Effective.From ?? book.Set(gap.Address.SetId)!.Effective.From!.Value;
        string classes = string.Join(' ', cell.Where(pair => pair.Key is not ("region" or "year")).Select(pair => $"{pair.Key}={pair.Value}"));
        return new DraftPlace(day, cell.TryGetValue("year", out string? step) ? YearOf(step) : null, province ?? PlainProvinces[region], province is null ? region : null, classes);
    }

    private static int YearOf(string step) => int.Parse(step.StartsWith("..", StringComparison.Ordinal) ? step[2..] : step.Split("..")[0], CultureInfo.InvariantCulture);

    private Dictionary<string, JsonNode?> Values(CoverageItem gap, DraftPlace place)
    {
        Dictionary<string, JsonNode?> values = [];
        CriteriaSet set = book.Set(gap.Address.SetId)!;
        OverlayChange? change = book.Overlays.FirstOrDefault(overlay => overlay.Id == gap.Origin)?.Changes.FirstOrDefault(change =>
            change.Target.IndicatorId == gap.Address.IndicatorId && change.Target.SetId == set.Id);
        (Criterion criterion, Indicator indicator) = set.Indicators.FirstOrDefault(pair => pair.Indicator.Id == gap.Address.IndicatorId);
        if (indicator is null && change?.Requirement is null)
        {
            return Criterion(gap, set);
        }

        Requirement root = change?.Requirement ?? indicator!.Requirement;
        bool isWithout = gap.Sight == CoverageSight.NotApplicable;
        Condition? condition = change?.AppliesWhen ?? indicator?.AppliesWhen;
        Hold(values, criterion?.AppliesWhen, true);
        Hold(values, condition, !(isWithout && gap.Place == root.Provenance.Location && condition is not null));
        new ValueDrafter(values, gap, place).Show(root, change?.Threshold);
        return values;
    }

    private static Dictionary<string, JsonNode?> Criterion(CoverageItem gap, CriteriaSet set)
    {
        Dictionary<string, JsonNode?> values = [];
        Criterion? criterion = (set.Criteria ?? []).FirstOrDefault(criterion => criterion.Id == gap.Address.IndicatorId);
        Hold(values, criterion?.AppliesWhen, gap.Sight != CoverageSight.NotApplicable);
        return values;
    }

    /// <summary>Values under which a condition on figures holds, or does not.</summary>
    public static void Hold(Dictionary<string, JsonNode?> values, Condition? condition, bool holds)
    {
        switch ((condition as RequirementCondition)?.Requirement)
        {
            case AttestationRequirement attested:
                values[attested.Metric.Id] = holds;
                break;
            case ComparisonRequirement { Threshold: FigureThreshold { Value: { } figure } } comparison:
                bool isAbove = comparison.Comparison.IsFloor() == holds;
                Rational value = comparison.Comparison.ExcludesLimit() == holds ? figure + (isAbove ? 1m : -1m) : figure;
                values[comparison.Metric.Id] = JsonNode.Parse(value.ToString(9));
                break;
        }
    }
}
