using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>
/// The shipped law in pieces: an input is loaded beside those that it names, and that these name in turn, so that most of the time goes into the input. A set has the criteria that are addressed, or its first one; a catalog
/// has what is named of it. Nothing stands beside an input that the input is a changed form of.
/// </summary>
internal sealed partial class ShippedLaw
{
    private const string Metrics = "\"kind\":\"metrics\"";

    private const string Recognition = "\"kind\":\"recognition\"";

    // What stands over a changed catalog, so that its values are looked up. A few changed metrics are never all that it needs.
    private const string Example = "national/2016-2020/standard#4";

    private readonly ShippedFile[] _files;
    private readonly ILookup<string, ShippedPiece> _named;

    /// <param name="files">The rule files.</param>
    public ShippedLaw(IEnumerable<string> files)
    {
        _files = [.. files.Select(file => new ShippedFile(Path.GetRelativePath(Seeds.Rules, file), JsonNode.Parse(Seeds.Text(file))!.AsObject()))];
        _named = _files.SelectMany(file => file.Pieces.Prepend(file.Head)).ToLookup(piece => piece.Name, StringComparer.Ordinal);
    }

    /// <summary>What is loaded beside an input.</summary>
    public IReadOnlyList<(string Path, byte[] Json)> Beside(byte[] input)
    {
        string text = Encoding.UTF8.GetString(input);
        string[] names = [.. Names(text)];
        ShippedFile[] files = [.. _files.Where(file => !text.Contains(file.Mark, StringComparison.Ordinal))];
        bool isCatalog = _files.Except(files).Any(file => file.IsCatalog && file.Mark != Metrics);
        // It names criteria without their set.
        HashSet<string> numbers = text.Contains(Recognition, StringComparison.Ordinal) ? [.. names] : [];
        HashSet<ShippedPiece> taken = [];
        var open = new Queue<IReadOnlyList<string>>([names]);
        void Take(IEnumerable<ShippedPiece> pieces)
        {
            foreach (ShippedPiece piece in pieces.Where(taken.Add))
            {
                open.Enqueue(piece.Names);
            }
        }

        Take(files.Where(file => file.IsCatalog).SelectMany(file => file.Always));
        open.Enqueue(isCatalog ? [Example] : []);
        while (open.TryDequeue(out IReadOnlyList<string>? next))
        {
            foreach (ShippedPiece piece in next.SelectMany(name => _named[name]))
            {
                Take([piece, .. piece.File.Always, .. piece.File.IsCatalog ? [] : piece.File.Pieces.Where(other => numbers.Contains(other.Id))]);
            }
        }

        return [.. files.Where(file => taken.Contains(file.Head)).Select(file => (file.Path, file.Of(taken)))];
    }

    /// <summary>Every word, and of an address the set and the criterion.</summary>
    public static IEnumerable<string> Names(string text)
    {
        List<string> names = [];
        foreach (ValueMatch match in Word().EnumerateMatches(text))
        {
            string word = text.Substring(match.Index, match.Length);
            int at = word.IndexOf('#', StringComparison.Ordinal);
            int end = at < 0 ? -1 : word.AsSpan(at).IndexOfAny('.', '/');
            names.Add(end < 0 ? word : word[..(at + end)]);
            if (at >= 0)
            {
                names.Add(word[..at]);
            }
        }

        return names.Distinct(StringComparer.Ordinal);
    }

    [GeneratedRegex("[A-Za-z0-9_/.#-]+")]
    private static partial Regex Word();
}
