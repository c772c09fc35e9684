using System.Collections.Immutable;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Input;

/// <summary>Loads the book that the command line names.</summary>
internal static class BookLoader
{
    public static RuleBookLoad Load(RunSettings settings) => RuleBook.Load([.. Sources(settings)]);

    /// <summary>The book, or null after every problem was written to the error stream.</summary>
    public static RuleBook? LoadOrReport(RunSettings settings)
    {
        RuleBookLoad load = Load(settings);
        ImmutableArray<Diagnostic> shown = load.Book is null ? load.Diagnostics : [.. load.Diagnostics.Where(d => d.Severity == Severity.Warning)];
        DiagnosticWriter.Write(ToolStreams.Current.Value!.Error, shown, settings.Words);
        if (load.Book is { } book && settings.Options.Set is { } named && book.Set(named) is null)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                $"Không có bộ tiêu chí '{named}'. Xem `ntm sets`.", $"There is no set '{named}'. See `ntm sets`."));
            throw new UsageException();
        }

        return load.Book;
    }

    /// <summary>A path of the command line: a signed pack, a file or a directory.</summary>
    public static RuleSource SourceOf(string path, RunSettings settings) =>
        path.EndsWith(".ntmpack", StringComparison.OrdinalIgnoreCase) && !Directory.Exists(path) ? RuleSource.Pack(path, settings.Trust)
        : File.Exists(path) ? RuleSource.File(path)
        : RuleSource.Directory(path);

    public static IEnumerable<RuleSource> Sources(RunSettings settings)
    {
        if (!settings.RulesOnly)
        {
            yield return RuleSource.BuiltIn;
        }

        foreach (string path in settings.Rules)
        {
            yield return SourceOf(path, settings);
        }

        foreach (string path in settings.With)
        {
            yield return RuleSource.File(path);
        }
    }
}
