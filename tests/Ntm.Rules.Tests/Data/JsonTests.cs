using Ntm.Rules.Communes;
using Ntm.Rules.Data;

namespace Ntm.Rules.Tests.Data;

public sealed class JsonTests
{
    private static Reading Values(string values, CommuneReaderOptions? options = null) =>
        Reading.Json($$"""[{"code": "00001", "values": {{values}}}]""", options);

    [Fact]
    public void Record_AllFields_AreRead()
    {
        CommuneRecord row = Reading.Json("""
            { "communes": [ {
              "code": "06058", "valid_from": "2020-01-01", "name": "Bính Xá", "province": "Lạng Sơn", "former_province": "99", "district": "Đình Lập",
              "region": "TDMN", "reporting_date": "2019-12-31", "nature": "thực",
              "attributes": { "border": true, "area": "KV2", "start_year": 2011, "founded": "1999-12-31" },
              "recognitions": [ { "level": "nâng cao", "date": "2019-12-30", "decision": "12/QĐ" }, { "level": "standard", "year": 2015, "period": "2016-2020" } ],
              "declared": [ { "id": "17.10", "answer": "Đạt", "by": "UBND xã" }, { "id": "4", "answer": "notMet" } ], "declared_by": "huyện",
              "values": { "income": 36.50, "insured_pct.women": 85.7, "power": true, "road": "Chưa đạt", "rank": "Khá", "crimes": { "value": 0, "evidence": "BC 12" } }
            } ] }
            """).Row;
        Assert.Equal(("06058", new DateOnly(2020, 1, 1), "Bính Xá", "20", "99"), (row.Code, row.ValidFrom!.Value, row.Name, row.Province, row.FormerProvince));
        Assert.Equal(("Đình Lập", "TDMN", new DateOnly(2019, 12, 31), DataNature.Real), (row.District, row.Region, row.ReportingDate!.Value, row.Nature));
        Assert.Equal(
            new Dictionary<string, string> { ["border"] = "true", ["area"] = "II", ["start_year"] = "2011", ["founded"] = "1999-12-31" }, row.Attributes.ToDictionary());
        Assert.Equal(
            [new RecognitionFact("advanced", new DateOnly(2019, 12, 30), "12/QĐ"), new RecognitionFact("standard", null, null, "2016-2020", 2015)],
            row.Recognitions!.Value.AsEnumerable());
        Assert.Equal(
            [new DeclaredOutcome("17.10", DeclaredAnswer.Met, "UBND xã"), new DeclaredOutcome("4", DeclaredAnswer.NotMet, "huyện")], row.Declared.AsEnumerable());
        Assert.Equal(
            new Dictionary<string, MetricValue>
            {
                ["income"] = 36.5m,
                ["insured_pct.women"] = 85.7m,
                ["power"] = true,
                ["road"] = false,
                ["rank"] = "kha",
                ["crimes"] = 0,
            },
            row.Values.ToDictionary());
        Assert.Equal("BC 12", row.Evidence["crimes"]);
    }

    [Fact]
    public void Record_BareListAndMark_IsRead() => Assert.Equal("00001", Reading.Json("\uFEFF[{\"code\":\"00001\"}]").Row.Code);

    [Fact]
    public void Record_NullAndEmptyList_AreMissingAndNone()
    {
        CommuneRecord row = Reading.Json("""[{"code": "00001", "name": null, "recognitions": [], "values": {"income": null, "rank": {"value": null}}, "attributes": null, "declared": null}]""").Row;
        Assert.Empty(row.Values);
        Assert.Empty(row.Recognitions!.Value);
        Assert.Null(Reading.Json("""[{"code": "00001", "recognitions": null}]""").Row.Recognitions);
    }

    [Fact]
    public void Problem_BehindVietnameseLetters_HasExactLineAndColumn()
    {
        Reading reading = Reading.Json("[\n{\"code\": \"00001\", \"name\": \"Xã Đình 😀\", \"values\": {\"income\": \"36\"}}]");
        Assert.Equal(["NTM4308 2:62 /0/values/income"], reading.Found);
        Reading second = Reading.Json("{\"communes\": [{\"code\": \"00001\"},\r\n {\"code\": \"00002\", \"values\": {\"crimes\": -1}}]}");
        Assert.Equal(["NTM4225 2:41 /communes/1/values/crimes"], second.Found);
    }

    [Theory]
    [InlineData("""{"income": "36"}""", "NTM4308")]
    [InlineData("""{"income": true}""", "NTM4308")]
    [InlineData("""{"income": [1]}""", "NTM4308")]
    [InlineData("""{"power": 1}""", "NTM4308")]
    [InlineData("""{"rank": true}""", "NTM4308")]
    [InlineData("""{"power": "có lẽ"}""", "NTM4207")]
    [InlineData("""{"rank": "giỏi"}""", "NTM4208")]
    [InlineData("""{"income": -1}""", "NTM4225")]
    [InlineData("""{"change": 1e3}""", "NTM4228")]
    [InlineData("""{"change": 12345678901234567890.123456789}""", "NTM4224")]
    [InlineData("""{"rank": "\ud800"}""", "NTM4309")]
    public void Value_Faulty_IsToldAndLeftOut(string values, string code)
    {
        Reading reading = Values(values);
        Assert.Equal(code, Assert.Single(reading.Problems).Code);
        Assert.Equal(1, reading.Problems[0].Location.Line);
        Assert.Empty(Assert.Single(reading.Rows).Values);
    }

    [Fact]
    public void Number_TwentyEightDigits_IsExact()
    {
        Assert.Equal(1234567890123456789.012345678m, Values("""{"change": 1234567890123456789.012345678}""").Row.Values["change"].Number);
        Assert.Equal(-0.0000000000000000000000000001m, Values("""{"change": -0.0000000000000000000000000001}""").Row.Values["change"].Number);
        Assert.Equal(["NTM4224 1:41 /0/values/change"], Values("""{"change": 0.00000000000000000000000000001}""").Found);
    }

    [Fact]
    public void Key_UnknownOrTwice_IsTold()
    {
        Reading reading = Reading.Json("""[{"code": "00001", "code": "00002", "nme": "A", "qqqqq": 1, "values": {"income": 5, "income": 6, "incomes": 7, "zzzzz": {"a": [1]}}, "attributes": {"bordr": true, "region": "TDMN"}}]""");
        Assert.Equal(
            [
                "NTM4305 1:20 /0/code", "NTM4307 1:37 /0/nme", "NTM4306 1:49 /0/qqqqq", "NTM4305 1:85 /0/values/income", "NTM4307 1:98 /0/values/incomes",
                "NTM4306 1:112 /0/values/zzzzz", "NTM4307 1:149 /0/attributes/bordr", "NTM4306 1:164 /0/attributes/region",
            ],
            reading.Found);
        Assert.Equal(["name", "income", "border"], reading.Problems.Where(p => p.Code == "NTM4307").Select(p => p.Arguments[1]));
        CommuneRecord row = Assert.Single(reading.Rows);
        Assert.Equal(("00001", 5m), (row.Code, row.Values["income"].Number));
    }

    [Fact]
    public void Keys_UnknownOrTwice_AreTold() =>
        Assert.Equal(
            ["NTM4306 1:3 /note", "NTM4305 1:48 /communes"],
            Reading.Json("""{ "note": [1, {}], "communes": [{"code":"1"}], "communes": [{"code":"2"}] }""").Found);

    [Theory]
    [InlineData("5", "NTM4304 1:1")]
    [InlineData("\"a\"", "NTM4304 1:1")]
    [InlineData("{}", "NTM4304 1:2")]
    [InlineData("{\"communes\": 5}", "NTM4304 1:14")]
    public void File_NoListOfCommunes_IsTold(string text, string expected) => Assert.Equal([expected], Reading.Json(text).Found);

    [Fact]
    public void File_EmptyList_Warns() => Assert.Equal(["NTM4007 0:0"], Reading.Json("[]").Found);

    [Fact]
    public void Record_NoObjectOrNoCode_IsDropped()
    {
        Reading reading = Reading.Json("""[5, null, {"name": "A"}, {"code": 6058}, {"code": "00001"}, {"code": "00001"}, {"code": "00002", "valid_from": "x"}]""");
        Assert.Equal(
            [
                "NTM4308 1:2 /0", "NTM4201 1:5 /1", "NTM4201 1:11 /2", "NTM4201 1:26 /3", "NTM4308 1:35 /3/code", "NTM4202 1:61 /5", "NTM4204 1:112 /6/valid_from",
            ],
            reading.Found);
        Assert.Equal("00001", Assert.Single(reading.Rows).Code);
    }

    [Theory]
    [InlineData("[{\"code\": \"00001\"},\n {\"code\": \"00002\",}]", "NTM4301 2:19 /1")]
    [InlineData("[{\"code\": \"00001\"},\n {\"code\": \"0000", "NTM4302 2:11 /1")]
    [InlineData("[{\"code\": \"00001\"},\n", "NTM4302 2:1 /1")]
    [InlineData("[{\"code\": \"00001\"}\n {", "NTM4301 2:2 /1")]
    [InlineData("[{\"code\": \"00001\"}] x", "NTM4301 1:21")]
    [InlineData("[{\"code\": \"00001\"}, // two\n]", "NTM4301 1:21 /1")]
    public void File_BrokenJson_GivesItsFirstFaultAndKeepsTheRowsBefore(string text, string expected)
    {
        Reading reading = Reading.Json(text);
        Assert.Equal([expected], reading.Found);
        Assert.Equal("00001", Assert.Single(reading.Rows).Code);
    }

    [Fact]
    public void Recognitions_FaultyEntry_LeavesTheListUntold()
    {
        Reading reading = Reading.Json("""[{"code": "00001", "recognitions": [{"level": "standard"}, {"level": "gold"}, {"date": "2015"}, {"level": "standard", "year": "2015"}, 5, {"level": "standard", "x": 1}]}]""");
        Assert.Equal(
            ["NTM4210 /0/recognitions/1/level", "NTM4212 /0/recognitions/2", "NTM4308 /0/recognitions/3/year", "NTM4308 /0/recognitions/4", "NTM4306 /0/recognitions/5/x"],
            reading.Problems.Select(p => $"{p.Code} {p.Location.Pointer}"));
        Assert.Null(reading.Rows[0].Recognitions);
    }

    [Fact]
    public void Declared_FaultyEntry_IsToldAndLeftOut()
    {
        Reading reading = Reading.Json("""[{"code": "00001", "declared": [{"id": "7", "answer": "x"}, {"answer": "met"}, {"id": "8", "answer": "Không xét"}]}]""");
        Assert.Equal(["NTM4213 1:55 /0/declared/0", "NTM4213 1:72 /0/declared/1"], reading.Found);
        Assert.Equal([new DeclaredOutcome("8", DeclaredAnswer.NotApplicable)], reading.Rows[0].Declared.AsEnumerable());
    }

    [Fact]
    public void Percent_Fractions_AreAnErrorUntilDeclared()
    {
        const string text = """
            [{"code": "00001", "values": {"insured_pct": 0.85}},
             {"code": "00002", "values": {"insured_pct": 0.115, "income": 5}},
             {"code": "00003", "values": {"insured_pct": 1}}]
            """;
        Reading undeclared = Reading.Json(text);
        Assert.Equal(["NTM4108 1:46 /0/values/insured_pct"], undeclared.Found);
        Assert.Equal([0, 1, 0], undeclared.Rows.Select(row => row.Values.Count));
        Reading declared = Reading.Json(text, new() { Percentages = PercentageForm.Fraction });
        Assert.Equal([85m, 11.5m, 100m], declared.Rows.Select(row => row.Values["insured_pct"].Number));
    }

    [Fact]
    public void Province_BeforeTheReportingDate_IsDecidedByItAllTheSame() =>
        Assert.Equal("98", Reading.Json("""[{"code": "00001", "province": "Cũ", "reporting_date": "2025-12-31"}]""").Row.Province);

    [Fact]
    public void Stream_OneByteAtATime_GivesTheSame()
    {
        using var stream = new FileTests.ForwardStream("""{"communes": [{"code": "00001", "name": "Xã Đình Lập"}, {"code": "00002", "values": {"income": 5}}]}"""u8.ToArray());
        Reading reading = Reading.Of(stream, "a.json");
        Assert.Empty(reading.Problems);
        Assert.Equal(["Xã Đình Lập", ""], reading.Rows.Select(row => row.Name));
    }
}
