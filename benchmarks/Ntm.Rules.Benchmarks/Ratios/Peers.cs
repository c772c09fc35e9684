using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.RulesEngine;
using RulesEngine.ExpressionBuilders;
using RulesEngine.Models;
using Engine = RulesEngine.RulesEngine;

namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>Ways to judge the same communes by the same set, each over its own form of the data, which is made beforehand. Each call returns something, so that nothing is left out.</summary>
internal sealed class Peers
{
    private readonly RealCommunes _communes;
    private readonly CommuneBatch _batch;
    private readonly OutcomeMatrix _outcomes;
    private readonly int _numbers;
    private readonly int _words;
    private readonly decimal[] _decimals;
    private readonly double[] _doubles;
    private readonly bool[] _known;
    private readonly sbyte[] _attested;
    private readonly int[] _region;
    private readonly decimal[][] _decimalFigures;
    private readonly double[][] _doubleFigures;
    private readonly bool[] _atMost;
    private readonly ReadingColumn[] _columns;
    private readonly List<(Engine Engine, string Name, Func<object[], bool>[] Delegates)> _engines = [];
    private readonly CommuneInput[] _inputs;

    public Peers(RealCommunes communes, int engineCommunes)
    {
        _communes = communes;
        _batch = RealLaw.Run.Batch(communes.Dataset);
        _outcomes = _batch.Assess();
        (_numbers, _words) = (communes.Numeric.Length, communes.Attested.Length);
        CommuneRecord[] records = communes.Records;
        _decimals = new decimal[records.Length * _numbers];
        _known = new bool[records.Length * _numbers];
        _attested = new sbyte[records.Length * _words];
        _region = [.. records.Select(record => Array.FindIndex(RealLaw.Regions, pair => pair.Region == record.Region))];
        for (int row = 0; row < records.Length; row++)
        {
            Fill(records[row], row);
        }

        _doubles = Array.ConvertAll(_decimals, number => (double)number);
        _decimalFigures = [.. RealLaw.Regions.Select((_, region) => RealCommunes.FiguresOf(region))];
        _doubleFigures = [.. _decimalFigures.Select(figures => Array.ConvertAll(figures, figure => (double)figure))];
        _atMost = [.. communes.Numeric.Select(id => id is "temporary_houses" or "poverty_rate_2016" or "stunting_pct")];
        _columns = [.. _batch.Evaluators.SelectMany(evaluator => evaluator.Columns).Distinct()];
        Csv = new CsvPeers(communes.Csv(), _numbers);
        var assessor = new RulesEngineAssessor(RealLaw.Book, RealLaw.Run);
        _inputs = [.. records.Take(engineCommunes).Select(assessor.InputOf)];
        for (int region = 0; region < RealLaw.Regions.Length; region++)
        {
            _engines.Add(EngineOf(records.FirstOrDefault(record => record.Region == RealLaw.Regions[region].Region), _inputs[0]));
        }

        Check();
        CheckWorkload();
    }

    public CsvPeers Csv { get; }

    public int Communes => _communes.Records.Length;

    public int EngineCommunes => _inputs.Length;

    /// <summary>Bytes that the kernel holds of the communes and reads.</summary>
    public long HeldBytes => _columns.Sum(column => (8L * column.Numbers.Length) + (8L * (column.Yes.Length + column.Known.Length + column.Missing.Length + column.Nothing.Length)));

    public int Batch()
    {
        _batch.Assess(_outcomes);
        return _outcomes.Columns.Length;
    }

    /// <summary>Reads the very bytes that the kernel reads, and does nothing with them but add.</summary>
    public long Memory() => MemoryFloor.Read(_columns);

    public int Decimals() => Loop(row => HandWritten.Set<decimal>(Of(_decimals, row), Known(row), Words(row), _decimalFigures[_region[row]]));

    public int Doubles() => Loop(row => HandWritten.Set<double>(Of(_doubles, row), Known(row), Words(row), _doubleFigures[_region[row]]));

    public int Table() => Loop(row => HandWritten.Table<decimal>(Of(_decimals, row), Known(row), Words(row), _decimalFigures[_region[row]], _atMost));

    /// <summary>Outcome and reason code of every indicator, as whoever shows them asks for them.</summary>
    public int Explained()
    {
        int seen = 0;
        for (int row = 0; row < EngineCommunes; row++)
        {
            foreach (SetAssessment set in RealLaw.Run.Assess(_communes.Records[row]).Sets)
            {
                foreach (CriterionAssessment criterion in set.Criteria)
                {
                    foreach (IndicatorAssessment indicator in criterion.Indicators)
                    {
                        seen += (int)indicator.Outcome + (int)indicator.Requirement.Code;
                    }
                }
            }
        }

        return seen;
    }

    /// <summary>Everything that there is to read of every indicator, and what stands beside them.</summary>
    public int ExplainedAllRead()
    {
        int seen = 0;
        for (int row = 0; row < EngineCommunes; row++)
        {
            CommuneAssessment answer = RealLaw.Run.Assess(_communes.Records[row]);
            seen += answer.Warnings.Length + (answer.Level is null ? 0 : 1);
            foreach (SetAssessment set in answer.Sets)
            {
                seen += set.Deciding.Metrics.Length + set.UnverifiedFigures;
                foreach (IndicatorAssessment indicator in set.Indicators)
                {
                    seen += (int)indicator.Outcome + (int)indicator.Reason.Code + indicator.Reason.Arguments.Length + indicator.Shortfalls.Length;
                    seen += (indicator.Measured?.Value.Sign ?? 0) + (indicator.Required?.Value.Sign ?? 0) + (indicator.Legal?.Document?.Length ?? 0) + (indicator.Threshold?.Chain.Length ?? 0);
                }
            }
        }

        return seen;
    }

    public int RulesEngine()
    {
        int met = 0;
        for (int row = 0; row < EngineCommunes; row++)
        {
            (Engine engine, string name, _) = _engines[_region[row]];
            met += engine.ExecuteAllRulesAsync(name, new RuleParameter("input", _inputs[row])).AsTask().GetAwaiter().GetResult().Count(result => result.IsSuccess);
        }

        return met;
    }

    public int RulesEngineDelegates()
    {
        int met = 0;
        object[] arguments = new object[1];
        for (int row = 0; row < EngineCommunes; row++)
        {
            arguments[0] = _inputs[row];
            foreach (Func<object[], bool> holds in _engines[_region[row]].Delegates)
            {
                met += holds(arguments) ? 1 : 0;
            }
        }

        return met;
    }

    private static (Engine, string, Func<object[], bool>[]) EngineOf(CommuneRecord? place, CommuneInput input)
    {
        if (place is null)
        {
            return default;
        }

        Workflow bound = RealLaw.Run.ToWorkflows(RealLaw.Book.Catalog, place).Single();
        bound.Rules = [.. bound.Rules.Where(rule => !rule.RuleName.Contains(':', StringComparison.Ordinal))];
        var settings = new ReSettings { IsExpressionCaseSensitive = true, AutoRegisterInputType = false, UseFastExpressionCompiler = true };
        var parser = new RuleExpressionParser(settings);
        RuleParameter[] parameters = [new("input", input)];
        return (new Engine([bound], settings), bound.WorkflowName, [.. bound.Rules.Select(rule => parser.Compile<bool>(rule.Expression, parameters))]);
    }

    private ReadOnlySpan<T> Of<T>(T[] numbers, int row) => numbers.AsSpan(row * _numbers, _numbers);

    private ReadOnlySpan<bool> Known(int row) => _known.AsSpan(row * _numbers, _numbers);

    private ReadOnlySpan<sbyte> Words(int row) => _attested.AsSpan(row * _words, _words);

    private int Loop(Func<int, int> judge)
    {
        int sum = 0;
        for (int row = 0; row < Communes; row++)
        {
            sum += judge(row);
        }

        return sum;
    }

    private void Fill(CommuneRecord record, int row)
    {
        for (int index = 0; index < _numbers; index++)
        {
            if (record.Values.TryGetValue(_communes.Numeric[index], out MetricValue value))
            {
                _decimals[(row * _numbers) + index] = value.Number;
                _known[(row * _numbers) + index] = true;
            }
        }

        for (int index = 0; index < _words; index++)
        {
            _attested[(row * _words) + index] = record.Values.TryGetValue(_communes.Attested[index], out MetricValue value) ? value.Attested ? (sbyte)1 : (sbyte)-1 : (sbyte)0;
        }
    }

    /// <summary>Ways that do not give the same answers are not worth comparing.</summary>
    private void Check()
    {
        var set = new OutcomeColumn(RealLaw.SetId, OutcomeColumnKind.Set, "");
        for (int row = 0; row < Math.Min(Communes, 500); row++)
        {
            int ours = _outcomes[row, set] switch { Outcome.Met => 1, Outcome.NotMet => -1, _ => 0 };
            int byHand = HandWritten.Set<decimal>(Of(_decimals, row), Known(row), Words(row), _decimalFigures[_region[row]]);
            if (ours != byHand)
            {
                throw new InvalidOperationException($"Row {row}: {ours} by the kernel, {byHand} by hand.");
            }
        }
    }

    /// <summary>A workload must be what its name says.</summary>
    private void CheckWorkload()
    {
        Tally all = default;
        foreach (OutcomeColumn column in _outcomes.Columns.Where(column => column.Kind == OutcomeColumnKind.Indicator))
        {
            Tally tally = _outcomes.TallyOf(column);
            all = new Tally(all.Met + tally.Met, all.NotMet + tally.NotMet, all.NotApplicable + tally.NotApplicable, all.Undetermined + tally.Undetermined);
        }

        bool isRight = _communes.Workload switch
        {
            Workload.AllMet => all.NotMet + all.Undetermined == 0,
            Workload.Mixed => Communes < 100 || (all.NotMet > 0 && all.Undetermined > 0 && all.Met > all.NotMet + all.Undetermined),
            _ => Communes < 100 || all.Undetermined * 2 > all.Total,
        };
        if (!isRight)
        {
            throw new InvalidOperationException($"The communes are not {_communes.Workload}: {all}.");
        }
    }
}
