using Ntm.Rules.Binding;
using Ntm.Rules.Model;

namespace Ntm.Rules.Images;

/// <summary>Criteria sets, overlays and recognition rules -> image.</summary>
internal sealed class LawWriter(ImageWriter to, MetricTable metrics)
{
    private readonly RequirementWriter _requirements = new(to, metrics);

    public void Set(CriteriaSet set)
    {
        to.Text(set.Id);
        to.Text(set.Level);
        to.Localized(set.Title);
        to.Text(set.Period);
        to.Period(set.Effective);
        to.Optional(set.IndicatorCount);
        to.Optional(set.CriteriaCount);
        to.Blob(() => to.List(set.Groups, group =>
        {
            to.Text(group.Key);
            to.Localized(group.Value);
        }));
        to.Text(set.Requires?.SetId);
        to.Count((int)(set.Requires?.By ?? PrerequisiteKind.Met));
        to.Texts(set.Ends);
        to.Text(set.Fills);
        _requirements.Pattern(set.Scope);
        to.List(set.ReadAs, ReadAs);
        Attributes(ScopeAttributes.Of(set));
        to.Blob(() => to.OptionalList(set.Criteria, Criterion));
        to.Flag(set.DelegatedToProvince);
        to.Provenance(set.Provenance);
    }

    public void Overlay(Overlay overlay)
    {
        to.Text(overlay.Id);
        to.Count((int)overlay.Nature);
        to.Localized(overlay.Title);
        to.Period(overlay.Effective);
        _requirements.Pattern(overlay.Scope);
        to.Text(overlay.Replaces);
        to.List(overlay.ReadAs, ReadAs);
        Attributes(ScopeAttributes.Of(overlay));
        to.Blob(() => to.List(overlay.Changes, Change));
        to.Provenance(overlay.Provenance);
    }

    public void Recognition(RecognitionRules rules)
    {
        to.Text(rules.Id);
        to.Period(rules.Effective);
        to.Texts(rules.For);
        Attributes(ScopeAttributes.Of(rules));
        to.Blob(() => to.OptionalList(rules.Conditions, Condition));
        to.Blob(() => to.OptionalList(rules.Revocation, Ground));
        to.Provenance(rules.Provenance);
    }

    private void Condition(RecognitionCondition condition)
    {
        to.Text(condition.Id);
        to.Localized(condition.Name);
        _requirements.Requirement(condition.Requirement);
        to.Provenance(condition.Provenance);
    }

    private void Ground(RevocationGround ground)
    {
        to.Fraction(ground.AtLeastShare);
        to.List(ground.IncludingAnyOf, pair =>
        {
            to.Text(pair.Key);
            to.Texts(pair.Value);
        });
        to.Provenance(ground.Provenance);
    }

    private void Attributes(IEnumerable<string> attributes) => to.Texts([.. attributes.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    private void ReadAs(ReadAs rule)
    {
        _requirements.Pattern(rule.When);
        to.Text(rule.Region);
        to.Period(rule.Effective);
        to.Provenance(rule.Provenance);
    }

    private void Criterion(Criterion criterion)
    {
        to.Text(criterion.Id);
        to.Text(criterion.Printed);
        to.Text(criterion.Group);
        to.Localized(criterion.Name);
        to.OptionalList(criterion.Indicators, Indicator);
        _requirements.Condition(criterion.AppliesWhen);
        to.Provenance(criterion.Provenance);
    }

    private void Indicator(Indicator indicator)
    {
        to.Text(indicator.Id);
        to.Text(indicator.Printed);
        to.Localized(indicator.Name);
        _requirements.Requirement(indicator.Requirement);
        _requirements.Condition(indicator.AppliesWhen);
        to.Localized(indicator.Authority);
        to.List(indicator.Guidance, to.Legal);
        to.Provenance(indicator.Provenance);
    }

    private void Change(OverlayChange change)
    {
        _requirements.Reference(change.Target);
        to.Localized(change.Name);
        _requirements.Threshold(change.Threshold);
        _requirements.Requirement(change.Requirement);
        _requirements.Condition(change.AppliesWhen);
        to.Flag(change.Added);
        to.Text(change.Criterion);
        to.Flag(change.Withdrawn);
        to.Provenance(change.Provenance);
    }
}
