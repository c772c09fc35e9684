using System.Text;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

/// <summary>A text read to the end: its communes, the sizes of its chunks and its problems.</summary>
internal sealed record Reading(IReadOnlyList<CommuneRecord> Rows, IReadOnlyList<int> Chunks, IReadOnlyList<Diagnostic> Problems)
{
    public static Reading Csv(string text, CommuneReaderOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), "a.csv", options);

    public static Reading Json(string text, CommuneReaderOptions? options = null) => Bytes(Encoding.UTF8.GetBytes(text), "a.json", options);

    public static Reading Bytes(byte[] bytes, string name, CommuneReaderOptions? options = null) => Of(new MemoryStream(bytes), name, options);

    public static Reading Of(Stream stream, string name, CommuneReaderOptions? options = null) =>
        AllAsync(new CommuneReader(SmallCatalog.Instance, options).Open(stream, name)).GetAwaiter().GetResult();

    public static async Task<Reading> AllAsync(CommuneReading reading)
    {
        List<CommuneRecord> rows = [];
        List<int> chunks = [];
        await foreach (CommuneDataset chunk in reading)
        {
            rows.AddRange(chunk);
            chunks.Add(chunk.Count);
        }

        Assert.Equal(reading.Problems.Any(problem => problem.Severity == Severity.Error), reading.HasErrors);
        foreach (Diagnostic problem in reading.Problems)
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                Assert.NotEmpty(problem.Message(language));
                Assert.NotEmpty(problem.Fix(language));
            }
        }

        return new Reading(rows, chunks, reading.Problems);
    }

    /// <summary>The one row; fails where a problem was found.</summary>
    public CommuneRecord Row
    {
        get
        {
            Assert.Empty(Problems);
            return Assert.Single(Rows);
        }
    }

    /// <summary>Code and place of each problem: <c>NTM4225 2:7 2/income</c>.</summary>
    public string[] Found => [.. Problems.Select(p => $"{p.Code} {p.Location.Line}:{p.Location.Column} {p.Location.Pointer}".TrimEnd())];
}
