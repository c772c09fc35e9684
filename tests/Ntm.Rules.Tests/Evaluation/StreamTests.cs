using System.Runtime.CompilerServices;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Tests.Books;

namespace Ntm.Rules.Tests.Evaluation;

/// <summary>Streams of datasets are answered in their order, as far as is asked for, until it is enough.</summary>
public sealed class StreamTests
{
    private const int Chunk = 150;

    private static readonly RuleBook Book = Law.Load(Law.SetOf(Law.AtLeast("insured_pct", "90")));
    private static readonly AssessmentRun Run = Book.StartRun(Law.Begin);
    private static readonly OutcomeColumn Set = new(Run.Assess(Commune.With()).Sets.Single(set => set.Set is not null).SetId!, OutcomeColumnKind.Set, "");

    private int _made;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task BatchAsync_Chunks_AreAnsweredInOrderAsEachAlone(int threads)
    {
        int chunk = 0;
        await foreach (OutcomeMatrix outcomes in Run.BatchAsync(Chunks(4), threads))
        {
            CommuneDataset dataset = outcomes.Batch.Dataset;
            Assert.Equal($"{chunk:00000}", dataset[0].Code);
            OutcomeMatrix alone = Run.Batch(dataset).Assess();
            Assert.All(Enumerable.Range(0, Chunk), row => Assert.Equal(alone[row, Set], outcomes[row, Set]));
            chunk++;
        }

        Assert.Equal(4, chunk);
    }

    [Fact]
    public async Task AssessAsync_Communes_AreAnsweredInOrderAsEachAlone()
    {
        List<CommuneAssessment> answers = [];
        await foreach (CommuneAssessment answer in Run.AssessAsync(Chunks(2)))
        {
            answers.Add(answer);
        }

        Assert.Equal(2 * Chunk, answers.Count);
        Assert.All(answers, answer => Assert.Equal(Run.Assess(answer.Commune).Level, answer.Level));
        Assert.Equal(["00000", "00001"], answers.Select(answer => answer.Commune.Code).Distinct());
    }

    [Fact]
    public async Task BatchAsync_FirstAlone_ReadsNoSecondChunk()
    {
        await foreach (OutcomeMatrix _ in Run.BatchAsync(Chunks(100)))
        {
            break;
        }

        Assert.Equal(1, _made);
    }

    [Fact]
    public async Task AssessAsync_AskedToStop_StopsBeforeTheNextCommune()
    {
        using var stop = new CancellationTokenSource();
        int answered = 0;
        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (CommuneAssessment _ in Run.AssessAsync(Chunks(100), stop.Token))
            {
                answered++;
                await stop.CancelAsync();
            }
        });

        Assert.Equal(1, answered);
    }

    [Fact]
    public async Task BatchAsync_AskedToStopThroughTheEnumeration_Stops()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Assert.ThrowsAsync<OperationCanceledException>(async () =>
        {
            await foreach (OutcomeMatrix _ in Run.BatchAsync(Chunks(100)).WithCancellation(stop.Token))
            {
            }
        });
    }

    [Fact]
    public void BatchAsync_Misuse_IsToldAtOnce()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Run.BatchAsync(Chunks(1), threads: 0));
        Assert.Throws<ArgumentNullException>(() => Run.BatchAsync(null!));
        Assert.Throws<ArgumentNullException>(() => Run.AssessAsync((IAsyncEnumerable<CommuneDataset>)null!));
    }

    private async IAsyncEnumerable<CommuneDataset> Chunks(int count, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        for (int chunk = 0; chunk < count; chunk++)
        {
            cancellation.ThrowIfCancellationRequested();
            await Task.Yield();
            _made++;
            var builder = new CommuneDatasetBuilder(Book.Catalog, Chunk);
            for (int row = 0; row < Chunk; row++)
            {
                builder.Set("insured_pct", (chunk + row) % 100);
                builder.Add(new CommuneRecord { Code = $"{chunk:00000}", ValidFrom = new DateOnly(2000, 1, 1).AddDays(row), ReportingDate = new DateOnly(2019, 12, 31) });
            }

            yield return builder.Build();
        }
    }
}
