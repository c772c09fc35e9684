using System.Collections.Immutable;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Properties.Laws;

/// <summary>What is written is read back as it was.</summary>
public sealed class WriteReadLaws
{
    private static readonly Dictionary<string, string[]> Sound = new() { ["hard"] = ["true", "false"], ["border"] = ["true", "false"], ["group"] = ["A", "B", "C"], ["people"] = ["9", "10", "21", "50"] };

    /// <summary>Control characters and formulas are not among them: those come out inert.</summary>
    private static readonly string[] Names = ["Bính Xá", "a \"b\", c", "x; y", "Hoà/Hòa", "", "1,5", "null"];

    /// <summary>Data without faults, of which a file says nothing that a reader must refuse; a number of more than 28 digits is such.</summary>
    private static Gen<(GeneratedBook Book, CommuneRecord[] Records)> Data =>
        from book in GeneratedBook.Of(Shape.Sound with { Policies = false }, 1, 12)
        from names in Gen.ArrayOf(Gen.Elements(Names), book.Records.Length)
        select (book, book.Records.Select((record, number) => Clean(record, number, names[number])).ToArray());

    [Fact]
    public Task Csv_Communes_AreReadBackWithEveryDigitAndAnsweredTheSame() => HoldAsync(Data, 60, async drawn =>
    {
        (GeneratedBook book, CommuneRecord[] records) = drawn;
        using var text = new StringWriter();
        CommuneCsvWriter.Write(text, records);
        var options = new CommuneReaderOptions { Percentages = PercentageForm.Percent, DecimalSeparator = '.', ChunkSize = 5 };
        CommuneReading reading = new CommuneReader(book.Catalog, options).Open(new MemoryStream(Encoding.UTF8.GetBytes(text.ToString())), "data.csv");
        List<CommuneRecord> read = [];
        await foreach (CommuneDataset chunk in reading)
        {
            read.AddRange(chunk);
        }

        Assert.DoesNotContain(reading.Problems, problem => problem.Severity == Severity.Error);
        Assert.Equal(string.Join('\n', records.Select(Line)), string.Join('\n', read.Select(Line)));
        Assessor assessor = new GeneratedCase(book.Catalog, book.Sets, book.Overlays, book.Runs[0], records[0]).NewAssessor();
        Assert.All(records.Zip(read), pair => Answers.Compare(assessor.Assess(pair.First), assessor.Assess(pair.Second)));
    });

    private static Gen<string> Json(int depth) => Gen.Frequency(
        (2, Gen.Elements("null", "true", "false")),
        (3, Gen.Elements("0", "-1", "1.50", "0.10", "123456789012345678901234.5678", "-0.0000000000000000000000000001", "7")),
        (3, Text),
        (depth == 0 ? 0 : 3, Draw.Some(0, 5, _ => Json(depth - 1)).SelectMany(Spaced).Select(items => $"[{string.Join(",", items)}]")),
        (depth == 0 ? 0 : 4, from values in Draw.Some(0, 5, _ => Json(depth - 1))
                             from keys in Gen.ArrayOf(Text, values.Length)
                             from members in Spaced([.. values.Zip(keys.Index(), (value, key) => $"\"{key.Index}{key.Item[1..]}:{value}")])
                             select $"{{{string.Join(",", members)}}}"));

    private static Gen<string> Text => Gen.Elements("a", "Điện", "x y", "\\\"q\\\"", "\\u0041", "<b>&'", "\\\\", "\\/", "😀", new string('w', 150)).Select(word => $"\"{word}\"");

    private static Gen<string[]> Spaced(string[] items) =>
        from spaces in Gen.ArrayOf(Gen.Elements("", "", " ", "\n", "\r\n\t"), items.Length)
        select items.Zip(spaces, (item, space) => space + item + space).ToArray();

    [Fact]
    public void Format_AnyJson_KeepsItsMeaningAndIsFormattedAlready() => Runs.Hold(Json(5), Runs.Cases(600), text =>
    {
        byte[] written = Format(Encoding.UTF8.GetBytes(text));

        Assert.Equal(Describe(Parse(Encoding.UTF8.GetBytes(text))), Describe(Parse(written)));
        Assert.Equal(written, Format(written));
    });

    private static byte[] Format(byte[] utf8)
    {
        RuleFormat format = RuleFormat.Of("a.json", utf8);
        Assert.Empty(format.Diagnostics);
        return format.Utf8!.Value.ToArray();
    }

    private static Node Parse(byte[] utf8)
    {
        var problems = new DiagnosticBag();
        Node? root = JsonSyntax.Parse(new SourceText("a.json", utf8), problems);
        Assert.False(problems.HasErrors);
        return root!;
    }

    /// <summary>Keys in order, texts, and numbers with their digits.</summary>
    private static string Describe(Node node) => node switch
    {
        ObjectNode value => "{" + string.Join(",", value.Members.Select(member => $"'{member.Key}':{Describe(member)}")) + "}",
        ListNode list => "[" + string.Join(",", list.Items.Select(Describe)) + "]",
        TextNode text => $"'{text.Text}'",
        NumberNode number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        BooleanNode flag => $"{flag.Value}",
        _ => "null",
    };

    private static CommuneRecord Clean(CommuneRecord record, int number, string name) => new()
    {
        Code = $"{number:D5}",
        Name = name,
        Province = record.Province is "01" or "10" && record.ReportingDate is { Year: > 2025 } or null ? record.Province : "01",
        Region = record.Region is "nowhere" ? null : record.Region,
        ReportingDate = record.ReportingDate,
        Attributes = record.Attributes.Where(pair => Sound[pair.Key].Contains(pair.Value)).ToImmutableDictionary(),
        Recognitions = record.Recognitions,
        Values = record.Values.Where(pair => pair.Value.Kind != MetricValueKind.Number || pair.Value.Number == decimal.Round(pair.Value.Number, 24)).ToImmutableDictionary(),
        Evidence = record.Values.Keys.Take(number % 3).ToImmutableDictionary(id => id, id => $"trang {number}"),
        Declared = number % 4 == 0 ? [new DeclaredOutcome("1", DeclaredAnswer.Met, "xã")] : [],
    };

    private static string Line(CommuneRecord record) => string.Join(' ', (string[])
    [
        $"{record.Code} {record.Name} {record.Province} {record.Region} {record.ReportingDate:O}",
        .. record.Attributes.OrderBy(pair => pair.Key).Select(pair => $"{pair}"),
        .. record.Recognitions is { } facts ? facts.Select(fact => $"{fact}").Prepend("recognitions") : [],
        // 2.065 is written as 2.0650, which cannot be taken for thousands.
        .. record.Values.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key} {(pair.Value.Kind == MetricValueKind.Number ? pair.Value.Exact.ToString() : pair.Value.ToString())}"),
        .. record.Evidence.OrderBy(pair => pair.Key).Select(pair => $"{pair}"),
        .. record.Declared.Select(declared => $"{declared}"),
    ]);

    private static async Task HoldAsync<T>(Gen<T> gen, int cases, Func<T, Task> law)
    {
        for (int number = 0; number < Runs.Cases(cases); number++)
        {
            try
            {
                await law(Runs.Draw(gen, number));
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                throw new InvalidOperationException($"NTM_PROPERTY_SEED={Runs.Seed}, case {number}: {failure.Message}", failure);
            }
        }
    }
}
