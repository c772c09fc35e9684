using System.Collections.Immutable;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Data.Columns;

/// <summary>From the text of one heading to all that it can mean, or what is wrong with it.</summary>
internal sealed class HeadingReader(HeadingIndex index)
{
    // A file of nothing but unknown headings gets no suggestions behind these.
    private const int MostSuggestions = 100;

    private static readonly ImmutableArray<string> EvidencePrefixes = ["evidence", "minh chứng"];

    private static readonly ImmutableArray<string> DeclaredPrefixes = ["declared", "tự đánh giá"];

    private int _suggestions;

    /// <summary>The meanings, more than one where the period has to decide; empty with a fault.</summary>
    public (ImmutableArray<ColumnMeaning> Meanings, CellFault? Fault) Read(string heading)
    {
        if (index.OfId(heading) is { } exact)
        {
            return ([exact], null);
        }

        if (IsNumber(heading))
        {
            return ([], new CellFault(HeadingCodes.NumberHeading, CellFault.Show(heading)));
        }

        return heading.IndexOf(':') is int colon and > 0 && Prefixed(heading[..colon], heading[(colon + 1)..].Trim()) is { } prefixed
            ? prefixed
            : Plain(heading);
    }

    /// <summary>Whether the heading, without its brackets and prefix, is one of the catalog; cheaper than reading it.</summary>
    public bool IsKnown(string heading) => index.OfId(heading) is not null
        || !index.OfText(heading).IsEmpty
        || !index.OfText(HeadingUnits.Split(heading).Body).IsEmpty
        || (heading.IndexOf(':') is int colon and > 0 && (Is(heading[..colon], EvidencePrefixes) || Is(heading[..colon], DeclaredPrefixes)));

    /// <summary>The meanings of a heading, or none where something is wrong with it.</summary>
    public ImmutableArray<ColumnMeaning> Known(string heading) => IsKnown(heading) ? Read(heading).Meanings : [];

    /// <summary>Whether the heading is that of the commune's code or name.</summary>
    public bool IsIdentity(string heading) =>
        index.OfText(HeadingUnits.Split(heading).Body).Any(meaning => meaning is FixedMeaning { Field: FixedField.Code or FixedField.Name });

    private (ImmutableArray<ColumnMeaning>, CellFault?)? Prefixed(string prefix, string rest)
    {
        if (Is(prefix, DeclaredPrefixes) && rest.Length > 0)
        {
            return ([new DeclaredMeaning(rest)], null);
        }

        if (!Is(prefix, EvidencePrefixes))
        {
            return null;
        }

        (ImmutableArray<ColumnMeaning> meanings, CellFault? fault) = Read(rest);
        ImmutableArray<ColumnMeaning> proven =
        [
            .. meanings.OfType<MetricMeaning>().Select(meaning => new EvidenceMeaning(meaning.Metric, meaning.Key)),
        ];
        return proven.IsEmpty
            ? ([], fault is null || fault.Descriptor != HeadingCodes.OtherUnit
                ? new CellFault(HeadingCodes.EvidenceOfNothing, CellFault.Show($"{prefix}:{rest}"), CellFault.Show(rest))
                : fault)
            : (proven, null);
    }

    private (ImmutableArray<ColumnMeaning>, CellFault?) Plain(string heading)
    {
        ImmutableArray<ColumnMeaning> whole = index.OfText(heading);
        HeadingUnits units = HeadingUnits.Split(heading);
        if (!whole.IsEmpty || units.Brackets.IsEmpty)
        {
            return whole.IsEmpty ? ([], Unknown(heading)) : (whole, null);
        }

        ImmutableArray<ColumnMeaning> body = index.OfText(units.Body);
        ImmutableArray<ColumnMeaning> fitting =
        [
            .. body.Where(meaning => UnitOf(meaning) is not { } unit || units.Brackets.All(bracket => HeadingUnits.Fits(bracket, unit))),
        ];
        if (!fitting.IsEmpty)
        {
            return (fitting, null);
        }

        return body.IsEmpty ? ([], Unknown(heading)) : ([], OtherUnit(heading, units, body[0]));
    }

    private static Unit? UnitOf(ColumnMeaning meaning) => (meaning as MetricMeaning)?.Metric.Unit;

    private static CellFault OtherUnit(string heading, HeadingUnits units, ColumnMeaning meaning)
    {
        Unit unit = UnitOf(meaning)!;
        string said = units.Brackets.First(bracket => !HeadingUnits.Fits(bracket, unit));
        return new CellFault(HeadingCodes.OtherUnit, CellFault.Show(heading), CellFault.Show(said), meaning.Id, unit.SymbolVi);
    }

    private CellFault Unknown(string heading) => _suggestions++ < MostSuggestions && index.Near(heading) is { } near
        ? new CellFault(HeadingCodes.UnknownNear, CellFault.Show(heading), near)
        : new CellFault(HeadingCodes.Unknown, CellFault.Show(heading));

    private static bool Is(string prefix, ImmutableArray<string> known) =>
        known.Any(word => FoldedText.Word(word) == FoldedText.Word(prefix));

    private static bool IsNumber(string heading) =>
        heading.Any(char.IsAsciiDigit) && heading.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or '%' or ' ');
}
