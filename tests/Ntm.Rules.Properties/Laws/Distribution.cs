using System.Globalization;

namespace Ntm.Rules.Properties.Laws;

/// <summary>
/// In how many cases something occurs, and in how many books. Both must be asked for: what a hundred communes of one book meet has been looked at once.
/// </summary>
internal sealed class Distribution
{
    private readonly Dictionary<string, Count> _found = [];
    private readonly HashSet<string> _ofBook = [];

    public int Cases { get; private set; }

    public int Books { get; private set; }

    /// <summary>What occurs in a case of the book at hand, as often as it may be named.</summary>
    public void AddCase(IEnumerable<string> names)
    {
        Cases++;
        foreach (string name in names.Where(name => name.Length > 0).Distinct())
        {
            _ofBook.Add(name);
            Count before = Of(name);
            _found[name] = before with { Cases = before.Cases + 1 };
        }
    }

    /// <summary>That the cases of the book at hand have all been told.</summary>
    public void EndBook()
    {
        Books++;
        foreach (string name in _ofBook)
        {
            Count before = Of(name);
            _found[name] = before with { Books = before.Books + 1 };
        }

        _ofBook.Clear();
    }

    /// <summary>What was counted elsewhere, book by book.</summary>
    public void Add(Distribution other)
    {
        Cases += other.Cases;
        Books += other.Books;
        foreach ((string name, Count count) in other._found)
        {
            Count before = Of(name);
            _found[name] = new Count(before.Cases + count.Cases, before.Books + count.Books);
        }
    }

    /// <summary>Those that occur in fewer than one case of <paramref name="oneOf"/>, or in fewer than so many books.</summary>
    public IEnumerable<string> Scarce(IEnumerable<string> names, int oneOf, int books) =>
        names.Where(name => Of(name).Cases * (long)oneOf < Cases || Of(name).Books < books).Select(Told);

    /// <summary>Every name with its share of the cases and its books, the most frequent first.</summary>
    public override string ToString() => string.Join(Environment.NewLine, _found
        .OrderByDescending(pair => pair.Value.Cases)
        .Select(pair => string.Create(CultureInfo.InvariantCulture, $"{100.0 * pair.Value.Cases / Cases,6:F2} % {pair.Value.Books,5} books  {pair.Key}"))
        .Prepend($"{Cases} cases of {Books} books"));

    private Count Of(string name) => _found.GetValueOrDefault(name);

    private string Told(string name) => $"{name}: {Of(name).Cases} of {Cases} cases, {Of(name).Books} of {Books} books";

    private readonly record struct Count(int Cases, int Books);
}
