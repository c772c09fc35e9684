namespace Ntm.Rules.Cli.Output;

/// <summary>A table of texts that every output form can show; keys name the columns in JSON and CSV, headings for people.</summary>
internal sealed class TextTable(params (string Key, string Heading)[] columns)
{
    public IReadOnlyList<(string Key, string Heading)> Columns { get; } = columns;

    public List<string[]> Rows { get; } = [];

    public void Add(params string[] cells) => Rows.Add(cells);
}
