using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Properties.Reference;

/// <summary>
/// The small, slow definition of an assessment: docs/semantics.md over the model, for one commune at a time, nothing bound, shared or cached.
/// </summary>
internal sealed class ReferenceInterpreter
{
    private readonly Catalog _catalog;
    private readonly IReadOnlyList<CriteriaSet> _sets;
    private readonly AssessmentOptions _options;
    private readonly CommuneRecord _record;
    private readonly ReferencePlace _place;
    private readonly ReferenceOverlays _overlays;
    private readonly ReferenceFigures _figures;
    private readonly ReferenceValues _values;

    private ReferenceInterpreter(
        Catalog catalog, IReadOnlyList<CriteriaSet> sets, IReadOnlyList<Overlay> overlays, AssessmentOptions options, CommuneRecord record, ReferencePlace place)
    {
        (_catalog, _sets, _options, _record, _place) = (catalog, sets, options, record, place);
        _overlays = new ReferenceOverlays(place, overlays);
        _figures = new ReferenceFigures(options.UnverifiedCountsAsUnset, _overlays.Floors, Derive);
        _values = new ReferenceValues(catalog, record);
    }

    public static CommuneAnswer Assess(
        Catalog catalog, IReadOnlyList<CriteriaSet> sets, IReadOnlyList<Overlay> overlays, AssessmentOptions options, CommuneRecord record)
    {
        var place = new ReferencePlace(catalog, options, record);
        return place.AsOf is null
            ? new CommuneAnswer([.. catalog.Levels.Select(level => SetAnswer.None(ReasonCode.NoDate, Outcome.Undetermined) with { Level = level.Id })], null, null)
            : new ReferenceInterpreter(catalog, sets, overlays, options, record, place).Assess();
    }

    private CommuneAnswer Assess()
    {
        List<(string Level, CriteriaSet? Set)> inForce =
            [.. _catalog.Levels.Select(level => (level.Id, Named(level.Id) ?? InForce(level.Id, _place.AsOf!.Value)))];
        List<SetAnswer> answers =
        [
            .. inForce.Select(pair => pair.Set is null
                ? SetAnswer.None(ReasonCode.NoSetInForce, Outcome.Undetermined) with { Level = pair.Level }
                : Of(pair.Set) with { Level = pair.Level, SetId = pair.Set.Id, Prerequisite = Prerequisite(pair.Set) }),
        ];
        string? Highest(Func<Outcome, bool> holds) => inForce.Zip(answers)
            .LastOrDefault(pair => pair.First.Set is not null && holds(pair.Second.Answer.Outcome) && holds(pair.Second.Prerequisite)).First.Level;
        return new CommuneAnswer(answers, Highest(outcome => outcome == Outcome.Met), Highest(outcome => outcome != Outcome.NotMet));
    }

    private CriteriaSet? Named(string level) => _sets.FirstOrDefault(set => set.Id == _options.Set && set.Level == level);

    /// <summary>The set that began last, unless it has run out or a later one ended it.</summary>
    private CriteriaSet? InForce(string level, DateOnly day)
    {
        CriteriaSet? last = _sets.Where(set => set.Level == level && set.Fills is null && Begun(set, day)).OrderBy(set => set.Effective.From).LastOrDefault();
        return last is not null && last.Effective.Contains(day) && !IsEnded(last, day) ? last : null;
    }

    private bool IsEnded(CriteriaSet set, DateOnly day) => _sets.Any(other => other.Ends.Contains(set.Id) && Begun(other, day));

    private static bool Begun(CriteriaSet set, DateOnly day) => set.Effective.From is not { } from || from <= day;

    private SetAnswer Of(CriteriaSet set)
    {
        CriteriaSet? filling = _sets
            .Where(fill => set.DelegatedToProvince && fill.Fills == set.Id && fill.Effective.Contains(_place.AsOf!.Value))
            .Where(fill => !IsEnded(fill, _place.AsOf!.Value) && _place.IsFor(fill.Scope, fill.Effective.From) == true)
            .OrderBy(fill => fill.Effective.From)
            .LastOrDefault();
        CriteriaSet holder = filling ?? set;
        if (holder.Criteria is not { } criteria)
        {
            ReasonCode reason = set.DelegatedToProvince && filling is null ? ReasonCode.CriteriaDelegated : ReasonCode.CriteriaUnknown;
            return SetAnswer.None(reason, Outcome.Met, $"{holder.Id}#*");
        }

        var answers = new SetAnswer(new Answer(Outcome.Met, ReasonCode.AllMet), [], [], Outcome.Met);
        foreach ((Criterion criterion, List<RuledIndicator>? indicators) in criteria.Zip(_overlays.Rewrite(holder)))
        {
            List<(string Id, Answer Answer)>? judged = indicators?.Where(i => !i.IsWithdrawn).Select(i => (i.Id, Of(holder, i))).ToList();
            answers.Indicators.AddRange(judged ?? []);
            answers.Parts.AddRange((indicators ?? []).Where(i => !i.IsWithdrawn).SelectMany(i => PartsOf(holder, i)));
            Answer folded = judged is null
                ? new Answer(Outcome.Undetermined, ReasonCode.NotTranscribed) { Needs = new Needs([], [], [$"{holder.Id}#{criterion.Id}"]) }
                : ReferenceRequirements.All([.. judged.Select(pair => pair.Answer)]);
            answers.Criteria.Add((criterion.Id, Requirements(holder, criterion.Id).Under(folded, criterion.AppliesWhen)));
        }

        return answers with { Answer = ReferenceRequirements.All([.. answers.Criteria.Select(pair => pair.Answer)]) };
    }

    private Answer Of(CriteriaSet holder, RuledIndicator indicator)
    {
        ReferenceRequirements requirements = Requirements(holder, indicator.Id);
        Answer answer = requirements.Of(indicator.Rule, _options.MissingCountsAsNotMet);
        return indicator.DoubtfulBy is { } doubt
            ? ReferenceRequirements.Under(answer, ReferenceRequirements.Doubt(doubt))
            : requirements.Under(answer, indicator.When);
    }

    private IEnumerable<(string Id, Answer Answer)> PartsOf(CriteriaSet holder, RuledIndicator indicator) => indicator.Rule.Walk()
        .Where(rule => !string.IsNullOrEmpty(rule.Key))
        .Select(rule => ($"{indicator.Id}/{rule.Key}", Requirements(holder, indicator.Id).Of(rule, _options.MissingCountsAsNotMet)));

    private ReferenceRequirements Requirements(CriteriaSet holder, string id) => new(
        _place, _values, _options.UnverifiedCountsAsUnset, (rule, comparison) => FigureOf(holder, rule, comparison), $"{holder.Id}#{id}");

    private Figure FigureOf(CriteriaSet holder, Rule rule, Comparison comparison)
    {
        (string? region, string? missing) = _overlays.Region(holder);
        string? Dimension(string name) => name switch
        {
            "year" => _place.Year?.ToString(CultureInfo.InvariantCulture),
            "region" => region,
            _ => _place[name],
        };
        Figure figure = _figures.Bind(rule.Threshold!, comparison, Dimension);
        bool isColumnOpen = figure is { Gap: ReasonCode.DimensionMissing, Dimension: "region" } && _place["region"] is not null;
        // The commune's region is known, only its column is not.
        return isColumnOpen ? figure with { Gap = missing is null ? ReasonCode.FigureUnknown : ReasonCode.DimensionMissing, Dimension = missing ?? "" } : figure;
    }

    private (Comparison Comparison, Figure Figure)? Derive(IndicatorReference of)
    {
        CriteriaSet set = _sets.First(s => s.Id == of.SetId);
        RuledIndicator target = _overlays.Rewrite(set).SelectMany(criterion => criterion ?? []).First(indicator => indicator.Id == of.IndicatorId);
        Rule? rule = Comparisons(target.Rule).FirstOrDefault(r => r.Part == of.PartId);
        Comparison comparison = (rule?.Source as ComparisonRequirement)?.Comparison ?? Comparison.AtLeast;
        return rule is null ? null : (comparison, FigureOf(set, rule, comparison));
    }

    private static IEnumerable<Rule> Comparisons(Rule rule) => rule switch
    {
        { Alternatives.Count: > 0 } => [],
        { Threshold: not null } => [rule],
        _ => rule.Parts.SelectMany(Comparisons),
    };

    private Outcome Prerequisite(CriteriaSet set)
    {
        if (set.Requires is not { } requires)
        {
            return Outcome.Met;
        }

        CriteriaSet required = _sets.First(other => other.Id == requires.SetId);
        Outcome met = Weaker(Of(required).Answer.Outcome, Prerequisite(required));
        Outcome recognised = Recognised(required);
        return requires.By switch
        {
            PrerequisiteKind.Met => met,
            PrerequisiteKind.Recognised => recognised,
            _ when met == Outcome.Met || recognised == Outcome.Met => Outcome.Met,
            _ => met == Outcome.NotMet && recognised == Outcome.NotMet ? Outcome.NotMet : Outcome.Undetermined,
        };
    }

    private static Outcome Weaker(params Outcome[] both) =>
        both.Contains(Outcome.NotMet) ? Outcome.NotMet : both.Contains(Outcome.Undetermined) ? Outcome.Undetermined : Outcome.Met;

    private Outcome Recognised(CriteriaSet required)
    {
        if (_record.Recognitions is not { } facts)
        {
            return Outcome.Undetermined;
        }

        string?[] periods = [.. facts.Where(fact => fact.Level == required.Level).Where(IsKnownBy).Select(PeriodOf)];
        return periods.Contains(required.Period) ? Outcome.Met : periods.Contains(null) ? Outcome.Undetermined : Outcome.NotMet;
    }

    private bool IsKnownBy(RecognitionFact fact)
    {
        DateOnly today = _place.AsOf!.Value;
        return fact.Date is { } decided ? decided <= today : fact.Year is null || fact.Year <= today.Year;
    }

    private string? PeriodOf(RecognitionFact fact)
    {
        if ((fact.Period ?? (fact.Date is { } day ? InForce(fact.Level, day)?.Period : null)) is { } told)
        {
            return told;
        }

        if ((fact.Date?.Year ?? fact.Year) is not { } year)
        {
            return null;
        }

        string[] periods = [.. _sets.Where(set => set.Level == fact.Level && set.Fills is null).Select(set => set.Period).Distinct().Where(period =>
            period.Split('-') is [var first, var last]
            && int.Parse(first, CultureInfo.InvariantCulture) <= year
            && year <= int.Parse(last, CultureInfo.InvariantCulture))];
        return periods.Length switch { 0 => "none", 1 => periods[0], _ => null };
    }
}
