using System.CommandLine;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm format PATH... [--check]</c>: rewrites rule files in the canonical layout; values and order stay.</summary>
internal static class FormatCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = words.Say("Tệp hoặc thư mục quy định.", "Rule files or directories."),
            Arity = ArgumentArity.OneOrMore,
        };
        var check = new Option<bool>("--check")
        {
            Description = words.Say("Chỉ kiểm tra, không ghi; mã thoát 2 nếu có tệp chưa đúng.", "Only check, write nothing; exit code 2 when a file differs."),
        };
        var command = new Command("format", words.Say("Trình bày lại tệp quy định theo dạng chuẩn.", "Rewrite rule files in the canonical layout.")) { paths, check };
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words), parsed.GetRequiredValue(paths), parsed.GetValue(check)));
        return command;
    }

    private static int Run(RunSettings settings, string[] paths, bool check)
    {
        ToolStreams streams = ToolStreams.Current.Value!;
        int code = ExitCode.Done;
        foreach (string path in paths.SelectMany(Files))
        {
            byte[] before = File.ReadAllBytes(path);
            RuleFormat formatted = RuleFormat.Of(path, before);
            if (formatted.Utf8 is not { } text)
            {
                DiagnosticWriter.Write(streams.Error, formatted.Diagnostics, settings.Words);
                code = ExitCode.InvalidRules;
            }
            else if (!before.AsSpan().SequenceEqual(text.Span))
            {
                streams.Output.WriteLine(InertText.Terminal((check ? settings.Words.Say("chưa đúng dạng: ", "differs: ") : settings.Words.Say("đã sửa: ", "rewritten: ")) + path));
                code = check && code == ExitCode.Done ? ExitCode.CheckFailed : code;
                if (!check)
                {
                    File.WriteAllBytes(path, text.Span);
                }
            }
        }

        return code;
    }

    private static IEnumerable<string> Files(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.Split('/', '\\').Contains("schema"))
            .Order(StringComparer.Ordinal)
        : [path];
}
