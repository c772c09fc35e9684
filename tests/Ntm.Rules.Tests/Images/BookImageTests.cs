using Ntm.Rules.Binding;
using Ntm.Rules.Images;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
using Ntm.Rules.Tests.Conformance;

namespace Ntm.Rules.Tests.Images;

public sealed class BookImageTests
{
    // What an image works out beforehand; looked at by itself.
    private const string WorkedOut = nameof(CriteriaSet.KnownAttributes);

    private static readonly BookContent Checked = BookLoader.LoadFiles([RuleSource.BuiltIn]).BookOrThrow().Content;

    public static TheoryData<string> GoodCases => [.. ConformanceCase.All("good").Select(one => one.Path)];

    [Fact]
    public void Read_ImageOfTheShippedFiles_IsWhatTheFilesSay()
    {
        SameGraph compared = SameGraph.Assert(Checked, new BookImage(EmbeddedFiles.Image()!).Read(), WorkedOut);

        Assert.True(compared.Compared > 5_000, $"{compared.Compared}");
    }

    [Fact]
    public void Write_ShippedFiles_IsTheImageThatTheBuildMade() => Assert.Equal(BookImage.Write(Checked), EmbeddedFiles.Image());

    [Theory]
    [MemberData(nameof(GoodCases))]
    public void Read_ImageOfACase_IsWhatTheFilesSay(string path)
    {
        BookContent content = ConformanceCase.All("good").Single(one => one.Path == path).Load().BookOrThrow().Content;

        SameGraph.Assert(content, new BookImage(BookImage.Write(content)).Read(), WorkedOut);
    }

    [Fact]
    public void Read_FiguresOfAnySize_KeepsThem()
    {
        Rational[] figures = [0m, -1m, 0.1m, long.MaxValue, long.MinValue, decimal.MaxValue, decimal.MinValue, 0.0000000000000000000000000001m, Rational.Create(1, 3)];

        ImageReader from = Reader(to => Array.ForEach(figures, figure => to.Fraction(figure)));

        Assert.All(figures, figure => Assert.Equal(figure, from.Fraction()));
    }

    [Fact]
    public void Read_Numbers_KeepsThem()
    {
        long[] numbers = [0, 1, -1, 127, 128, -128, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        decimal?[] decimals = [null, 0m, -0.10m, 100m, decimal.MaxValue, decimal.MinValue];

        ImageReader from = Reader(to =>
        {
            Array.ForEach(numbers, to.Number);
            Array.ForEach(decimals, to.Decimal);
        });

        Assert.All(numbers, number => Assert.Equal(number, from.Number()));
        Assert.All(decimals, number => Assert.Equal(number?.ToString(), from.Decimal()?.ToString()));
    }

    [Fact]
    public void Read_EverySet_KnowsTheAttributesThatItLooksAt()
    {
        BookContent read = new BookImage(EmbeddedFiles.Image()!).Read();

        Assert.Equal(Checked.Sets.Select(set => Line(ScopeAttributes.Of(set))), read.Sets.Select(set => Line(set.KnownAttributes!.Value)));
        Assert.Equal(Checked.Overlays.Select(overlay => Line(ScopeAttributes.Of(overlay))), read.Overlays.Select(overlay => Line(overlay.KnownAttributes!.Value)));
        Assert.Equal(Checked.Recognition.Select(rules => Line(ScopeAttributes.Of(rules))), read.Recognition.Select(rules => Line(rules.KnownAttributes!.Value)));
    }

    [Fact]
    public void Read_OnManyThreads_GivesEachMetricOnce()
    {
        for (int round = 0; round < 20; round++)
        {
            BookContent read = new BookImage(EmbeddedFiles.Image()!).Read();

            Metric[][] seen = [.. Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(thread =>
                thread % 2 == 0 ? [.. read.Catalog.Table.All] : read.Catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal).ToArray())];

            Assert.All(seen, metrics => Assert.True(metrics.Zip(seen[0], ReferenceEquals).All(same => same)));
        }
    }

    [Fact]
    public void RatesOf_EveryMetric_IsWhatCountsSay()
    {
        MetricTable written = Checked.Catalog.Table;
        MetricTable read = new BookImage(EmbeddedFiles.Image()!).Read().Catalog.Table;

        Assert.Equal(written.Count, read.Count);
        for (int slot = 0; slot < read.Count; slot++)
        {
            string id = read[slot].Id;
            string[] rates = [.. Checked.Catalog.Metrics.Values.Where(metric => metric.Counts?.Numerator == id).Select(metric => metric.Id).Order(StringComparer.Ordinal)];

            Assert.Equal(slot, read.SlotOf(id));
            Assert.Equal(rates, read.RatesOf(slot).Select(rate => read[rate].Id));
            Assert.Equal(rates, written.RatesOf(written.SlotOf(id)).Select(rate => written[rate].Id));
        }
    }

    [Fact]
    public void SlotOf_AnotherId_IsNone() => Assert.Equal(-1, Checked.Catalog.Table.SlotOf("no_such_metric"));

    private static ImageReader Reader(Action<ImageWriter> write)
    {
        var to = new ImageWriter();
        to.NewBlob(() => write(to));
        return new BookImage(to.ToArray()).Blob(0);
    }

    private static string Line(IEnumerable<string> attributes) => string.Join(' ', attributes.Distinct().Order(StringComparer.Ordinal));
}
