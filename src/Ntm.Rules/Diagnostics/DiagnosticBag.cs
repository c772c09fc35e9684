using System.Collections.Immutable;
using System.Globalization;

namespace Ntm.Rules.Diagnostics;

/// <summary>Collects problems, and hands them out in the order of files and places.</summary>
internal sealed class DiagnosticBag
{
    /// <summary>So many errors of one file are listed; further ones are counted.</summary>
    public const int ErrorsOfAFile = 1000;

    // Nobody reads more of them, and each looks through all names that there are.
    private const int Suggestions = 200;

    private readonly List<Diagnostic> _found = [];

    private readonly Dictionary<string, int> _errors = new(StringComparer.Ordinal);

    private int _suggested;

    public bool HasErrors => _found.Exists(diagnostic => diagnostic.Severity == Severity.Error) || Further().Any();

    public void Add(Diagnostic diagnostic)
    {
        if (diagnostic.Severity == Severity.Error)
        {
            int before = _errors.GetValueOrDefault(diagnostic.Location.Path);
            _errors[diagnostic.Location.Path] = before + 1;
            if (before >= ErrorsOfAFile)
            {
                return;
            }
        }

        _found.Add(diagnostic);
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            Add(diagnostic);
        }
    }

    /// <summary>What somebody may have meant, as <see cref="Suggestion.Nearest"/>; a dash when that has been asked too often.</summary>
    public string Nearest(string text, IEnumerable<string> names) => ++_suggested > Suggestions ? "-" : Suggestion.Nearest(text, names);

    /// <summary>Whether a problem was found at a place or below it.</summary>
    public bool HasWithin(SourceLocation place) => _found.Exists(d => d.Location.Path == place.Path
        && (d.Location.Pointer == place.Pointer || d.Location.Pointer.StartsWith(place.Pointer + "/", StringComparison.Ordinal)));

    /// <summary>Takes problems of some kinds out again, because what they miss may stand where nothing could be read.</summary>
    public void Forget(Predicate<Diagnostic> isExplained) => _found.RemoveAll(isExplained);

    /// <summary>
    /// Files in the order in which they were first read, then line and column. What is wrong at a place in an early stage of reading is said alone: later
    /// stages stumble over the same fault.
    /// </summary>
    public ImmutableArray<Diagnostic> InFileOrder(IReadOnlyList<string> files)
    {
        if (_found.Count == 0)
        {
            return [];
        }

        Dictionary<string, int> order = files.Distinct(StringComparer.Ordinal).Select((file, index) => (file, index))
            .ToDictionary(pair => pair.file, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. WithoutEchoes().Concat(Further()).OrderBy(d => order.GetValueOrDefault(d.Location.Path, int.MaxValue))
                .ThenBy(d => d.Location.Line)
                .ThenBy(d => d.Location.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
    }

    private IEnumerable<Diagnostic> Further() => _errors
        .Where(file => file.Value > ErrorsOfAFile)
        .Select(file => SyntaxCodes.MoreErrors.At(SourceLocation.File(file.Key), (file.Value - ErrorsOfAFile).ToString(CultureInfo.InvariantCulture)));

    private IEnumerable<Diagnostic> WithoutEchoes() => _found
        .DistinctBy(d => (d.Code, d.Location, string.Join('\0', d.Arguments)))
        .GroupBy(d => d.Location)
        .SelectMany(place =>
        {
            // A missing key says nothing of the others, and a whole file is no place.
            int first = place.Key.Line == 0 ? int.MaxValue : place
                .Where(d => d.Severity == Severity.Error && d.Descriptor != ShapeCodes.MissingKey)
                .Select(Stage).DefaultIfEmpty(int.MaxValue).Min();
            return place.Where(d => Stage(d) <= first);
        });

    /// <summary>JSON, formulas, shapes, meaning, overlays, catalogs, binding: the first two digits of the code.</summary>
    private static int Stage(Diagnostic diagnostic) => int.Parse(diagnostic.Code.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
