using System.Text.Encodings.Web;
using System.Text.Json;
using Ntm.Rules.Fuzz.Corpus;

namespace Ntm.Rules.Tests.Hostile;

/// <summary>Hostile names and notes come out of every output as text that does nothing.</summary>
public sealed class InertNamesTests
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string, string> Cases()
    {
        var data = new TheoryData<string, string>();
        foreach (InertOutput output in InertOutput.All)
        {
            foreach (string attack in HostileCorpus.Names.Select(name => name.Attack).Distinct(StringComparer.Ordinal))
            {
                data.Add(output.Name, attack);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Write_HostileNames_ComeOutInert(string output, string attack)
    {
        InertOutput to = InertOutput.All.Single(one => one.Name == output);
        string[] faults =
        [
            .. from name in HostileCorpus.Names
               where name.Attack == attack
               let fault = to.Fault(to.Write(name.Text), name.Text)
               where fault is not null
               select $"{JsonSerializer.Serialize(name.Text[..Math.Min(name.Text.Length, 60)])}: {fault}",
        ];

        Assert.Empty(faults);
    }

    public static TheoryData<string> Outputs() => new(InertOutput.All.Select(output => output.Name));

    /// <summary>The checks see what they are for: of the texts written without care, some act.</summary>
    [Theory]
    [MemberData(nameof(Outputs))]
    public void Fault_TextsWithoutCare_AreFound(string output)
    {
        InertOutput to = InertOutput.All.Single(one => one.Name == output);

        Assert.True(HostileCorpus.Names.Count(name => name.Text.Length < 1000 && to.Fault(Careless(to, name.Text), name.Text) is not null) > 10);
    }

    [Fact]
    public void Corpus_Names_AreManyAndOfEveryKind()
    {
        Assert.True(HostileCorpus.Names.Count >= 300);
        Assert.True(HostileCorpus.Names.Select(name => name.Attack).Distinct(StringComparer.Ordinal).Count() >= 10);
        Assert.Contains(HostileCorpus.Names, name => name.Text.Length >= 100_000);
    }

    private static string Careless(InertOutput to, string text) => to.Name switch
    {
        "Markdown table" => $"| {text} | Note |\n|---|---|\n| {text} | x |\n| x | {text} |\n",
        "Markdown report" => string.Concat(Enumerable.Repeat("Text\n\n", 5)) + text,
        "JSON report" => JsonSerializer.Serialize(new { communes = new[] { new { name = text } } }, Relaxed),
        "HTML page" => InertPage.Careless(text),
        "workbook" => $"<t>{text}</t>",
        "JSON table" => JsonSerializer.Serialize(new[] { new { name = text } }, Relaxed),
        _ => text,
    };
}
