using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>A file on disk, read once and whole, up to a bound.</summary>
internal static class FileBytes
{
    /// <summary>The bytes; null after a problem.</summary>
    /// <param name="file">The file.</param>
    /// <param name="most">So many bytes are read at most.</param>
    /// <param name="place">How problems name it.</param>
    /// <param name="problems">Gets what is wrong.</param>
    /// <param name="tooLarge">The problem of a file that holds more.</param>
    public static byte[]? Read(string file, int most, SourceLocation place, DiagnosticBag problems, Diagnostic tooLarge)
    {
        try
        {
            if (SpecialFile.IsOne(file))
            {
                problems.Add(SyntaxCodes.NotAFile.At(place));
                return null;
            }

            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            // A device says that it has no length, and a file may grow while it is read.
            byte[] bytes = new byte[stream.Length > most ? 0 : stream.Length + 1];
            int length = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
            if (length < bytes.Length)
            {
                return bytes[..length];
            }

            problems.Add(tooLarge);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            problems.Add(SyntaxCodes.CannotRead.At(place, exception.Message));
        }

        return null;
    }
}
