using System.CommandLine;
using System.Security.Cryptography;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Cli.Output;

namespace Ntm.Rules.Cli.Commands;

/// <summary><c>ntm new key --out key.pem</c>: a pair of keys to sign packs with. Neither file is ever written over.</summary>
internal static class NewKeyCommand
{
    public static Command Create(CommonOptions common, Words words)
    {
        var command = new Command("key", words.Say(
            "Cặp khóa để ký gói quy định: khóa riêng ở --out, khóa công khai bên cạnh (.public.pem).",
            "A pair of keys to sign packs with: the private one at --out, the public one beside it (.public.pem)."));
        command.SetAction(parsed => Run(RunSettings.From(parsed, common, words)));
        return command;
    }

    private static int Run(RunSettings settings)
    {
        ToolStreams streams = ToolStreams.Current.Value!;
        if (settings.Out is not { } path)
        {
            streams.Error.WriteLine(settings.Words.Say("Nêu tệp khóa riêng bằng --out, ví dụ --out key.pem.", "Name the file of the private key with --out, e.g. --out key.pem."));
            return ExitCode.Usage;
        }

        string publicPath = Path.ChangeExtension(path, ".public.pem");
        RunSettings ofPublic = settings with { Out = publicPath };
        OutputTarget.DemandNew(settings);
        OutputTarget.DemandNew(ofPublic);
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using (FileStream open = OutputTarget.OpenNewFile(ofPublic, publicPath))
        using (FileStream secret = OutputTarget.OpenNewFile(settings, path))
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(secret.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }

            Write(secret, key.ExportPkcs8PrivateKeyPem());
            Write(open, key.ExportSubjectPublicKeyInfoPem());
        }

        streams.Output.WriteLine(InertText.Terminal(settings.Words.Say(
            $"Khóa riêng, giữ kín: {path}. Khóa công khai, trao cho người dùng gói: {publicPath}.",
            $"The private key, to be kept secret: {path}. The public key, for those who use the packs: {publicPath}.")));
        return ExitCode.Done;
    }

    private static void Write(FileStream stream, string pem)
    {
        using var writer = new StreamWriter(stream, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine(pem);
    }
}
