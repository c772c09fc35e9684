using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm pack RULES --out FILE --sign KEY</c>: a signed pack of rules that load without errors.</summary>
internal static class PackCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var rules = new Argument<string>("RULES") { Description = words.Say("Thư mục quy định cần đóng gói.", "Directory of the rules to pack.") };
        var sign = new Option<string>("--sign")
        {
            Description = words.Say("Khóa riêng (PEM, P-256) để ký; tạo bằng ntm new key.", "Private key (PEM, P-256) to sign with; ntm new key makes one."),
            Required = true,
        };
        var revision = new Option<int>("--revision")
        {
            Description = words.Say("Số của bản này; mỗi bản sau một số lớn hơn.", "Number of this revision; each later one has a higher number."),
            DefaultValueFactory = _ => 1,
        };
        var command = new Command("pack", words.Say("Đóng gói quy định thành một tệp có chữ ký.", "Pack rules as one signed file.")) { rules, sign, revision };
        command.SetAction(parsed => Run(
            RunSettings.From(parsed, common, words), parsed.GetRequiredValue(rules), parsed.GetRequiredValue(sign), parsed.GetValue(revision)));
        return command;
    }

    private static int Run(RunSettings settings, string rules, string key, int revision)
    {
        ToolStreams streams = ToolStreams.Current.Value!;
        if (settings.Out is not { } path || revision < 1)
        {
            streams.Error.WriteLine(revision < 1
                ? settings.Words.Say("--revision phải từ 1 trở lên.", "--revision must be at least 1.")
                : settings.Words.Say("Nêu tệp gói bằng --out, ví dụ --out book.ntmpack.", "Name the pack with --out, e.g. --out book.ntmpack."));
            return ExitCode.Usage;
        }

        if (!File.Exists(key))
        {
            streams.Error.WriteLine(settings.Words.Say(
                $"Không có tệp khóa '{key}'. Kiểm tra tên tệp, hoặc tạo khóa bằng: ntm new key --out {key}", $"There is no key file '{key}'. Check its name, or make one with: ntm new key --out {key}"));
            return ExitCode.Usage;
        }

        string full = OutputTarget.Prepare(settings, path, rules, key);
        RulePack pack = RulePack.Of(BookLoader.SourceOf(rules, settings), File.ReadAllText(key), revision, key.Replace('\\', '/'));
        DiagnosticWriter.Write(streams.Error, pack.Diagnostics, settings.Words);
        if (pack.Bytes is not { } bytes || !Loads(RuleSource.Pack(rules, bytes, PackTrust.Of(pack.PublicKeyPem!)), settings))
        {
            return ExitCode.InvalidRules;
        }

        pack.Save(full);
        streams.Output.WriteLine(InertText.Terminal(settings.Words.Say(
            $"Đã ghi {path}: bản {revision}, {pack.FileCount} tệp.", $"Written: {path}, revision {revision}, {pack.FileCount} files.")));
        return ExitCode.Done;
    }

    /// <summary>Whether what was packed, the very bytes, loads without errors; every problem is written to the error stream.</summary>
    private static bool Loads(RuleSource packed, RunSettings settings)
    {
        TextWriter error = ToolStreams.Current.Value!.Error;
        RuleBookLoad load = RuleBook.Load([.. BookLoader.Sources(settings), packed]);
        DiagnosticWriter.Write(error, load.Diagnostics, settings.Words);
        if (load.Book is not { } book)
        {
            return false;
        }

        RuleTests cases = RuleTests.Load(book, packed);
        DiagnosticWriter.Write(error, cases.Diagnostics, settings.Words);
        return cases.Diagnostics.All(problem => problem.Severity != Severity.Error);
    }
}
