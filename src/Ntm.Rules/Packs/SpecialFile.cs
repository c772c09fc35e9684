using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Ntm.Rules.Packs;

/// <summary>What has the name of a file and is none: a pipe or terminal, whose opening or reading may wait for ever.</summary>
internal static class SpecialFile
{
    private const int ReadOnlyWithoutWaitingLinux = 0x800 | 0x80000;

    private const int ReadOnlyWithoutWaitingElsewhere = 0x4 | 0x1000000;

    /// <summary>Whether nothing can be read at a place of one's choice there. Of what cannot be looked at: no, so that whoever reads it is told why.</summary>
    public static bool IsOne(string path)
    {
        // Only what tells no length can be one, so that ordinary files are opened once.
        if (OperatingSystem.IsWindows() || new FileInfo(path) is not { Exists: true, Length: 0 })
        {
            return false;
        }

        try
        {
            using SafeFileHandle handle = new(Open(path), ownsHandle: true);
            return !handle.IsInvalid && !CanSeek(handle);
        }
        catch (Exception exception) when (exception is DllNotFoundException or EntryPointNotFoundException)
        {
            return false;
        }
    }

    private static bool CanSeek(SafeFileHandle handle)
    {
        try
        {
            return RandomAccess.GetLength(handle) >= 0;
        }
        catch (NotSupportedException)
        {
            return false;
        }
    }

    private static int Open(string path) => NativeMethods.Open(
        [.. Encoding.UTF8.GetBytes(path), 0], OperatingSystem.IsLinux() || OperatingSystem.IsAndroid() ? ReadOnlyWithoutWaitingLinux : ReadOnlyWithoutWaitingElsewhere);

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open"), DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
        public static extern int Open(byte[] path, int flags);
    }
}
