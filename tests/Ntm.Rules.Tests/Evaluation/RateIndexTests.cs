using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Evaluation;

public class RateIndexTests
{
    private static readonly Catalog Catalog = RuleBook.BuiltIn.Catalog;

    [Fact]
    public void Indexer_EveryMetric_IsLinkedWithThoseThatItSpeaksOf()
    {
        var index = new RateIndex(Catalog);
        foreach (Metric metric in Catalog.Metrics.Values)
        {
            MetricLinks links = index[metric];

            Assert.Same(metric, links.Metric);
            Assert.Equal(metric.Counts?.Numerator, links.Numerator?.Metric.Id);
            Assert.Equal(metric.Counts?.Denominator, links.Denominator?.Metric.Id);
            Assert.Equal(metric.NotLessThan, links.Contained?.Metric.Id);
            Assert.Equal(metric.Formula?.Metrics ?? (metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : []), links.Inputs.Select(input => input.Metric.Id));
            Assert.All(links.Rates, rate => Assert.Same(links, rate.Numerator));
            Assert.Equal(Catalog.Metrics.Values.Count(other => other.Counts?.Numerator == metric.Id), links.Rates.Length);
        }
    }

    [Fact]
    public void Indexer_OnManyThreads_GivesOneLinkOfEachMetricAndAllOfIt()
    {
        string[] ids = [.. Catalog.Metrics.Keys];
        for (int round = 0; round < 50; round++)
        {
            var index = new RateIndex(Catalog);

            MetricLinks[][] seen = [.. Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(thread =>
                Enumerable.Range(0, ids.Length).Select(next => index[ids[(next + (thread * 40)) % ids.Length]]).OrderBy(links => links.Slot).ToArray())];

            Assert.All(seen, links => Assert.True(links.Zip(seen[0], ReferenceEquals).All(same => same)));
            Assert.All(seen[0].SelectMany(links => links.Inputs.Concat(links.Rates)), other => Assert.Same(index[other.Metric], other));
        }
    }

    [Fact]
    public void Related_BuiltIn_AreThoseThatOthersGiveOrLimitInOrderOfIds()
    {
        string[] related = [.. new RateIndex(Catalog).Related.Select(links => links.Metric.Id)];

        Assert.Equal(
            Catalog.Metrics.Values.Where(metric => metric.Counts is not null || metric.Formula is not null || metric.NotLessThan is not null).Select(metric => metric.Id).Order(StringComparer.Ordinal),
            related);
        Assert.NotEmpty(related);
    }
}
