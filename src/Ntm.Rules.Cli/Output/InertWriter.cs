using System.Text;

namespace Ntm.Rules.Cli.Output;

/// <summary>Passes lines on without anything that a terminal would obey: names of files, sets and communes come from outside.</summary>
internal sealed class InertWriter(TextWriter inner) : TextWriter
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(value is '\n' or '\r' ? value.ToString() : InertText.Terminal(value.ToString()));

    public override void Write(string? value) => inner.Write(Inert(value));

    public override void Write(char[] buffer, int index, int count) => inner.Write(Inert(new string(buffer, index, count)));

    public override void Write(ReadOnlySpan<char> buffer) => inner.Write(Inert(buffer.ToString()));

    public override void WriteLine(string? value) => inner.WriteLine(Inert(value));

    public override Task WriteLineAsync(string? value) => inner.WriteLineAsync(Inert(value));

    public override void Flush() => inner.Flush();

    private static string Inert(string? text) => string.Join('\n', (text ?? "").ReplaceLineEndings("\n").Split('\n').Select(InertText.Terminal));
}
