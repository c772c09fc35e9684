using System.Text;
using Ntm.Rules.Cli.Input;

namespace Ntm.Rules.Cli.Output;

/// <summary>Standard output, or the file that <c>--out</c> names (UTF-8 without BOM, LF).</summary>
internal sealed class OutputTarget : IDisposable
{
    private readonly StreamWriter? _file;

    private OutputTarget(StreamWriter? file) => _file = file;

    public TextWriter Writer => _file ?? ToolStreams.Current.Value!.Output;

    public static OutputTarget Open(RunSettings settings) => new(
        settings.Out is null ? null : new StreamWriter(settings.Out, false, new UTF8Encoding(false)) { NewLine = "\n" });

    public void Dispose()
    {
        Writer.Flush();
        _file?.Dispose();
    }
}
