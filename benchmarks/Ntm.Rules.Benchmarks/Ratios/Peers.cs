using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.RulesEngine;

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
    private readonly RuleTable _table;
    private readonly ReadingColumn[] _columns;
    private readonly EnginePeer?[] _engines;
    private readonly int[] _someRows;
    private readonly CommuneInput[] _inputs;

    /// <param name="communes">The communes.</param>
    /// <param name="engineCommunes">How many of them, from all regions, are judged by the ways that take microseconds each.</param>
    /// <param name="isChecked">Whether whoever asks holds the ways against each other; else that is done here, once a process.</param>
    public Peers(RealCommunes communes, int engineCommunes, bool isChecked = false)
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
        _table = new RuleTable(RealCommunes.SetOf(0), communes.Numeric, communes.Attested);
        _columns = [.. _batch.Evaluators.SelectMany(evaluator => evaluator.Columns).Distinct()];
        Csv = new CsvPeers(communes.Csv(), _numbers);
        var assessor = new RulesEngineAssessor(RealLaw.Book, RealLaw.Run);
        _someRows = [.. Enumerable.Range(0, engineCommunes).Select(number => (int)((long)number * records.Length / engineCommunes))];
        _inputs = [.. _someRows.Select(row => assessor.InputOf(records[row]))];
        _engines = [.. RealLaw.Regions.Select(pair => records.FirstOrDefault(record => record.Region == pair.Region) is { } place ? new EnginePeer(place, _inputs[0]) : null)];
        if (!isChecked)
        {
            PeerCheck.Hold();
            CheckWorkload();
        }
    }

    public CsvPeers Csv { get; }

    public int Communes => _communes.Records.Length;

    public int EngineCommunes => _inputs.Length;

    /// <summary>Bytes that the kernel holds of the communes for the set.</summary>
    public long HeldBytes => MemoryFloor.Held(_columns);

    /// <summary>The verdicts of the batch.</summary>
    public OutcomeMatrix Verdicts() => _batch.Assess();

    public int Batch()
    {
        _batch.Assess(_outcomes);
        return _outcomes.Columns.Length;
    }

    /// <summary>Reads the very bytes that the kernel holds, and does nothing with them but add.</summary>
    public long Memory() => MemoryFloor.Read(_columns);

    public int Decimals() => Loop(DecimalOf);

    public int Doubles() => Loop(DoubleOf);

    public int Table() => Loop(TableOf);

    public int DecimalOf(int row) => HandWritten.Set<decimal>(Of(_decimals, row), Known(row), Words(row), _decimalFigures[_region[row]]);

    public int DoubleOf(int row) => HandWritten.Set<double>(Of(_doubles, row), Known(row), Words(row), _doubleFigures[_region[row]]);

    public int TableOf(int row) => _table.Judge<decimal>(Of(_decimals, row), Known(row), Words(row), _decimalFigures[_region[row]]);

    /// <summary>Outcome and reason of every indicator.</summary>
    public int Explained() => Indicators(ReadReason);

    /// <summary>What was measured and required too, the shortfall, in counts as well, and the article.</summary>
    public int ExplainedFigures() => Indicators(ReadFigures);

    /// <summary>Everything that there is to read of every indicator, the words of its sentence in both languages among it, and what stands beside them.</summary>
    public int ExplainedAllRead()
    {
        int seen = 0;
        foreach (int row in _someRows)
        {
            CommuneAssessment answer = RealLaw.Run.Assess(_communes.Records[row]);
            seen += answer.Warnings.Length + (answer.Level is null ? 0 : 1);
            foreach (SetAssessment set in answer.Sets)
            {
                seen += set.Deciding.Metrics.Length + set.UnverifiedFigures;
                foreach (IndicatorAssessment indicator in set.Indicators)
                {
                    seen += ReadFigures(indicator) + indicator.Reason.Arguments.Length + (indicator.Threshold?.Chain.Length ?? 0);
                }
            }
        }

        return seen;
    }

    public int RulesEngine()
    {
        int met = 0;
        for (int number = 0; number < _inputs.Length; number++)
        {
            met += EngineOf(number).Execute(_inputs[number]);
        }

        return met;
    }

    public int RulesEngineDelegates()
    {
        int met = 0;
        object[] arguments = new object[1];
        for (int number = 0; number < _inputs.Length; number++)
        {
            arguments[0] = _inputs[number];
            met += EngineOf(number).Call(arguments);
        }

        return met;
    }

    private static int ReadFigures(IndicatorAssessment indicator) => (int)indicator.Outcome + (int)indicator.Reason.Code
        + (indicator.Measured?.Value.Sign ?? 0) + (indicator.Required?.Value.Sign ?? 0) + (indicator.Legal?.Document?.Length ?? 0)
        + (indicator.Shortfall is { } shortfall ? shortfall.Amount.Value.Sign + (shortfall.InCounts is null ? 0 : 1) : 0);

    private static int ReadReason(IndicatorAssessment indicator) => (int)indicator.Outcome + (int)indicator.Reason.Code;

    /// <summary>Whether each indicator of a commune is met, by RulesEngine's executor and by its delegate.</summary>
    /// <param name="number">Which of the communes that are given to it.</param>
    public IEnumerable<(string Indicator, bool Executed, bool Called)> EachByEngine(int number) => EngineOf(number).Each(_inputs[number]);

    private EnginePeer EngineOf(int number) => _engines[_region[_someRows[number]]]!;

    private int Indicators(Func<IndicatorAssessment, int> read)
    {
        int seen = 0;
        foreach (int row in _someRows)
        {
            foreach (SetAssessment set in RealLaw.Run.Assess(_communes.Records[row]).Sets)
            {
                foreach (CriterionAssessment criterion in set.Criteria)
                {
                    foreach (IndicatorAssessment indicator in criterion.Indicators)
                    {
                        seen += read(indicator);
                    }
                }
            }
        }

        return seen;
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
