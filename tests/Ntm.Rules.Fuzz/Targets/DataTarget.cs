using System.Text;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Data files under the shipped law: read, assessed one by one and as a batch, which agree, and written as CSV, which reads back.</summary>
internal sealed class DataTarget : Target
{
    private static readonly RuleBook Book = RuleBook.Load(RuleSource.BuiltIn).BookOrThrow();

    private static readonly AssessmentRun Run2019 = Book.StartRun(new DateOnly(2019, 12, 31));

    private static readonly CommuneReader Reader = new(Book.Catalog);

    private readonly string _path;
    private readonly Func<Dice, byte[]> _make;

    private DataTarget(string name, int share, string path, IEnumerable<string> files, Func<Dice, byte[]> make)
    {
        Name = name;
        Share = share;
        Files = files;
        _path = path;
        _make = make;
    }

    public override string Name { get; }

    public override int Share { get; }

    public override IEnumerable<string> Files { get; }

    public override long BytesAnyway => 4_000_000;

    public override long BytesOfAByte => 4_000;

    public static DataTarget Csv()
    {
        string[] files = [.. Seeds.Files(Path.Combine(Seeds.Rules, "samples"), "*.csv"), .. Seeds.Files(Path.Combine(Seeds.Conformance, "data"), "*.csv").Where(file => !file.Contains("utf16", StringComparison.Ordinal))];
        var mutator = new CsvMutator(files.Select(file => Encoding.UTF8.GetString(File.ReadAllBytes(file))));
        return new DataTarget("csv", 8, "input.csv", files, mutator.Mutate);
    }

    public static DataTarget Json()
    {
        string[] files = [.. Seeds.Files(Path.Combine(Seeds.Conformance, "data"), "*.json")];
        var mutator = new JsonMutator(files.Select(Seeds.Text));
        return new DataTarget("json", 6, "input.json", files, mutator.Mutate);
    }

    public override byte[] Make(Dice dice) => _make(dice);

    public override bool Run(byte[] input, Dice dice)
    {
        CommuneReading reading = Reader.Open(new MemoryStream(input), _path);
        List<CommuneDataset> chunks = Chunks(reading);
        Problems.Check(reading.Problems, _path, input);
        FuzzException.Unless(reading.HasErrors == reading.Problems.Any(problem => problem.Severity == Severity.Error), "an error that is not told");
        foreach (CommuneDataset chunk in chunks)
        {
            Assess(chunk, dice);
            using var text = new StringWriter();
            CommuneCsvWriter.Write(text, chunk);
            Chunks(Reader.Open(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "written.csv"));
        }

        return chunks.Count > 0;
    }

    private static void Assess(CommuneDataset chunk, Dice dice)
    {
        OutcomeMatrix matrix = Run2019.Batch(chunk).Assess();
        int row = dice.Next(chunk.Count);
        CommuneAssessment answer = Run2019.Assess(chunk[row]);
        Communes.Check(answer);
        foreach (SetAssessment set in answer.Sets)
        {
            foreach (IndicatorAssessment indicator in set.Indicators)
            {
                OutcomeColumn? column = matrix.Columns.FirstOrDefault(one => one.Kind == OutcomeColumnKind.Indicator && one.SetId == set.SetId && one.Id == indicator.Id);
                FuzzException.Unless(column is null || matrix[row, column] is not { } outcome || outcome == indicator.Outcome, $"{set.SetId}#{indicator.Id}: batch and answer differ");
            }
        }
    }

    private static List<CommuneDataset> Chunks(CommuneReading reading) => ReadAsync(reading).GetAwaiter().GetResult();

    private static async Task<List<CommuneDataset>> ReadAsync(CommuneReading reading)
    {
        List<CommuneDataset> chunks = [];
        await foreach (CommuneDataset chunk in reading.ConfigureAwait(false))
        {
            chunks.Add(chunk);
        }

        return chunks;
    }
}
