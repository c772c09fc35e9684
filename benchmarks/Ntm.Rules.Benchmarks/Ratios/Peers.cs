using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using CsvHelper;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
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
    private readonly byte[] _csv;
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
        _csv = communes.Csv();
        var assessor = new RulesEngineAssessor(RealLaw.Book, RealLaw.Run);
        _inputs = [.. records.Take(engineCommunes).Select(assessor.InputOf)];
        for (int region = 0; region < RealLaw.Regions.Length; region++)
        {
            _engines.Add(EngineOf(records.FirstOrDefault(record => record.Region == RealLaw.Regions[region].Region), _inputs[0]));
        }

        Check();
    }

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
    public long Memory() => Read(_columns);

    /// <summary>As <see cref="Memory"/>, of any columns.</summary>
    public static long Read(ReadingColumn[] columns)
    {
        Vector256<long> sum = Vector256<long>.Zero;
        foreach (ReadingColumn column in columns)
        {
            sum += Sum(column.Numbers) + Sum(MemoryMarshal.Cast<ulong, long>(column.Yes)) + Sum(MemoryMarshal.Cast<ulong, long>(column.Known)) + Sum(MemoryMarshal.Cast<ulong, long>(column.Missing));
        }

        return Vector256.Sum(sum);
    }

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

    public int CsvToVerdicts()
    {
        int communes = 0;
        foreach (CommuneDataset chunk in new CommuneReader(RealLaw.Book.Catalog).Open(new MemoryStream(_csv), "a.csv").ToBlockingEnumerable())
        {
            communes += RealLaw.Run.Batch(chunk).Assess().Columns.Length;
        }

        return communes;
    }

    /// <summary>The library's own reading of the same file, numbers parsed to decimals.</summary>
    public decimal CsvParse()
    {
        decimal sum = 0;
        using var reader = CsvReader.Create(new MemoryStream(_csv), new CsvReaderOptions { Separator = ',', HasHeader = true }, true);
        while (reader.Read())
        {
            for (int cell = 4; cell < 4 + _numbers; cell++)
            {
                if (decimal.TryParse(reader.GetSpan(cell), NumberStyles.Number, CultureInfo.InvariantCulture, out decimal number))
                {
                    sum += number;
                }
            }

            for (int cell = 4 + _numbers; cell < reader.FieldCount; cell++)
            {
                sum += reader.GetSpan(cell).Length;
            }
        }

        return sum;
    }

    private static Vector256<long> Sum(ReadOnlySpan<long> numbers)
    {
        (Vector256<long> a, Vector256<long> b) = (Vector256<long>.Zero, Vector256<long>.Zero);
        ref long first = ref MemoryMarshal.GetReference(numbers);
        int at = 0;
        for (; at + 8 <= numbers.Length; at += 8)
        {
            a += Vector256.LoadUnsafe(ref first, (nuint)at);
            b += Vector256.LoadUnsafe(ref first, (nuint)(at + 4));
        }

        for (; at < numbers.Length; at++)
        {
            a += Vector256.CreateScalar(numbers[at]);
        }

        return a + b;
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
}
