using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm verify PACK --key KEY</c>: whether a pack is whole and signed by somebody trusted. The rules in it are not looked at.</summary>
internal static class VerifyCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var pack = new Argument<string>("PACK") { Description = words.Say("Gói quy định (.ntmpack).", "Pack of rules (.ntmpack).") };
        var command = new Command("verify", words.Say(
            "Kiểm tra chữ ký và từng tệp của gói quy định; mã thoát 2 nếu không khớp.", "Check signature and files of a pack; exit code 2 where something does not hold.")) { pack };
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(pack)));
        return command;
    }

    private static int Run(RunSettings settings, string path)
    {
        PackCheck check = PackCheck.Of(path, settings.Trust);
        using OutputTarget target = OutputTarget.Open(settings, path);
        if (settings.Format == OutputFormat.Table)
        {
            DiagnosticWriter.Write(target.Writer, check.Diagnostics, settings.Words);
            target.Writer.WriteLine(InertText.Terminal(Summary(check, settings.Words)));
        }
        else
        {
            TableWriter.Write(target.Writer, DiagnosticTable.Of(check.Diagnostics, settings.Words), settings.Format);
        }

        return check.Holds ? ExitCode.Done : ExitCode.CheckFailed;
    }

    private static string Summary(PackCheck check, Words words) => check.Holds
        ? words.Say(
            $"Gói nguyên vẹn: bản {check.Revision}, {check.Files.Length} tệp, ký bằng khóa '{check.SignedBy}'.",
            $"The pack holds: revision {check.Revision}, {check.Files.Length} files, signed with the key '{check.SignedBy}'.")
        : words.Say("Không dùng gói này. ", "Do not use this pack. ") + DiagnosticWriter.Summary(check.Diagnostics, words);
}
