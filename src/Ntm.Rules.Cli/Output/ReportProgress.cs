using Spectre.Console;

namespace Ntm.Rules.Cli.Output;

/// <summary>How far a report is: a moving line on a terminal's error stream, nothing elsewhere. How many communes there will be is not known before the file has been read.</summary>
internal sealed class ReportProgress : IProgress<int>, IDisposable
{
    private readonly TaskCompletionSource _done = new();
    private readonly Words _words;
    private readonly Task? _shown;
    private ProgressTask? _task;

    public ReportProgress(Words words)
    {
        _words = words;
        if (Console.IsErrorRedirected || ToolStreams.Current.Value is not { } streams || !ReferenceEquals(streams.Output, Console.Out))
        {
            return;
        }

        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        _shown = console.Progress().AutoClear(true).Columns(new SpinnerColumn(), new TaskDescriptionColumn(), new ProgressBarColumn(), new ElapsedTimeColumn()).StartAsync(async context =>
        {
            _task = context.AddTask(words.Say("đang đọc và xét", "reading and judging"));
            _task.IsIndeterminate = true;
            await _done.Task.ConfigureAwait(false);
        });
    }

    /// <summary>How many communes have been judged.</summary>
    public void Report(int value) => Says(_words.Say($"đã xét {value} xã", $"{value} communes judged"));

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
}
