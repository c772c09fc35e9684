using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Sources;

/// <summary>Files on disk; whatever goes wrong becomes a diagnostic.</summary>
internal static class DiskReader
{
    public static SourceFile Read(string file, string path, string name, bool mayBeTrial)
    {
        try
        {
            // The length is looked at first, so that a file of any size costs nothing.
            return new FileInfo(file).Length > SourceText.MaxBytes
                ? new SourceFile(path, name, null, SourceText.TooLarge(path), mayBeTrial)
                : new SourceFile(path, name, File.ReadAllBytes(file), null, mayBeTrial);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            return Unreadable(path, name, exception, mayBeTrial);
        }
    }

    public static SourceFile Unreadable(string path, string name, Exception exception, bool mayBeTrial) =>
        new(path, name, null, SyntaxCodes.CannotRead.At(SourceLocation.File(path), exception.Message), mayBeTrial);
}
