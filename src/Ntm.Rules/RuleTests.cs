using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cases;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>
/// Kiểm thử quy định. The cases that stand beside rule files (<c>*.tests.json</c>), read against a book: officials write what a commune's answer must be, and see
/// at once when a changed file says otherwise. Immutable; files are read once, by <see cref="Load"/>.
/// </summary>
public sealed class RuleTests
{
    private readonly RuleBook _book;

    private RuleTests(RuleBook book, ImmutableArray<CaseFile> files, ImmutableArray<Diagnostic> diagnostics)
    {
        _book = book;
        Files = files;
        Diagnostics = diagnostics;
    }

    /// <summary>The files that could be read; one with an error is left out.</summary>
    public ImmutableArray<CaseFile> Files { get; }

    /// <summary>All problems in the order of files and places; empty when there is none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>Reads all files of cases of the sources. Reports every problem, and throws only for null.</summary>
    /// <param name="book">The book that the cases are about.</param>
    /// <param name="sources">
    /// Where the files come from, as for <see cref="RuleBook.Load"/>; what is no <c>*.tests.json</c> is passed over, and a file that two of them name is read once.
    /// </param>
    public static RuleTests Load(RuleBook book, params RuleSource[] sources)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(sources);
        var problems = new DiagnosticBag();
        List<string> order = [];
        List<RuleFile> sound = [];
        // A directory of rules need not have cases, and may be named once more for its cases alone.
        foreach (SourceFile file in sources.SelectMany(source => source.ReadCases()).Where(file => file.Problem?.Descriptor != SyntaxCodes.NoFiles).DistinctBy(file => file.Path, StringComparer.Ordinal))
        {
            order.Add(file.Path);
            if (BookLoader.Parse(file, problems) is { } parsed)
            {
                sound.Add(parsed);
            }
        }

        ImmutableArray<CaseFile> files = CaseValidator.Read(sound, book.Content, Enum.GetNames<ReasonCode>(), Enum.GetNames<RecognitionStanding>(), problems);
        ImmutableArray<Diagnostic> found = problems.InFileOrder(order);
        string[] faulty = [.. found.Where(problem => problem.Severity == Severity.Error).Select(problem => problem.Location.Path)];
        return new RuleTests(book, [.. files.Where(file => !faulty.Contains(file.Path))], found);
    }

    /// <summary>Runs every case over the book.</summary>
    public CaseReport Run()
    {
        Dictionary<AssessmentOptions, AssessmentRun> runs = [];
        AssessmentRun RunOf(CaseRun run, string set)
        {
            var options = new AssessmentOptions
            {
                AsOf = run.AsOf,
                Set = run.UsesSet ? set : null,
                MissingCountsAsNotMet = run.MissingCountsAsNotMet,
                UnverifiedCountsAsUnset = run.UnverifiedCountsAsUnset,
            };
            if (!runs.TryGetValue(options, out AssessmentRun? started))
            {
                runs[options] = started = _book.StartRun(options);
            }

            return started;
        }

        return new CaseRunner(_book.Sets, _book.Overlays, (run, set, commune) => RunOf(run, set).Assess(commune)).Run(Files);
    }
}
