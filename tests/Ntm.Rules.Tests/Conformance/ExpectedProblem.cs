using System.Globalization;

namespace Ntm.Rules.Tests.Conformance;

/// <summary>A line of an <c>expected.csv</c>: the one problem of a bad case and its place (UTF-16, from 1; 0 for the whole file).</summary>
internal sealed record ExpectedProblem(string Name, string Code, int Line, int Column, string Pointer)
{
    public const string File = "expected.csv";

    public static ExpectedProblem Of(ConformanceCase from, Diagnostic problem) =>
        new(from.FileOf(problem.Location), problem.Code, problem.Location.Line, problem.Location.Column, problem.Location.Pointer);

    public static IReadOnlyList<ExpectedProblem> ReadAll(string topic)
    {
        string path = Path.Combine(ConformanceCase.Root, topic, "bad", File);
        return [.. System.IO.File.ReadAllLines(path).Skip(1).Select(Read)];
    }

    /// <summary>The file or folder that the problem is expected of.</summary>
    public string CaseName => Name.Split('/')[0];

    private static ExpectedProblem Read(string line)
    {
        string[] cells = line.Split(',', 5);
        return new ExpectedProblem(
            cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture), cells[4]);
    }
}
