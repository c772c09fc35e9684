using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;

namespace Ntm.Rules.RulesEngine;

/// <summary>What RulesEngine answers for one commune, in the words of <c>Ntm.Rules</c>: outcomes, without reasons. Immutable.</summary>
/// <param name="Commune">The record.</param>
/// <param name="Sets">An answer for each set in force, lowest level first.</param>
public sealed record RulesEngineAssessment(CommuneRecord Commune, ImmutableArray<RulesEngineSetAssessment> Sets);

/// <summary>The outcomes of a set.</summary>
/// <param name="SetId">Id of the set.</param>
/// <param name="Level">Its level.</param>
/// <param name="Outcome">The set on its criteria alone.</param>
/// <param name="Criteria">Criteria in order.</param>
/// <param name="Indicators">Indicators in order.</param>
public sealed record RulesEngineSetAssessment(
    string SetId, string Level, Outcome Outcome, ImmutableArray<RulesEngineOutcome> Criteria, ImmutableArray<RulesEngineOutcome> Indicators);

/// <summary>The outcome of a criterion or indicator.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Outcome">The outcome.</param>
public sealed record RulesEngineOutcome(string Id, Outcome Outcome);
