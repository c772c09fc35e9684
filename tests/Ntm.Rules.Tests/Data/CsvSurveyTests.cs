using System.Text;

namespace Ntm.Rules.Tests.Data;

/// <summary>The first pass may end early, but never with another answer than at the end of the file.</summary>
public sealed class CsvSurveyTests
{
    private static readonly string[] Numbers = ["", "1", "85.7", "85,7", "0.4", "0,4", "1.234", "1,234", "36.50", "12 %", "x", "-3", "0"];

    // Marks in a name prove nothing about numbers, but the first pass can no longer count on their not being there.
    private const string Marked = "a, b.";

    private const string Quoted = "\"a, b.\"";

    [Fact]
    public void Read_FilesAtRandom_SayTheSameWhenTheFirstPassMustGoToTheEnd()
    {
        var random = new Random(2019);
        int withRows = 0;
        int early = 0;
        for (int round = 0; round < 3_000; round++)
        {
            (string text, char delimiter) = File(random);
            Reading read = Reading.Csv(text);
            Reading whole = Reading.Csv($"{text}99999{delimiter}{(delimiter == ',' ? Quoted : Marked)}{new string(delimiter, 4)}\n");

            Assert.Equal(read.Found, whole.Found);
            Assert.Equal(Lines(read), Lines(whole with { Rows = [.. whole.Rows.SkipLast(1)] }));
            withRows += read.Rows.Count > 0 ? 1 : 0;
            early += read.Found.Length == 0 ? 1 : 0;
        }

        Assert.True(withRows > 2_900 && early > 100, $"{withRows} with rows, {early} without problems");
    }

    [Fact]
    public void Percentages_FractionsBehindTheFirstRows_AreStillFound()
    {
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row => $"{row:00000},{row + 1}.5,0.4\n"));

        Reading reading = Reading.Csv("code,insured_pct,clean_pct\n" + rows);

        Assert.Equal(["NTM4108 1:18 1/clean_pct"], reading.Found);
        Assert.All(reading.Rows, row => Assert.Equal(["insured_pct"], row.Values.Keys));
    }

    [Fact]
    public void Separator_ContraryInTheLastRow_IsStillFound()
    {
        string rows = string.Concat(Enumerable.Range(1, 40).Select(row => $"{row:00000};{row}.5\n"));

        Reading reading = Reading.Csv("code;income\n" + rows + "99999;1,5\n");

        Assert.Equal("NTM4110", reading.Found[0][..7]);
    }

    private static (string Text, char Delimiter) File(Random random)
    {
        char delimiter = random.Next(3) == 0 ? ';' : ',';
        string[] usable = [.. Numbers.Where(number => delimiter == ';' || !number.Contains(',', StringComparison.Ordinal)).OrderBy(_ => random.Next()).Take(random.Next(2, 7))];
        var text = new StringBuilder().AppendJoin(delimiter, "code", "name", "income", "insured_pct", "clean_pct", "change").Append('\n');
        for (int row = random.Next(1, 12); row > 0; row--)
        {
            string Next() => usable[random.Next(usable.Length)];
            text.AppendJoin(delimiter, $"{row:00000}", "a", Next(), Next(), Next(), Next()).Append('\n');
        }

        return (text.ToString(), delimiter);
    }

    private static IEnumerable<string> Lines(Reading reading) =>
        from row in reading.Rows
        select $"{row.Code} " + string.Join(' ', row.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}"));
}
