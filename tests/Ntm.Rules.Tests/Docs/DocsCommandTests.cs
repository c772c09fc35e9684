using System.Text.RegularExpressions;
using Ntm.Rules.Tests.Cli;

namespace Ntm.Rules.Tests.Docs;

/// <summary>The <c>ntm</c> commands of README and docs run as they stand, those of a document one after the other in one folder.</summary>
public sealed class DocsCommandTests
{
    private const string Draft = """
        { "kind": "overlay", "format": 1, "id": "draft", "nature": "whatIf", "effective": { "from": "2016-12-01" }, "changes": { "national/2016-2020/standard#10.1": { "threshold": 38 } } }
        """;

    private const string Amendment = """
        { "kind": "overlay", "format": 1, "id": "our-amendment", "nature": "amendment", "effective": { "from": "2020-01-01" }, "legal": { "document": "0/QĐ-TTg" }, "verification": "unverified",
          "changes": { "national/2016-2020/standard#10.1": { "threshold": 45 } } }
        """;

    private const string VietnameseGuide = "rules/README.md";

    public static TheoryData<string> Documents { get; } = [.. Commands.Select(command => command.Document).Distinct()];

    private static IEnumerable<(string Document, int Line, string Text)> Commands =>
        from block in CodeBlock.All
        where block.Language == "sh"
        from line in block.Lines.Select((text, at) => (Text: text, Number: block.Line + at + 1))
        where line.Text.StartsWith("ntm ", StringComparison.Ordinal)
        select (block.Document, line.Number, line.Text);

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task Commands_OfADocument_Run(string document)
    {
        string folder = TemporaryFolder.New();
        (string rules, string draft, string communes) = document == VietnameseGuide ? ("tinh", "du-thao.json", "so-lieu.csv") : ("our-rules", "draft.json", "communes.csv");
        Directory.CreateDirectory(Path.Combine(folder, rules));
        await File.WriteAllTextAsync(Path.Combine(folder, draft), document == VietnameseGuide ? DraftOfTheGuide() : Draft);
        await File.WriteAllTextAsync(Path.Combine(folder, rules, "amendment.json"), Amendment);
        File.Copy(ToolRun.Sample("lang-son-2019.csv"), Path.Combine(folder, communes));
        if (document == VietnameseGuide)
        {
            Repository.CopyRules(Path.Combine(folder, "rules-moi"));
        }

        foreach ((_, int line, string text) in Commands.Where(command => command.Document == document))
        {
            ToolRun run = await ToolRun.Of([.. Arguments(text, folder)]);

            Assert.True(run.ExitCode == 0, $"{document}({line}): {text}\n{run.ExitCode}: {run.Error}");
        }
    }

    /// <summary>The draft as the guide prints it.</summary>
    private static string DraftOfTheGuide() => string.Join('\n', CodeBlock.All
        .Single(block => block.Document == VietnameseGuide && block.Language == "json" && block.Lines.Any(line => line.Contains("\"du-thao\"", StringComparison.Ordinal))).Lines);

    private static IEnumerable<string> Arguments(string command, string folder)
    {
        string before = "";
        foreach (Match match in Regex.Matches(Regex.Replace(command, @"\s#.*$", "")[4..], """
            "([^"]*)"|(\S+)
            """.Trim()))
        {
            string token = match.Groups[1].Success ? match.Groups[1].Value : match.Groups[2].Value;
            yield return IsPath(token, before, folder) ? Path.Combine(IsInRepository(token) ? Repository.Root : folder, token) : token;
            before = token;
        }
    }

    private static bool IsPath(string token, string before, string folder) =>
        !token.StartsWith("--", StringComparison.Ordinal)
        && (before is "--out" or "--log" or "--rules" || IsInRepository(token) || Path.Exists(Path.Combine(folder, token)) || Regex.IsMatch(token, @"^[\w./-]+\.(csv|json|jsonl|xlsx|pem|ntmpack)$"));

    private static bool IsInRepository(string token) => token.StartsWith("rules", StringComparison.Ordinal) && Path.Exists(Path.Combine(Repository.Root, token));
}
