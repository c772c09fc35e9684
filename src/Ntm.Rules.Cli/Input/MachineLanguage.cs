using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Cli.Input;

/// <summary>The language to speak: <c>--lang</c>, else the machine's, else Vietnamese. It is needed before the command line is understood, since help speaks too.</summary>
internal static partial class MachineLanguage
{
    private const int EnglishPrimary = 0x09;

    private static readonly string[] LanguageVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    public static Language Of(IReadOnlyList<string> args)
    {
        string? given = null;
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i] == "--lang" && i + 1 < args.Count)
            {
                given = args[i + 1];
            }
            else if (args[i].StartsWith("--lang=", StringComparison.Ordinal))
            {
                given = args[i]["--lang=".Length..];
            }
        }

        return given is null ? OfMachine() : given == "en" ? Language.English : Language.Vietnamese;
    }

    private static Language OfMachine()
    {
        if (OperatingSystem.IsWindows())
        {
            return (GetUserDefaultUILanguage() & 0x3FF) == EnglishPrimary ? Language.English : Language.Vietnamese;
        }

        string? name = LanguageVariables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value));
        return name?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? Language.English : Language.Vietnamese;
    }

    [LibraryImport("kernel32.dll")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial ushort GetUserDefaultUILanguage();
}
