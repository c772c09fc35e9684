using Spectre.Console;

namespace Ntm.Rules.Cli.Output;

/// <summary>
/// How far a report is: a moving bar on a terminal's error stream, nothing elsewhere. Of a text file it tells how many of its bytes have been read, of a workbook how many of its rows have been
/// judged, and of what is written how many of the files are complete. While a file is checked, before its first rows are judged, nobody can tell how long that takes.
/// </summary>
internal sealed class ReportProgress : IProgress<int>, IDisposable
{
    private readonly TaskCompletionSource _done = new();
    private readonly Words _words;
    private readonly Task? _shown;
    private Func<int, double?>? _read;
    private ProgressTask? _task;

    public ReportProgress(Words words)
        : this(words, Terminal())
    {
    }

    /// <summary>Shows itself there; null: nowhere.</summary>
    internal ReportProgress(Words words, IAnsiConsole? console)
    {
        _words = words;
        _shown = console?.Progress().AutoClear(true)
            .Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                _task = context.AddTask(words.Say("đang đọc", "reading"), maxValue: 1);
                _task.IsIndeterminate = true;
                await _done.Task.ConfigureAwait(false);
            });
    }

    /// <summary>How much is done of what is being done; null where that cannot be told, or nothing is shown.</summary>
    internal double? Share => _task is { IsIndeterminate: false } task ? task.Value / task.MaxValue : null;

    /// <summary>What stands before the bar; null where nothing is shown.</summary>
    internal string? Text => _task?.Description;

    /// <summary>Whether anybody sees it.</summary>
    public bool IsShown => _task is not null;

    /// <summary>A file begins to be read.</summary>
    /// <param name="share">How much of it has been read, after so many communes; null where that cannot be told.</param>
    public void Follow(Func<int, double?> share)
    {
        _read = share;
        if (_task is { } task)
        {
            task.IsIndeterminate = true;
            task.Value = 0;
        }
    }

    /// <summary>How many communes have been judged.</summary>
    public void Report(int value)
    {
        Says(_words.Say($"đã xét {value} xã", $"{value} communes judged"));
        if (_task is { } task && _read?.Invoke(value) is { } share)
        {
            task.IsIndeterminate = false;
            task.Value = Math.Max(task.Value, share);
        }
    }

    /// <summary>How many of the files are complete.</summary>
    public void Wrote(int files, int all)
    {
        Says(_words.Say($"đã ghi {files}/{all} tệp", $"{files} of {all} files written"));
        if (_task is { } task)
        {
            task.IsIndeterminate = false;
            task.Value = (double)files / all;
        }
    }

    /// <summary>What is being done.</summary>
    public void Says(string text)
    {
        if (_task is { } task)
        {
            task.Description = text;
        }
    }

    public void Dispose()
    {
        _done.TrySetResult();
        _shown?.Wait();
    }

    /// <summary>The error stream where it is a terminal, and the run writes to the process's own streams.</summary>
    private static IAnsiConsole? Terminal() => !Console.IsErrorRedirected && ToolStreams.Current.Value is { } streams && ReferenceEquals(streams.Output, Console.Out)
        ? AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
        : null;
}
