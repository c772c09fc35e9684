using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Ntm.Rules.Binding;
using Ntm.Rules.Changes;
using Ntm.Rules.Communes;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Properties.Generators;
using Ntm.Rules.Properties.Reference;
using Outcome = Ntm.Rules.Assessments.Outcome;

namespace Ntm.Rules.Properties.Laws;

/// <summary>What holds of every comparison of two laws.</summary>
public sealed class DiffLaws
{
    private const int Pairs = 25;

    private static readonly Gen<(GeneratedBook Book, ImmutableArray<CriteriaSet> Sets, ImmutableArray<Overlay> Overlays, AssessmentOptions Run)> Two =
        from book in GeneratedBook.Of(Shape.Anything, 1, 1)
        from sets in new Sets(Shape.Anything, book.Catalog).Any
        from overlays in new Overlays(Shape.Anything, book.Catalog, sets).Any
        from keeps in Draw.Chance(40)
        from day in Gen.Elements<DateOnly?>(null, new DateOnly(2019, 6, 30), new DateOnly(2021, 6, 30), new DateOnly(2026, 1, 1))
        from strict in Draw.Chance(20)
        select (book, keeps ? book.Sets : sets, keeps ? ImmutableArray<Overlay>.Empty : overlays, new AssessmentOptions { AsOf = day, UnverifiedCountsAsUnset = strict });

    [Fact]
    public void Diff_OfABookWithItself_IsEmpty() => Runs.Hold(Two, Runs.Cases(Pairs), drawn =>
    {
        BookDiff diff = Compare(drawn.Book, drawn.Book.Sets, drawn.Book.Overlays, drawn.Book.Sets, drawn.Book.Overlays, drawn.Run);
        Assert.Empty(diff.Changes.Select(Text));
    });

    [Fact]
    public void Diff_TheOtherWayRound_IsTheMirror() => Runs.Hold(Two, Runs.Cases(Pairs), drawn =>
    {
        BookDiff there = Compare(drawn.Book, drawn.Book.Sets, drawn.Book.Overlays, drawn.Sets, drawn.Overlays, drawn.Run);
        BookDiff back = Compare(drawn.Book, drawn.Sets, drawn.Overlays, drawn.Book.Sets, drawn.Book.Overlays, drawn.Run);
        Assert.Equal(there.Changes.Select(Text).Order(StringComparer.Ordinal), back.Changes.Select(change => Text(Mirrored(change))).Order(StringComparer.Ordinal));
    });

    [Fact]
    public void Witness_OfWhatIsTighterOrLooser_ComesOutSoInTheReference()
    {
        int seen = 0;
        Runs.Hold(Two, Runs.Cases(Pairs), drawn =>
        {
            foreach (LawChange change in Compare(drawn.Book, drawn.Book.Sets, drawn.Book.Overlays, drawn.Sets, drawn.Overlays, drawn.Run).Changes.Where(change => change.Witness is not null))
            {
                seen++;
                ChangeWitness witness = change.Witness!;
                Outcome before = Reference(drawn.Book.Catalog, drawn.Book.Sets, drawn.Book.Overlays, drawn.Run, witness.AsOfBefore, change.Earlier!, witness.Commune);
                Outcome after = Reference(drawn.Book.Catalog, drawn.Sets, drawn.Overlays, drawn.Run, witness.AsOfAfter, change.Later!, witness.Commune);
                Assert.Equal((witness.Before, witness.After), (before, after));
                Assert.NotEqual(before, after);
                Assert.Equal(
                    change.Direction switch { ChangeDirection.Tighter => (Outcome.Met, Outcome.NotMet), ChangeDirection.Looser => (Outcome.NotMet, Outcome.Met), _ => (before, after) },
                    (before, after));
            }
        });
        Assert.InRange(seen, 20, int.MaxValue);
    }

    private static BookDiff Compare(
        GeneratedBook book, ImmutableArray<CriteriaSet> sets, ImmutableArray<Overlay> overlays, ImmutableArray<CriteriaSet> laterSets, ImmutableArray<Overlay> laterOverlays, AssessmentOptions run) =>
        new LawComparer(new LawSide(new LawInForce(book.Catalog, sets, overlays, []), run), new LawSide(new LawInForce(book.Catalog, laterSets, laterOverlays, []), run)).Compare();

    private static Outcome Reference(
        Catalog catalog, ImmutableArray<CriteriaSet> sets, ImmutableArray<Overlay> overlays, AssessmentOptions run, DateOnly day, string address, CommuneRecord commune)
    {
        IndicatorReference indicator = IndicatorReference.TryParse(address)!;
        string level = sets.First(set => set.Id == indicator.SetId).Level;
        CommuneAnswer answer = ReferenceInterpreter.Assess(catalog, sets, overlays, run with { AsOf = day, Set = indicator.SetId }, commune);
        SetAnswer set = answer.Sets[catalog.Levels.Select(known => known.Id).ToList().IndexOf(level)];
        return set.Indicators.First(pair => pair.Id == indicator.IndicatorId).Answer.Outcome;
    }

    private static LawChange Mirrored(LawChange change) => change with
    {
        Kind = Mirrored(change.Kind),
        Earlier = change.Later,
        Later = change.Earlier,
        Direction = Mirrored(change.Direction),
        Whole = Mirrored(change.Whole),
        Places = [.. change.Places.Select(place => new ChangePlace([.. place.Dimensions.Select(Mirrored)]))],
    };

    private static ChangeDimension Mirrored(ChangeDimension dimension) => dimension.Attribute == ChangePlace.Column
        ? dimension with { Values = [.. dimension.Values.Select(value => string.Join('>', value.Split('>').Reverse()))] }
        : dimension;

    private static ChangeDirection? Mirrored(ChangeDirection? direction) => direction switch
    {
        ChangeDirection.Tighter => ChangeDirection.Looser,
        ChangeDirection.Looser => ChangeDirection.Tighter,
        _ => direction,
    };

    private static ChangeKind Mirrored(ChangeKind kind) => kind switch
    {
        ChangeKind.SetAdded => ChangeKind.SetWithdrawn,
        ChangeKind.SetWithdrawn => ChangeKind.SetAdded,
        ChangeKind.CriterionAdded => ChangeKind.CriterionWithdrawn,
        ChangeKind.CriterionWithdrawn => ChangeKind.CriterionAdded,
        ChangeKind.IndicatorAdded => ChangeKind.IndicatorWithdrawn,
        ChangeKind.IndicatorWithdrawn => ChangeKind.IndicatorAdded,
        ChangeKind.PartAdded => ChangeKind.PartWithdrawn,
        ChangeKind.PartWithdrawn => ChangeKind.PartAdded,
        ChangeKind.BecameKnown => ChangeKind.BecameUnknown,
        ChangeKind.BecameUnknown => ChangeKind.BecameKnown,
        _ => kind,
    };

    private static string Text(LawChange change)
    {
        // The values of a place in an order of their own: mirrored, they may have come in another.
        IEnumerable<string> places = change.Places
            .Select(place => string.Join(' ', place.Dimensions.Select(dimension => $"{dimension.Attribute}={string.Join(',', dimension.Values.Order(StringComparer.Ordinal))}")))
            .Order(StringComparer.Ordinal);
        return $"{change.Kind} {change.Earlier} {change.Later} {change.Direction} {change.Whole} {string.Join(" | ", places)} {change.From} {change.To}";
    }
}
