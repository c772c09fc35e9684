namespace Ntm.Rules.Tests.Hostile;

/// <summary>
/// Work, counted: the bytes that a thread allocates, which are the same in every run. Every token, node, name and problem allocates some, so that what
/// is bounded by them is bounded in work.
/// </summary>
internal static class Work
{
    /// <summary>What loading may allocate for one byte of a file, its problems and their sentences included.</summary>
    public const long BytesOfAByte = 400;

    /// <summary>What it may allocate beside that, e.g. for suggestions from all names of the catalog: some eight times what any file of the corpus needs.</summary>
    public const long BytesAnyway = 64 * 1024;

    /// <summary>The answer, and the bytes allocated for it. The first call pays for what is made once, so it is made twice.</summary>
    public static (T Answer, long Bytes) Of<T>(Func<T> act)
    {
        act();
        long before = GC.GetAllocatedBytesForCurrentThread();
        T answer = act();
        return (answer, GC.GetAllocatedBytesForCurrentThread() - before);
    }
}
