using System.Runtime.InteropServices;
using System.Text;

namespace Ntm.Rules.Hosting.Keeping;

/// <summary>Writing that has reached the disk when it returns.</summary>
internal static class Durable
{
    /// <summary>A new file.</summary>
    public static void Write(string path, ReadOnlySpan<byte> bytes)
    {
        using FileStream stream = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0);
        stream.Write(bytes);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts a file in the place of another one: a reader finds the one or the other, whole.</summary>
    public static void Replace(string path, ReadOnlySpan<byte> bytes)
    {
        string aside = $"{path}.{Path.GetRandomFileName()}.tmp";
        Write(aside, bytes);
        File.Move(aside, path, overwrite: true);
        FlushNames(Path.GetDirectoryName(path)!);
    }

    /// <summary>The names that a directory holds. A best effort: where the system has no such thing, hashes tell what was lost.</summary>
    public static void FlushNames(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        try
        {
            int handle = NativeMethods.Open([.. Encoding.UTF8.GetBytes(directory), 0], 0);
            if (handle >= 0)
            {
                _ = NativeMethods.Flush(handle);
                _ = NativeMethods.Close(handle);
            }
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            // A system without them.
        }
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int Flush(int handle);

        [DllImport("libc", EntryPoint = "close"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int Close(int handle);
    }
}
