using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Model;
using Ntm.Rules.Tests.Cli;

namespace Ntm.Rules.Tests.Data;

/// <summary>The form to fill for a set.</summary>
public sealed class CommuneTemplateTests
{
    private static readonly Catalog Law = RuleBook.BuiltIn.Catalog;

    // An overlay of the province asks for these, not the set itself.
    private static readonly string[] OfTheProvince = ["burial_by_rule_and_plan", "waste_and_waste_water_treated"];

    [Fact]
    public async Task Template_OfEverySet_HasHeadingsThatAreAllUnderstood()
    {
        foreach (CriteriaSet set in RuleBook.BuiltIn.Sets.Where(set => set.Criteria is not null))
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                using MemoryStream stream = await WriteAsync(set, Law, language);
                Reading reading = await Reading.AllAsync(new CommuneReader(Law).Open(stream, "a.xlsx"));
                Assert.Equal([(set.Id, "NTM4007")], reading.Problems.Select(problem => (set.Id, problem.Code)));
            }
        }
    }

    [Fact]
    public async Task Template_FilledFromCsv_GivesTheSameAnswers()
    {
        string[][] cells = [.. File.ReadLines(ToolRun.Sample("lang-son-2019.csv")).Take(6).Select(line => line.Split(','))];
        string[] lines = [.. cells.Select(row => string.Join(',', row.Where((_, i) => !OfTheProvince.Contains(cells[0][i]))))];
        Reading csv = await Reading.AllAsync(new CommuneReader(Law).Open(ToolRun.Write("a.csv", string.Join('\n', lines) + "\n")));
        using MemoryStream stream = await WriteAsync(RuleBook.BuiltIn.Set("national/2016-2020/standard")!, Law, Language.Vietnamese);
        TemplateFilling.Fill(stream, Law, lines);
        Reading sheet = await Reading.AllAsync(new CommuneReader(Law).Open(stream, "a.xlsx"));

        Assert.Empty(csv.Problems);
        Assert.Empty(sheet.Problems);
        Assert.Equal(5, sheet.Rows.Count);
        AssessmentRun run = RuleBook.BuiltIn.StartRun(new DateOnly(2019, 12, 31));
        foreach ((CommuneRecord expected, CommuneRecord found) in csv.Rows.Zip(sheet.Rows))
        {
            Assert.Equal((expected.Code, expected.Name, expected.ReportingDate, expected.Nature), (found.Code, found.Name, found.ReportingDate, found.Nature));
            Assert.Equal(expected.Recognitions!.Value.AsEnumerable(), found.Recognitions!.Value);
            Assert.Equal(expected.Values.OrderBy(pair => pair.Key), found.Values.OrderBy(pair => pair.Key));
            Assert.Equal(run.Assess(expected)["standard"].Outcome, run.Assess(found)["standard"].Outcome);
        }
    }

    [Fact]
    public async Task Template_HostileTexts_AreTextAndShowNothingHidden()
    {
        var set = new CriteriaSet
        {
            Id = "=cmd",
            Title = new("=1+1\u0007", "@SUM(1)\u202E"),
            Provenance = Provenance(),
            Criteria =
            [
                new Criterion
                {
                    Id = "1",
                    Name = new("=HYPERLINK(\"http://a\")\uD800", "=A1"),
                    Provenance = Provenance(),
                    Indicators =
                    [
                        new Indicator
                        {
                            Id = "1.1",
                            Name = new("-1+cmd|' /C calc'!A0\u001B[31m", "+1<script>&"),
                            Provenance = Provenance(),
                            Requirement = new AttestationRequirement(null, SmallCatalog.Instance.Metrics["power"], null, Provenance()),
                        },
                    ],
                },
            ],
        };
        using MemoryStream stream = await WriteAsync(set, SmallCatalog.Instance, Language.Vietnamese);
        using var document = SpreadsheetDocument.Open(stream, false);
        string[] texts = [.. document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).Select(cell => cell.InnerText)];
        Assert.Empty(document.WorkbookPart.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
        Assert.Contains("=1+1\uFFFD", texts);
        Assert.Contains(texts, text => text.Contains("-1+cmd", StringComparison.Ordinal));
        Assert.DoesNotContain(texts, text => text.AsSpan().ContainsAny('\u0007', '\u001B', '\u202E'));
    }

    [Fact]
    public async Task Template_SetWithoutCriteria_IsRefused() => await Assert.ThrowsAsync<ArgumentException>(
        () => CommuneTemplate.WriteAsync(Stream.Null, new CriteriaSet { Id = "x" }, SmallCatalog.Instance));

    private static Provenance Provenance() => RuleBook.BuiltIn.Sets[0].Provenance;

    private static async Task<MemoryStream> WriteAsync(CriteriaSet set, Catalog catalog, Language language)
    {
        var stream = new MemoryStream();
        await CommuneTemplate.WriteAsync(stream, set, catalog, language);
        stream.Position = 0;
        return stream;
    }
}
