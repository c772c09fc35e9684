namespace Ntm.Rules.Browser;

/// <summary>A test in a browser of the machine: Chromium or Chrome on the path, or the one that <c>CHROMIUM</c> names. Where there is none, the test is skipped and says so; continuous integration installs one.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserFactAttribute : FactAttribute
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    public BrowserFactAttribute() => Skip = Executable is null ? "There is no Chromium on this machine." : null;

    public static string? Executable { get; } = Environment.GetEnvironmentVariable("CHROMIUM") is { Length: > 0 } named
        ? named
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).SelectMany(folder => Names.Select(name => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
