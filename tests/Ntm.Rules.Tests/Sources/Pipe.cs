using System.Diagnostics;

namespace Ntm.Rules.Tests.Sources;

/// <summary>A named pipe, which no one ever writes to.</summary>
internal static class Pipe
{
    private static readonly TimeSpan Guard = TimeSpan.FromMinutes(2);

    /// <summary>Whether this system has such things.</summary>
    public static bool TryMake(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using Process made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
        return true;
    }

    /// <summary>Fails instead of waiting for ever.</summary>
    public static Task InTime(Action work) => Task.Run(work).WaitAsync(Guard);
}
