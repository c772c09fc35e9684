namespace Ntm.Rules.Tests.Docs;

/// <summary>A fenced block of a document: where it stands, in what language, and its lines.</summary>
internal sealed record CodeBlock(string Document, int Line, string Language, string[] Lines)
{
    public string Name => $"{Document}({Line})";

    /// <summary>Every block of the documents that users read, in order.</summary>
    public static IEnumerable<CodeBlock> All =>
        new[] { "README.md", "rules/README.md" }
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "docs"), "*.md").Select(Repository.Relative))
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "README.md", SearchOption.AllDirectories).Select(Repository.Relative))
            .Order(StringComparer.Ordinal)
            .SelectMany(Of);

    private static IEnumerable<CodeBlock> Of(string document)
    {
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, document));
        for (int at = 0; at < lines.Length; at++)
        {
            if (!lines[at].StartsWith("```", StringComparison.Ordinal))
            {
                continue;
            }

            int end = Array.FindIndex(lines, at + 1, line => line.StartsWith("```", StringComparison.Ordinal));
            yield return new CodeBlock(document, at + 1, lines[at][3..].Trim(), lines[(at + 1)..end]);
            at = end;
        }
    }
}
