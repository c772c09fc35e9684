using System.Globalization;
using System.Text;
using Ntm.Rules.Tests.Cli;
using Ntm.Rules.Tests.Data;
using Ntm.Rules.Tests.Hosting;

namespace Ntm.Rules.Tests.Docs;

/// <summary>Documents that are made of the code and the law: they say what both say. <c>NTM_WRITE_DOCS=1</c> writes them.</summary>
public sealed class WrittenDocsTests
{
    [Fact]
    public async Task Diagnostics_EveryCode_StandsInTheDocument() => await Demand("docs/diagnostics.md", Diagnostics());

    [Fact]
    public async Task Unverified_EverySetAndMissingFigure_StandsInTheDocument()
    {
        ToolRun sets = await ToolRun.Of("sets", "--format", "markdown", "--lang", "en");
        ToolRun missing = await ToolRun.Of("sets", "--missing", "--format", "markdown", "--lang", "en");
        await Demand("docs/unverified.md", $"""
            # What is not verified

            Nothing legal is invented here: every figure says how sure it is, and what nobody here knows is `null` and gives *Undetermined*. `confirmed`: a source prints the figure; `corroborated`: a source
            agrees without printing it; `unverified`: recalled, no source. `--strict` takes unverified figures as not set. Who has the decision at hand fills a gap as `rules/README.md` shows, with the source.

            This page is made of the shipped rules (`ntm sets` and `ntm sets --missing`).

            ## Sets

            {sets.Output.Trim()}

            ## Missing figures, and the decision where each stands

            {missing.Output.Trim()}

            """);
    }

    private static string Diagnostics()
    {
        var text = new StringBuilder("""
            # Problems by code

            Codes never change their meaning and are never used again. Each problem is reported with file, line and column (sheet and cell in workbooks), in Vietnamese or English, with how to mend it. An error keeps the file, the row or the value from being used; a warning does not.
            `NTM1xxx` syntax, `2xxx` validation, `3xxx` binding, `4xxx` commune data, `5xxx` packs (`59xx` in a host), `6xxx` cases.

            """);
        foreach (DiagnosticDescriptor code in CodeTable.All.Concat(CodesTests.All).Concat(RegistrationTests.Codes).OrderBy(code => code.Code, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n**{code.Code}** ({(code.Severity == Severity.Error ? "error" : "warning")}): {Plain(code.Message.En)} *{Plain(code.Fix.En)}*  \n");
            text.Append(CultureInfo.InvariantCulture, $"{Plain(code.Message.Vi)} *{Plain(code.Fix.Vi)}*\n");
        }

        return text.ToString();
    }

    private static string Plain(string text) => System.Text.RegularExpressions.Regex.Replace(text, @"\{\d\}", "…").Replace("*", "\\*", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal);

    private static async Task Demand(string document, string expected)
    {
        string path = Path.Combine(Repository.Root, document);
        if (Environment.GetEnvironmentVariable("NTM_WRITE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, expected);
        }

        Assert.Equal(expected, await File.ReadAllTextAsync(path));
    }
}
