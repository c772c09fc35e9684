using System.Diagnostics.CodeAnalysis;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>What all validators of one load share: the problems found and, once they are read, the catalogs.</summary>
/// <param name="problems">Where problems are added.</param>
/// <param name="lost">What could not be read.</param>
internal sealed class ValidationContext(DiagnosticBag problems, LostContent lost)
{
    public DiagnosticBag Problems { get; } = problems;

    public LostContent Lost { get; } = lost;

    public Catalog Catalog { get; set; } = new();

    /// <summary>The metric that a text names; else the problem is added.</summary>
    public bool TryMetric(ObjectNode owner, string key, [NotNullWhen(true)] out Metric? metric)
    {
        metric = null;
        return owner[key] is TextNode name && TryMetric(name, out metric);
    }

    public bool TryMetric(TextNode name, [NotNullWhen(true)] out Metric? metric)
    {
        if (Catalog.Metrics.TryGetValue(name.Text, out metric))
        {
            return true;
        }

        Problems.Add(RuleCodes.UnknownMetric.At(name.Location, name.Text, Problems.Nearest(name.Text, Catalog.Metrics.Keys)));
        return false;
    }

    /// <summary>Adds the problem unless the text is one of the names.</summary>
    public bool Knows(TextNode text, IEnumerable<string> names, DiagnosticDescriptor problem)
    {
        if (names.Contains(text.Text, StringComparer.Ordinal))
        {
            return true;
        }

        Problems.Add(problem.At(text.Location, text.Text, Problems.Nearest(text.Text, names)));
        return false;
    }
}
