using System.Collections.Immutable;
using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.Tests.Communes;

/// <summary>Which records a map takes, and what becomes of attributes, recognitions and papers.</summary>
public class UnitMergerTests
{
    [Fact]
    public void Merge_Attributes_StayWhereAllPartsAgreeAndTheMapWins()
    {
        CommuneRecord a = Merger.Part("1", "Một", attributes: [("border", "true"), ("area", "valley")]);
        CommuneRecord b = Merger.Part("2", "Hai", attributes: [("border", "true"), ("area", "mountain")]);

        MergedCommunes open = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), a, b);
        MergedCommunes stated = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"], ("area", "island"), ("region", "TN"))), a, b);

        Assert.Equal("true", open.Communes[0].Attributes["border"]);
        Assert.False(open.Communes[0].Attributes.ContainsKey("area"));
        Assert.Equal((MergeNoteKind.AttributeDiffers, "area"), Merger.Only(open));
        Assert.Equal(("island", "TN"), (stated.Communes[0].Attributes["area"], stated.Communes[0].Region));
        Assert.False(stated.Communes[0].Attributes.ContainsKey("region"));
        Assert.Empty(Merger.Problems(stated));
    }

    [Fact]
    public void Merge_RecognitionsAndPapers_AreLeftToReview()
    {
        CommuneRecord a = new() { Code = "1", Name = "Một", Recognitions = [new RecognitionFact("standard", Year: 2016, Decision: "5/QĐ")], Evidence = new Dictionary<string, string> { ["poor"] = "x" } };
        CommuneRecord b = new() { Code = "2", Name = "Hai", Recognitions = [] };

        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), a, b);

        Assert.Null(merged.Communes[0].Recognitions);
        Assert.Empty(merged.Communes[0].Evidence);
        Assert.Equal([MergeNoteKind.LevelToBeReviewed, MergeNoteKind.PapersLeft], merged.Notes.Select(note => note.Kind));
        Assert.Equal("Một: standard 2016 5/QĐ", Assert.Single(merged.Notes[0].Details));
    }

    [Fact]
    public void Merge_PartsThatNobodyRecognised_StillLeaveTheLevelToReview()
    {
        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), Merger.Part("1", "Một"), Merger.Part("2", "Hai"));

        MergeNote note = Assert.Single(merged.Notes);
        Assert.Equal("The level of the new commune is to be reviewed. Recognised: -.", note.Sentence(Merger.Book.Catalog, Language.English));
    }

    [Fact]
    public void Merge_OnePartUnderANewName_IsTheSameCommune()
    {
        CommuneRecord before = new() { Code = "1", Name = "Một", Recognitions = [new RecognitionFact("standard", Year: 2016)], Values = Merger.Values(("power_pct", 99m)), Evidence = new Dictionary<string, string> { ["poor"] = "x" } };

        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1"])), before);

        Assert.Equal(("9", "Mới", new DateOnly(2020, 1, 1)), (merged.Communes[0].Code, merged.Communes[0].Name, merged.Communes[0].ValidFrom!.Value));
        Assert.Equal(99m, merged.Communes[0].Values["power_pct"].Number);
        Assert.Equal("standard", merged.Communes[0].Recognitions!.Value.Single().Level);
        Assert.Empty(merged.Notes);
    }

    [Fact]
    public void Merge_DifferentDays_MergesNoFigure()
    {
        CommuneRecord a = Merger.Part("1", "Một", [("insured", 1)], day: new DateOnly(2018, 12, 31));
        CommuneRecord b = Merger.Part("2", "Hai", [("insured", 1)], day: new DateOnly(2019, 12, 31));

        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), a, b);

        Assert.Empty(merged.Communes[0].Values);
        Assert.Null(merged.Communes[0].ReportingDate);
        Assert.Equal("2018-12-31, 2019-12-31", string.Join(", ", Merger.Problems(merged).Single().Details));
    }

    [Fact]
    public void Merge_PartWithoutRecord_IsReportedAndNothingThatNeedsItStands()
    {
        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), Merger.Part("1", "Một", [("insured", 1), ("hall", false)]));

        Assert.Equal(["hall"], merged.Communes[0].Values.Keys);
        Assert.Contains(merged.Notes, note => note.Kind == MergeNoteKind.PartWithoutRecord && note.Details.Single() == "2 Hai");
        Assert.Contains(merged.Notes, note => note.Kind == MergeNoteKind.ValueIncomplete && note.Subject == "insured");
    }

    /// <summary>The code of one commune is given to another: neither code nor name alone tells which is meant.</summary>
    [Fact]
    public void Merge_CodeUsedAgain_GoesByCodeAndName()
    {
        CommuneRecord old = Merger.Part("06298", "Xuân Mai", [("insured", 7)]);
        CommuneRecord moved = Merger.Part("06310", "Bình Phúc", [("insured", 1)]);
        UnitMap map = Merger.Map(
            new MappedUnit(new LegalUnit("06298", "Bình Phúc"), [new LegalUnit("06310", "Bình Phúc")], null, ImmutableSortedDictionary<string, string>.Empty, Merger.Provenance()),
            unassigned: [new LegalUnit("06298", "Xuân Mai")]);

        MergedCommunes merged = Merger.Merge(map, old, moved);

        Assert.Equal(1m, merged.Communes.Single().Values["insured"].Number);
        Assert.Equal((MergeNoteKind.Unassigned, ""), Merger.Only(merged));
    }

    [Fact]
    public void Merge_RecordOfAnotherNameOrTime_IsNotTaken()
    {
        CommuneRecord other = Merger.Part("1", "Khác");
        CommuneRecord later = new() { Code = "2", Name = "Hai", ValidFrom = new DateOnly(2020, 1, 1) };

        MergedCommunes merged = Merger.Merge(Merger.Map(Merger.Unit(["1", "2"])), other, later);

        Assert.Equal(2, merged.Notes.Count(note => note.Kind == MergeNoteKind.PartWithoutRecord));
        Assert.Equal([("1", MergeNoteKind.OtherName), ("2", MergeNoteKind.OtherTime)], NotTaken(merged));
        Assert.Equal("Khác", merged.Notes.Single(note => note.Kind == MergeNoteKind.OtherName).Details.Single());
    }

    /// <summary>A code alone names nobody: the name must be told, or, where the map tells the first day, a day that goes with it.</summary>
    [Theory]
    [InlineData("Một", null, null, null, null)]
    [InlineData("", null, null, null, MergeNoteKind.NotIdentified)]
    [InlineData("", null, "2018-12-31", null, MergeNoteKind.NotIdentified)]
    [InlineData("", "2010-01-01", null, null, MergeNoteKind.NotIdentified)]
    [InlineData("", null, "2018-12-31", "2010-01-01", null)]
    [InlineData("", "2010-01-01", null, "2010-01-01", null)]
    [InlineData("Một", null, null, "2010-01-01", MergeNoteKind.NotIdentified)]
    [InlineData("Một", "2005-01-01", null, "2010-01-01", MergeNoteKind.OtherTime)]
    [InlineData("Một", null, "2009-12-31", "2010-01-01", MergeNoteKind.OtherTime)]
    [InlineData("Một", "2010-01-01", "2009-12-31", "2010-01-01", MergeNoteKind.OtherTime)]
    [InlineData("Một", null, "2020-01-01", null, MergeNoteKind.OtherTime)]
    [InlineData("Một", "2010-01-01", "2020-01-01", "2010-01-01", MergeNoteKind.OtherTime)]
    [InlineData("Khác", "2010-01-01", null, "2010-01-01", MergeNoteKind.OtherName)]
    public void Merge_Part_IsTakenWhereCodeDayAndNameSaySo(string name, string? validFrom, string? reported, string? firstDay, MergeNoteKind? problem)
    {
        var record = new CommuneRecord { Code = "1", Name = name, ValidFrom = Day(validFrom), ReportingDate = Day(reported), Values = Merger.Values(("insured", 5)) };
        var unit = new MappedUnit(new LegalUnit("9", "Mới"), [new LegalUnit("1", "Một", Day(firstDay))], null, ImmutableSortedDictionary<string, string>.Empty, Merger.Provenance());

        MergedCommunes merged = Merger.Merge(Merger.Map(unit), record);

        Assert.Equal(problem is null, merged.Communes.Single().Values.ContainsKey("insured"));
        Assert.Equal(problem is { } kind ? [("1", kind)] : [], NotTaken(merged));
    }

    [Fact]
    public void Merge_TwoRecordsThatFit_AreBothLeftInEitherOrder()
    {
        CommuneRecord first = Merger.Part("1", "Một", [("insured", 1)]);
        CommuneRecord second = Merger.Part("1", "Một", [("insured", 2)], day: new DateOnly(2017, 12, 31));
        UnitMap map = Merger.Map(Merger.Unit(["1"]));

        MergedCommunes[] merged = [Merger.Merge(map, first, second), Merger.Merge(map, second, first)];

        Assert.All(merged, one => Assert.Empty(one.Communes.Single().Values));
        Assert.All(merged, one => Assert.Equal([("1", MergeNoteKind.SeveralRecords)], NotTaken(one)));
        Assert.Single(merged.Select(one => string.Join('\n', one.Notes.Select(note => note.Sentence(Merger.Book.Catalog, Language.Vietnamese)))).Distinct());
    }

    /// <summary>What goes on may be told of after the day too: it is still the same commune.</summary>
    [Fact]
    public void Merge_UnchangedWithFiguresOfLater_IsKept()
    {
        CommuneRecord later = Merger.Part("1", "Một", day: new DateOnly(2021, 12, 31));
        var map = new UnitMap { From = new DateOnly(2020, 1, 1), Unchanged = [new(new("1", "Một"), Merger.Provenance(Verification.Confirmed))], Provenance = Merger.Provenance() };

        Assert.Equal([later], Merger.Merge(map, later).Communes.AsEnumerable());
    }

    [Fact]
    public void Merge_RecordOfACodeThatTheMapDoesNotName_IsReported() =>
        Assert.Equal(("7", MergeNoteKind.NotInMap), Assert.Single(NotTaken(Merger.Merge(Merger.Map(Merger.Unit(["1"])), Merger.Part("1", "Một"), Merger.Part("7", "Bảy")))));

    [Fact]
    public void Merge_Unchanged_IsTheVeryRecord()
    {
        CommuneRecord sure = Merger.Part("1", "Một", [("insured", 1)]);
        CommuneRecord unsure = Merger.Part("2", "Hai", [("insured", 1)]);
        var map = new UnitMap
        {
            From = new DateOnly(2020, 1, 1),
            Unchanged = [new(new("1", "Một"), Merger.Provenance(Verification.Confirmed)), new(new("2", "Hai"), Merger.Provenance(Verification.Unverified)), new(new("3", "Ba"), Merger.Provenance())],
            Provenance = Merger.Provenance(),
        };

        MergedCommunes merged = Merger.Merge(map, unsure, sure);

        Assert.Equal([sure, unsure], merged.Communes.AsEnumerable());
        Assert.Equal([(MergeNoteKind.UnchangedWithoutRecord, "3"), (MergeNoteKind.UnchangedUnverified, "2")], merged.Notes.Select(note => (note.Kind, note.Unit.Code)));
    }

    [Fact]
    public void Merge_PartsNotKnown_GivesACommuneWithoutValues()
    {
        var unit = new MappedUnit(new LegalUnit("9", "Mới"), null, "Huyện", ImmutableSortedDictionary<string, string>.Empty.Add("province", "20"), Merger.Provenance(note: "phải đọc 1/NQ"));

        MergedCommunes merged = Merger.Merge(Merger.Map(unit));

        Assert.Equal(("20", "Huyện", 0), (merged.Communes[0].Province, merged.Communes[0].District, merged.Communes[0].Values.Count));
        Assert.Equal([MergeNoteKind.PartsNotKnown, MergeNoteKind.LevelToBeReviewed], merged.Notes.Select(note => note.Kind));
        Assert.Equal("It is not known what it was made of, so that it has no values. phải đọc 1/NQ", merged.Notes[0].Sentence(Merger.Book.Catalog, Language.English));
    }

    private static IEnumerable<(string, MergeNoteKind)> NotTaken(MergedCommunes merged) => merged.Notes
        .Where(note => note.Kind is MergeNoteKind.OtherName or MergeNoteKind.OtherTime or MergeNoteKind.NotIdentified or MergeNoteKind.SeveralRecords or MergeNoteKind.NotInMap)
        .Select(note => (note.Unit.Code, note.Kind));

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd");

    [Fact]
    public void Sentence_EveryKind_HasOneInBothLanguages() => Assert.All(
        from kind in Enum.GetValues<MergeNoteKind>()
        from language in Enum.GetValues<Language>()
        select new MergeNote(kind, new LegalUnit("1"), "insured", ["x"]).Sentence(Merger.Book.Catalog, language),
        sentence => Assert.DoesNotContain('{', sentence));
}
