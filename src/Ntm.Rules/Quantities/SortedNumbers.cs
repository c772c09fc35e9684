namespace Ntm.Rules.Quantities;

/// <summary>Whole numbers in order, each once. Meant for some hundreds: a number is put in its place as it comes.</summary>
internal sealed class SortedNumbers
{
    private int[] _numbers = new int[64];

    public int Count { get; private set; }

    public int this[int index] => _numbers[index];

    /// <summary>The place of the greatest number that is not above another; -1 where there is none.</summary>
    public int LastUpTo(int number)
    {
        int low = 0;
        int high = Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _numbers[middle] <= number ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    public void Add(int number)
    {
        int before = LastUpTo(number);
        if (before >= 0 && _numbers[before] == number)
        {
            return;
        }

        if (Count == _numbers.Length)
        {
            Array.Resize(ref _numbers, 2 * Count);
        }

        Array.Copy(_numbers, before + 1, _numbers, before + 2, Count - before - 1);
        _numbers[before + 1] = number;
        Count++;
    }
}
