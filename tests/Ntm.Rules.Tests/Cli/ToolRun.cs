using Ntm.Rules.Cli;

namespace Ntm.Rules.Tests.Cli;

/// <summary>One call of the tool, as a user makes it: exit code and what stood on the two streams.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    public static string Samples { get; } = Path.Combine(Repository.Root, "rules", "samples");

    public static async Task<ToolRun> Of(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await NtmTool.RunAsync(args, output, error);
        return new ToolRun(code, output.ToString(), error.ToString());
    }

    /// <summary>A file of the samples.</summary>
    public static string Sample(string name) => Path.Combine(Samples, name);

    /// <summary>A file with a content, in a folder of its own that goes when the tests end.</summary>
    public static string Write(string name, string content)
    {
        string file = Path.Combine(TemporaryFolder.New(), name);
        File.WriteAllText(file, content);
        return file;
    }
}
