namespace Ntm.Rules.Cli;

/// <summary>Where a run writes.</summary>
internal sealed record ToolStreams(TextWriter Output, TextWriter Error)
{
    public static AsyncLocal<ToolStreams> Current { get; } = new();
}
