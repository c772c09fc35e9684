using System.Collections.Immutable;

namespace Ntm.Rules.Diagnostics;

/// <summary>Collects problems, and hands them out in the order of files and places.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _found = [];

    public bool HasErrors => _found.Exists(diagnostic => diagnostic.Severity == Severity.Error);

    public void Add(Diagnostic diagnostic) => _found.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>Files in the order in which they were first read, then line and column.</summary>
    public ImmutableArray<Diagnostic> InFileOrder(IReadOnlyList<string> files)
    {
        Dictionary<string, int> order = files.Distinct(StringComparer.Ordinal).Select((file, index) => (file, index))
            .ToDictionary(pair => pair.file, pair => pair.index, StringComparer.Ordinal);
        return
        [
            .. _found.OrderBy(d => order.GetValueOrDefault(d.Location.Path, int.MaxValue))
                .ThenBy(d => d.Location.Line)
                .ThenBy(d => d.Location.Column)
                .ThenBy(d => d.Code, StringComparer.Ordinal),
        ];
    }
}
