using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

/// <summary>What is written is read back as it was, and cannot act.</summary>
public sealed class CommuneCsvWriterTests
{
    [Fact]
    public void Write_Records_AreReadBack()
    {
        CommuneRecord[] records =
        [
            new()
            {
                Code = "00001", ValidFrom = new DateOnly(2020, 1, 1), Name = "Đình Lập, \"xã\"", Province = "20", FormerProvince = "99", District = "Đình Lập", Region = "TDMN",
                ReportingDate = new DateOnly(2019, 12, 31), Nature = DataNature.Illustrative, Attributes = new Dictionary<string, string> { ["border"] = "true", ["area"] = "II" },
                Recognitions = [new RecognitionFact("standard", new DateOnly(2018, 10, 31), "2165/QĐ-UBND", "2016-2020"), new RecognitionFact("advanced", Year: 2019)],
                Values = new Dictionary<string, MetricValue> { ["income"] = 36.50m, ["change"] = -1.234m, ["insured_pct"] = 0.5m },
                Evidence = new Dictionary<string, string> { ["income"] = "trang 3" },
                Declared = [new DeclaredOutcome("15", DeclaredAnswer.Met, "xã"), new DeclaredOutcome("7", DeclaredAnswer.NotApplicable, "xã")],
            },
            new() { Code = "00002", Name = "Hai", Recognitions = [] },
            new() { Code = "00003", Name = "Ba" },
        ];

        Reading read = Reading.Csv(Written(records));

        Assert.DoesNotContain(read.Problems, problem => problem.Severity == Severity.Error);
        foreach ((CommuneRecord expected, CommuneRecord actual) in records.Zip(read.Rows))
        {
            Assert.Equal(
                (expected.Code, expected.ValidFrom, expected.Name, expected.Province, expected.FormerProvince, expected.District, expected.Region, expected.ReportingDate, expected.Nature),
                (actual.Code, actual.ValidFrom, actual.Name, actual.Province, actual.FormerProvince, actual.District, actual.Region, actual.ReportingDate, actual.Nature));
            Assert.Equal(expected.Attributes.OrderBy(pair => pair.Key), actual.Attributes.OrderBy(pair => pair.Key));
            Assert.Equal(expected.Recognitions?.ToArray(), actual.Recognitions?.ToArray());
            Assert.Equal(expected.Values.OrderBy(pair => pair.Key), actual.Values.OrderBy(pair => pair.Key));
            Assert.Equal(expected.Evidence, actual.Evidence);
            Assert.Equal(expected.Declared.OrderBy(one => one.Id), actual.Declared.OrderBy(one => one.Id));
        }
    }

    [Fact]
    public void Write_HostileWords_CannotAct()
    {
        string text = Written(new CommuneRecord { Code = "00001", Name = "=cmd|'/c calc'!A1", District = "\u001b[31m\u202Ex", Evidence = new Dictionary<string, string> { ["income"] = "@sum(1)" } });

        Assert.Contains(",'=cmd", text, StringComparison.Ordinal);
        Assert.Contains("'@sum(1)", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
        Assert.DoesNotContain('\u202E', text);
    }

    [Fact]
    public void Write_NoCommunes_WritesTheHeadingOfTheCode() => Assert.Equal("code", Written().Trim());

    [Fact]
    public void Write_HostileIdsAndSteps_CannotAct()
    {
        string text = Written(new CommuneRecord
        {
            Code = "00001",
            Attributes = new Dictionary<string, string> { ["=1+1"] = "a" },
            Values = new Dictionary<string, MetricValue> { ["school"] = "@sum(1)" },
            Declared = [new DeclaredOutcome("\u001b[31m", DeclaredAnswer.Met, null)],
        });

        Assert.Contains(",'=1+1,", text, StringComparison.Ordinal);
        Assert.Contains(",'@sum(1),", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Write_MeanWithoutEnd_HasManyDigits() => Assert.Contains(
        "40.66666666666666666666666666",
        Written(new CommuneRecord { Code = "00001", Values = new Dictionary<string, MetricValue> { ["income"] = MetricValue.OfFraction(Rational.Create(122, 3)) } }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("12.499999950000000000000000000", "12.49999995")]
    [InlineData("42.369000000000000000000000000", "42.3690")]
    [InlineData("42.000000000000000000000000000", "42")]
    [InlineData("1234567890123456789012345678", "1234567890123456789012345678")]
    [InlineData("1000000000000000000000000000", "1000000000000000000000000000")]
    [InlineData("0.001", "0.0010")]
    public void Write_NumberWithManyNoughts_IsReadBack(string number, string expected)
    {
        decimal value = decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture);
        string written = Written(new CommuneRecord { Code = "00001", Name = "Một", Values = new Dictionary<string, MetricValue> { ["change"] = value } });

        Assert.Contains($",{expected}", written, StringComparison.Ordinal);
        Assert.Equal(value, Reading.Csv(written).Row.Values["change"].Number);
    }

    private static string Written(params CommuneRecord[] communes)
    {
        using var writer = new StringWriter();
        CommuneCsvWriter.Write(writer, communes);
        return writer.ToString();
    }
}
