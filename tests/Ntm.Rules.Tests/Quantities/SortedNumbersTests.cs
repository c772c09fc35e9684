namespace Ntm.Rules.Tests.Quantities;

public class SortedNumbersTests
{
    /// <summary>Every list of up to five of the numbers -2 to 2.</summary>
    private static readonly int[][] Lists = [.. Enumerable.Range(0, 6).SelectMany(length => OfLength(length))];

    [Fact]
    public void Add_AnyNumbers_AreInOrderEachOnce() => Assert.All(Lists, numbers => Assert.Equal(numbers.Distinct().Order(), All(Of(numbers))));

    [Fact]
    public void LastUpTo_AnyNumber_IsTheGreatestNotAbove() => Assert.All(Lists, numbers =>
    {
        SortedNumbers sorted = Of(numbers);
        for (int number = -3; number <= 3; number++)
        {
            int found = sorted.LastUpTo(number);

            Assert.Equal(numbers.Where(known => known <= number).Select(known => (int?)known).Max(), found < 0 ? null : sorted[found]);
        }
    });

    [Fact]
    public void Add_MoreThanThereIsRoomFor_KeepsAll() => Assert.Equal(Enumerable.Range(-100, 400), All(Of([.. Enumerable.Range(-100, 400).Reverse()])));

    [Fact]
    public void LastUpTo_TheEndsOfWhatThereIs_AreFound()
    {
        SortedNumbers sorted = Of([0, int.MaxValue, int.MinValue]);

        Assert.Equal(0, sorted.LastUpTo(int.MinValue));
        Assert.Equal(2, sorted.LastUpTo(int.MaxValue));
    }

    private static IEnumerable<int[]> OfLength(int length) =>
        length == 0 ? [[]] : OfLength(length - 1).SelectMany(list => Enumerable.Range(-2, 5), (list, number) => (int[])[.. list, number]);

    private static SortedNumbers Of(int[] numbers)
    {
        var sorted = new SortedNumbers();
        Array.ForEach(numbers, sorted.Add);
        return sorted;
    }

    private static IEnumerable<int> All(SortedNumbers numbers) => Enumerable.Range(0, numbers.Count).Select(index => numbers[index]);
}
