using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Ntm.Rules.RulesEngine;

/// <summary>
/// Runs a book through Microsoft RulesEngine: a second executor of the same bound law, slower by far, whose answers must be those of <see cref="AssessmentRun"/>. Safe for
/// concurrent use. Workflows are compiled once for each law that places and days differ in, which takes some tenths of a second.
/// </summary>
public sealed class RulesEngineAssessor
{
    private static readonly Lock Compiling = new();

    // Names as they are written, no type of a host by chance, and no error that becomes a plain false.
    internal static ReSettings Settings => new()
    {
        IsExpressionCaseSensitive = true,
        AutoRegisterInputType = false,
        EnableExceptionAsErrorMessageForRuleExpressionParsing = true,
        UseFastExpressionCompiler = true,
    };

    private readonly AssessmentRun _run;
    private readonly Catalog _catalog;
    private readonly InputShape _shape;

    // By the lowest set of the law: a run gives the very same ones to all places and days for which it binds the same law.
    private readonly ConcurrentDictionary<BoundSet, Lazy<Bound>> _bound = new(ReferenceEqualityComparer.Instance);

    /// <summary>Prepares a run.</summary>
    /// <param name="book">The book; its law goes to RulesEngine as printed by this library, never as text of a file.</param>
    /// <param name="run">A run of the book.</param>
    public RulesEngineAssessor(RuleBook book, AssessmentRun run)
        : this((book ?? throw new ArgumentNullException(nameof(book))).Catalog, run)
    {
    }

    internal RulesEngineAssessor(Catalog catalog, AssessmentRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        _run = run;
        _catalog = catalog;
        _shape = new InputShape(catalog);
    }

    /// <summary>A record as the parameter <c>input</c> of exported workflows.</summary>
    /// <exception cref="NotExpressibleException">A value has too many digits.</exception>
    public CommuneInput InputOf(CommuneRecord commune)
    {
        ArgumentNullException.ThrowIfNull(commune);
        return _shape.Fill(commune);
    }

    /// <summary>The outcomes for one commune.</summary>
    /// <param name="commune">The record.</param>
    /// <param name="cancellation">Asks to stop, between workflows.</param>
    /// <exception cref="NotExpressibleException">Something cannot be judged exactly there, or no day is known.</exception>
    /// <exception cref="InvalidOperationException">RulesEngine failed on an expression.</exception>
    public async Task<RulesEngineAssessment> AssessAsync(CommuneRecord commune, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(commune);
        cancellation.ThrowIfCancellationRequested();
        if ((_run.Options.AsOf ?? commune.ReportingDate) is null)
        {
            throw new NotExpressibleException(NotExpressibleReason.NoDay, commune.Code);
        }

        if (_run.LawFor(commune) is not [var lowest, ..] law)
        {
            return new RulesEngineAssessment(commune, []);
        }

        Bound bound = _bound.GetOrAdd(lowest, _ => new Lazy<Bound>(() => Bind(commune, law))).Value;
        var input = new RuleParameter("input", _shape.Fill(commune));
        ImmutableArray<RulesEngineSetAssessment>.Builder sets = ImmutableArray.CreateBuilder<RulesEngineSetAssessment>();
        foreach (BoundSet set in bound.Sets)
        {
            cancellation.ThrowIfCancellationRequested();
            Dictionary<string, bool> holds = set.Indicators.Any()
                ? Read(await bound.Engine.ExecuteAllRulesAsync(set.Set.Id, [input], cancellation).ConfigureAwait(false))
                : [];
            sets.Add(Of(set, holds));
        }

        return new RulesEngineAssessment(commune, sets.ToImmutable());
    }

    private Bound Bind(CommuneRecord place, ImmutableArray<BoundSet> sets)
    {
        Workflow[] workflows = [.. _run.ToWorkflows(_catalog, place).Where(workflow => workflow.Rules.Any())];
        // Its parser is not made for several threads, and reads numbers by the culture of the moment.
        lock (Compiling)
        {
            CultureInfo before = CultureInfo.CurrentCulture;
            try
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                var engine = new Engine(workflows, Settings);
                var empty = new RuleParameter("input", _shape.Fill(new CommuneRecord { Code = "" }));
                foreach (Workflow workflow in workflows)
                {
                    Read(engine.ExecuteAllRulesAsync(workflow.WorkflowName, empty).AsTask().GetAwaiter().GetResult());
                }

                return new Bound(engine, sets);
            }
            finally
            {
                CultureInfo.CurrentCulture = before;
            }
        }
    }

    /// <summary>Which rules hold.</summary>
    /// <exception cref="InvalidOperationException">One could not be read or run.</exception>
    internal static Dictionary<string, bool> Read(List<RuleResultTree> results)
    {
        Dictionary<string, bool> holds = new(StringComparer.Ordinal);
        foreach (RuleResultTree result in results)
        {
            // Where an expression cannot be read or run, RulesEngine says false and tells why beside it.
            if (!string.IsNullOrEmpty(result.ExceptionMessage))
            {
                throw new InvalidOperationException($"{result.Rule.RuleName}: {result.ExceptionMessage}");
            }

            holds[result.Rule.RuleName] = result.IsSuccess;
        }

        return holds;
    }

    private static RulesEngineSetAssessment Of(BoundSet set, Dictionary<string, bool> holds)
    {
        Outcome Of(string rule) => holds.GetValueOrDefault(rule) ? Outcome.Met
            : holds.GetValueOrDefault($"{rule}:notMet") ? Outcome.NotMet
            : holds.GetValueOrDefault($"{rule}:notApplicable") ? Outcome.NotApplicable
            : Outcome.Undetermined;
        ImmutableArray<RulesEngineOutcome> indicators = [.. set.Indicators.Select(indicator => new RulesEngineOutcome(indicator.Address.IndicatorId, Of(indicator.Address.IndicatorId)))];
        Dictionary<string, Outcome> byId = indicators.GroupBy(one => one.Id).ToDictionary(group => group.Key, group => group.Last().Outcome, StringComparer.Ordinal);
        ImmutableArray<RulesEngineOutcome> criteria =
        [
            .. (set.Criteria ?? []).Select(criterion => new RulesEngineOutcome(
                criterion.Criterion.Id,
                Under(
                    criterion.Indicators is { } known ? All(known.Select(indicator => byId[indicator.Address.IndicatorId])) : Outcome.Undetermined,
                    criterion.AppliesWhen is null ? Outcome.Met : Of($"{criterion.Criterion.Id}:applies")))),
        ];
        return new RulesEngineSetAssessment(set.Set.Id, set.Set.Level, set.Criteria is null ? Outcome.Undetermined : All(criteria.Select(one => one.Outcome)), criteria, indicators);
    }

    private static Outcome Under(Outcome owner, Outcome condition) => (condition, owner) switch
    {
        (Outcome.NotMet, _) => Outcome.NotApplicable,
        (Outcome.Met, _) or (_, Outcome.Met) => owner,
        _ => Outcome.Undetermined,
    };

    private static Outcome All(IEnumerable<Outcome> outcomes)
    {
        Outcome[] all = [.. outcomes];
        return all.Contains(Outcome.NotMet) ? Outcome.NotMet
            : all.Contains(Outcome.Undetermined) ? Outcome.Undetermined
            : all.Contains(Outcome.Met) ? Outcome.Met
            : Outcome.NotApplicable;
    }

    private sealed record Bound(Engine Engine, ImmutableArray<BoundSet> Sets);
}
