using Ntm.Rules.Communes;
using Ntm.Rules.RulesEngine;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>The set in Microsoft RulesEngine for one place: by its executor, and by the delegates that it compiles. Each rule says whether an indicator is met, and no more.</summary>
internal sealed class EnginePeer
{
    private readonly Engine _engine;
    private readonly string _name;
    private readonly string[] _rules;
    private readonly Func<object[], bool>[] _delegates;

    public EnginePeer(CommuneRecord place, CommuneInput input)
    {
        Workflow bound = RealLaw.Run.ToWorkflows(RealLaw.Book.Catalog, place).Single();
        bound.Rules = [.. bound.Rules.Where(rule => !rule.RuleName.Contains(':', StringComparison.Ordinal))];
        var settings = new ReSettings { IsExpressionCaseSensitive = true, AutoRegisterInputType = false, UseFastExpressionCompiler = true };
        var parser = new RuleExpressionParser(settings);
        RuleParameter[] parameters = [new("input", input)];
        _engine = new Engine([bound], settings);
        _name = bound.WorkflowName;
        _rules = [.. bound.Rules.Select(rule => rule.RuleName)];
        _delegates = [.. bound.Rules.Select(rule => parser.Compile<bool>(rule.Expression, parameters))];
    }

    /// <summary>How many indicators are met, by the executor.</summary>
    public int Execute(CommuneInput input) => Run(input).Count(result => result.IsSuccess);

    /// <summary>How many indicators are met, by the delegates alone.</summary>
    /// <param name="arguments">The input, alone in an array.</param>
    public int Call(object[] arguments)
    {
        int met = 0;
        foreach (Func<object[], bool> holds in _delegates)
        {
            met += holds(arguments) ? 1 : 0;
        }

        return met;
    }

    /// <summary>Whether each indicator is met by the executor and by its delegate.</summary>
    public IEnumerable<(string Indicator, bool Executed, bool Called)> Each(CommuneInput input)
    {
        Dictionary<string, bool> executed = Run(input).ToDictionary(result => result.Rule.RuleName, result => result.IsSuccess);
        return _rules.Select((rule, number) => (rule, executed[rule], _delegates[number]([input])));
    }

    private List<RuleResultTree> Run(CommuneInput input) => _engine.ExecuteAllRulesAsync(_name, new RuleParameter("input", input)).AsTask().GetAwaiter().GetResult();
}
