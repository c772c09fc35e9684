using System.Text;
using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>Standard output, or the file that <c>--out</c> names (UTF-8 without BOM, LF). A file that the same call reads is never written over.</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly StreamWriter? _file;

    private OutputTarget(StreamWriter? file) => _file = file;

    public TextWriter Writer => _file ?? ToolStreams.Current.Value!.Output;

    /// <summary>Opens the target.</summary>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="data">The data file that the call reads, if it does.</param>
    /// <exception cref="UsageException">The file is one that the call reads; the sentence is written.</exception>
    public static OutputTarget Open(RunSettings settings, string? data = null)
    {
        if (settings.Out is not { } path)
        {
            return new OutputTarget(null);
        }

        string full = Path.GetFullPath(path);
        bool isRead = settings.Rules.Concat(settings.With).Append(data).OfType<string>().Any(read => Path.GetFullPath(read) == full);
        if (isRead)
        {
            ToolStreams.Current.Value!.Error.WriteLine(settings.Words.Say(
                $"--out không được trùng với tệp đầu vào: {path}", $"--out cannot be a file that is read: {path}"));
            throw new UsageException();
        }

        return new OutputTarget(new StreamWriter(path, false, new UTF8Encoding(false)) { NewLine = "\n" });
    }

    public void Dispose()
    {
        Writer.Flush();
        _file?.Dispose();
    }
}
