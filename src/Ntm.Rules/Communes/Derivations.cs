namespace Ntm.Rules.Communes;

/// <summary>
/// What has been worked out of a dataset, by what it was worked out with; kept for the last few of these, since a host that reloads its book goes on with the same
/// dataset. Holds its keys and values as long as the dataset lives, and no longer. Safe for concurrent use.
/// </summary>
internal sealed class Derivations
{
    private const int Most = 4;

    private readonly Lock _lock = new();
    private readonly List<(object Key, object Value)> _known = [];

    /// <summary>The value for a key, made where there is none; two callers get the same one.</summary>
    public T Of<T>(object key, Func<T> make)
        where T : class
    {
        lock (_lock)
        {
            foreach ((object known, object value) in _known)
            {
                if (ReferenceEquals(known, key) && value is T found)
                {
                    return found;
                }
            }

            T made = make();
            if (_known.Count == Most)
            {
                _known.RemoveAt(0);
            }

            _known.Add((key, made));
            return made;
        }
    }
}
