using System.CommandLine;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Cli.Input;

/// <summary>Whose packs the command line takes.</summary>
internal static class PackTrustInput
{
    /// <summary>Nobody's, where neither key nor trust file is named. What is wrong with them is told when a pack is read.</summary>
    /// <exception cref="UsageException">Both are named, or the revision is negative; the sentence is written.</exception>
    public static PackTrust Read(ParseResult parsed, CommonOptions common, Words words)
    {
        (string? key, string? trust, int least) = (parsed.GetValue(common.Key), parsed.GetValue(common.Trust), parsed.GetValue(common.MinRevision) ?? 0);
        if (least < 0 || (key is not null && trust is not null))
        {
            ToolStreams.Current.Value!.Error.WriteLine(least < 0
                ? words.Say("--min-revision không thể là số âm.", "--min-revision cannot be negative.")
                : words.Say(
                    "Chỉ nêu một trong --key và --trust: khóa của --key được ký mọi tệp, tệp tin cậy giới hạn từng khóa.",
                    "Give one of --key and --trust: the key of --key may sign any file, a trust file bounds each key."));
            throw new UsageException();
        }

        PackTrust read = key is { Length: > 0 } ? PackTrust.OfKeyFile(key) : trust is { Length: > 0 } ? PackTrust.Load(trust) : PackTrust.None;
        return read.WithMinRevision(least);
    }
}
