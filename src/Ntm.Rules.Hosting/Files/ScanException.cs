using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting.Files;

/// <summary>A directory that cannot be read as one of rules; it may be able to a moment later.</summary>
internal sealed class ScanException(Diagnostic problem) : Exception(problem.ToString())
{
    public Diagnostic Problem { get; } = problem;
}
