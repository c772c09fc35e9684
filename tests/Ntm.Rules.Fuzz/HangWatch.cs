using System.Runtime.ExceptionServices;

namespace Ntm.Rules.Fuzz;

/// <summary>Runs inputs on a thread of its own and gives up where one does not come back, so that it is saved and named and nothing stands still without a word. No test of speed: the patience is minutes.</summary>
/// <param name="current">The input that is being run; null between two runs.</param>
/// <param name="folder">Where an input that does not come back is saved.</param>
/// <param name="patience">How long an input has at least, and at most twice as long.</param>
internal sealed class HangWatch(Func<FuzzInput?> current, string folder, TimeSpan patience)
{
    /// <summary>For the inputs of a run.</summary>
    public HangWatch(FuzzRun run, string folder)
        : this(() => run.Current, folder, TimeSpan.FromMinutes(2))
    {
    }

    /// <summary>What <paramref name="run"/> returns or throws; an input that does not come back throws a <see cref="HangException"/>, and its thread ends with the process.</summary>
    public T Run<T>(Func<T> run)
    {
        T? answer = default;
        Exception? problem = null;
        var thread = new Thread(() =>
        {
            try
            {
                answer = run();
            }
#pragma warning disable CA1031 // It is thrown on the thread that waits.
            catch (Exception exception)
#pragma warning restore CA1031
            {
                problem = exception;
            }
        })
        { IsBackground = true };
        thread.Start();
        FuzzInput? last = null;
        while (!thread.Join(patience))
        {
            FuzzInput? now = current();
            if (now is not null && ReferenceEquals(now, last))
            {
                throw new HangException(Save(now));
            }

            last = now;
        }

        if (problem is not null)
        {
            ExceptionDispatchInfo.Throw(problem);
        }

        return answer!;
    }

    private string Save(FuzzInput input)
    {
        Directory.CreateDirectory(folder);
        string file = Path.Combine(folder, input.FileName);
        File.WriteAllBytes(file, input.Bytes);
        return file;
    }
}
