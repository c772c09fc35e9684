using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;
using Ntm.Rules.Binding;
using Ntm.Rules.Communes;
using Ntm.Rules.Compilation;
using Ntm.Rules.RulesEngine;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;

namespace Ntm.Rules.Benchmarks.Compilation;

/// <summary>A bound set to a plan of integer columns; beside it one of its rules compiled by RulesEngine, and as baseline a walk over the bound requirements.</summary>
[MemoryDiagnoser]
public class CompileBenchmarks
{
    private static readonly CommuneRecord Place = new()
    {
        Code = "",
        Province = RealLaw.Regions[0].Province,
        Region = RealLaw.Regions[0].Region,
        ReportingDate = RealLaw.Day,
    };

    private readonly BoundSet _bound = RealLaw.Run.LawFor(Place).Single();
    private RuleExpressionParser _parser = null!;
    private RuleParameter[] _parameters = [];
    private string _expression = "";

    [GlobalSetup]
    public void Prepare()
    {
        _parser = new RuleExpressionParser(new ReSettings { IsExpressionCaseSensitive = true, AutoRegisterInputType = false, UseFastExpressionCompiler = true });
        _parameters = [new RuleParameter("input", new RulesEngineAssessor(RealLaw.Book, RealLaw.Run).InputOf(Place))];
        _expression = RealLaw.Run.ToWorkflows(RealLaw.Book.Catalog, Place).Single().Rules.First().Expression;
    }

    [Benchmark(Baseline = true)]
    public int Walk() => _bound.Indicators.Count(indicator => indicator.Requirement is BoundComparison);

    [Benchmark]
    public object Plan()
    {
        var compiler = new PlanCompiler(RealLaw.Book.Catalog, false);
        compiler.Add(_bound, isInForce: true);
        return compiler.Build();
    }

    [Benchmark]
    public object RulesEngineOneRule() => _parser.Compile<bool>(_expression, _parameters);
}
