using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Tests.Data;

public sealed partial class NumberTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData(',')]
    [InlineData('.')]
    public void Read_ShortTextsAtRandom_AgreesWithTheDefinition(char? separator)
    {
        var random = new Random(1980);
        const string alphabet = "0012345.,.,-% ";
        for (int round = 0; round < 100_000; round++)
        {
            string text = string.Concat(Enumerable.Range(0, random.Next(0, 10)).Select(_ => alphabet[random.Next(alphabet.Length)]));
            NumberText read = NumberText.Read(Encoding.UTF8.GetBytes(text), separator);
            Assert.Equal((text, Define(text, separator)), (text, (read.Form, read.Value)));
        }
    }

    /// <summary>A number under comma or point by the grammar of each; ambiguous where both read it and nothing decides.</summary>
    private static (NumberForm Form, decimal Value) Define(string text, char? separator)
    {
        string body = text.Trim();
        body = (body.EndsWith('%') ? body[..^1] : body).Trim();
        decimal? comma = UnderComma().IsMatch(body) ? Value(body.Replace(".", "", StringComparison.Ordinal).Replace(',', '.')) : null;
        decimal? point = UnderPoint().IsMatch(body) ? Value(body.Replace(",", "", StringComparison.Ordinal)) : null;
        bool isWhole = !body.Contains('.', StringComparison.Ordinal) && !body.Contains(',', StringComparison.Ordinal);
        return (comma, point) switch
        {
            (null, null) => (NumberForm.NotANumber, 0),
            ({ } value, { }) when isWhole => (NumberForm.Number, value),
            ({ }, { }) when separator is null => (NumberForm.Ambiguous, 0),
            ({ } value, _) when separator == ',' || (separator is null && point is null) => (NumberForm.Number, value),
            (_, { } value) when separator == '.' || (separator is null && comma is null) => (NumberForm.Number, value),
            _ => (NumberForm.OtherSeparator, 0),
        };
    }

    private static decimal Value(string invariant) =>
        decimal.Parse(invariant, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^-?([0-9]+|[1-9][0-9]{0,2}(\.[0-9]{3})+)(,[0-9]+)?$")]
    private static partial Regex UnderComma();

    [GeneratedRegex(@"^-?([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]+)?$")]
    private static partial Regex UnderPoint();
}
