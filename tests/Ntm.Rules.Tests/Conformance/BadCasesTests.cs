namespace Ntm.Rules.Tests.Conformance;

/// <summary>Every bad file holds one fault and gives one problem, at its place, and no book unless it is a warning.</summary>
public sealed class BadCasesTests
{
    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (ConformanceCase bad in ConformanceCase.All("bad"))
        {
            data.Add(bad.Topic, bad.Name);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Load_OneFault_GivesOneProblemAtItsPlace(string topic, string name)
    {
        var bad = new ConformanceCase(topic, "bad", name);
        ExpectedProblem expected = Assert.Single(ExpectedProblem.ReadAll(topic), line => line.CaseName == name);

        RuleBookLoad load = bad.Load();

        ExpectedProblem[] found = [.. load.Diagnostics.Select(problem => ExpectedProblem.Of(bad, problem))];
        Assert.True(found is [var only] && only == expected, $"expected {expected}{Environment.NewLine}found {string.Join(Environment.NewLine, load.Diagnostics.Zip(found))}");
        Assert.Equal(load.Diagnostics[0].Severity == Severity.Warning, load.Book is not null);
        Assert.StartsWith(expected.Code, name, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Message_BothLanguages_NamesItsArgumentsWithoutBraces(string topic, string name)
    {
        foreach (Diagnostic problem in new ConformanceCase(topic, "bad", name).Load().Diagnostics)
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                foreach (string text in new[] { problem.Message(language), problem.Fix(language) })
                {
                    Assert.DoesNotMatch(@"\{\d|\{\{|\}\}", text);
                    Assert.DoesNotContain("Ntm.Rules.", text, StringComparison.Ordinal);
                    Assert.False(string.IsNullOrWhiteSpace(text));
                }
            }
        }
    }
}
