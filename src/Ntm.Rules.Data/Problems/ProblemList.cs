using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>
/// The problems of one file. At most a fixed number is kept, so that a hostile file cannot fill the memory; how many more there were is
/// told.
/// </summary>
internal sealed class ProblemList(string path, int limit)
{
    private readonly List<Diagnostic> _kept = [];
    private int _furtherErrors;
    private int _furtherWarnings;

    public bool HasErrors { get; private set; }

    public void Add(Diagnostic problem)
    {
        HasErrors |= problem.Severity == Severity.Error;
        if (_kept.Count < limit)
        {
            _kept.Add(problem);
        }
        else if (problem.Severity == Severity.Error)
        {
            _furtherErrors++;
        }
        else
        {
            _furtherWarnings++;
        }
    }

    /// <summary>In the order of the file; what is said of the file as a whole comes first, how many are not listed last.</summary>
    public ImmutableArray<Diagnostic> InFileOrder()
    {
        IEnumerable<Diagnostic> ordered = _kept.OrderBy(problem => problem.Location.Line).ThenBy(problem => problem.Location.Column);
        return _furtherErrors + _furtherWarnings == 0 ? [.. ordered] : [.. ordered, More()];
    }

    private Diagnostic More() => FileCodes.MoreProblems.At(
        SourceLocation.File(path),
        _furtherErrors.ToString(CultureInfo.InvariantCulture),
        _furtherWarnings.ToString(CultureInfo.InvariantCulture));
}
