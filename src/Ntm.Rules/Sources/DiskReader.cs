using Ntm.Rules.Diagnostics;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Sources;

/// <summary>Files on disk; whatever goes wrong becomes a diagnostic.</summary>
internal static class DiskReader
{
    public static SourceFile Read(string file, string path, string name, bool mayBeTrial)
    {
        try
        {
            if (SpecialFile.IsOne(file))
            {
                return new SourceFile(path, name, null, SyntaxCodes.NotAFile.At(SourceLocation.File(path)), mayBeTrial);
            }

            // The length is looked at first, so that a file of any size costs nothing; a device says that it has none.
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0);
            byte[] bytes = new byte[Math.Min(stream.Length, SourceText.MaxBytes) + 1];
            int length = stream.Length > SourceText.MaxBytes ? bytes.Length : Fill(stream, ref bytes);
            return length > SourceText.MaxBytes
                ? new SourceFile(path, name, null, SourceText.TooLarge(path), mayBeTrial)
                : new SourceFile(path, name, bytes[..length], null, mayBeTrial);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Unreadable(path, name, exception, mayBeTrial);
        }
    }

    public static SourceFile Unreadable(string path, string name, Exception exception, bool mayBeTrial) =>
        new(path, name, null, SyntaxCodes.CannotRead.At(SourceLocation.File(path), exception.Message), mayBeTrial);

    /// <summary>Reads to the end, or until it is clear that there is too much; how much it is.</summary>
    private static int Fill(FileStream stream, ref byte[] bytes)
    {
        int length = 0;
        while (true)
        {
            length += stream.ReadAtLeast(bytes.AsSpan(length), bytes.Length - length, throwOnEndOfStream: false);
            if (length < bytes.Length || length > SourceText.MaxBytes)
            {
                return length;
            }

            Array.Resize(ref bytes, Math.Clamp(bytes.Length * 4, 1 << 16, SourceText.MaxBytes + 1));
        }
    }
}
