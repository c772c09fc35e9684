using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli;

/// <summary>The tool's own sentences, always written in both languages side by side.</summary>
internal sealed record Words(Language Language)
{
    public string Say(string vi, string en) => Language == Language.English ? en : vi;

    public string Say(LocalizedText text) => text.In(Language);
}
