using System.Collections.Frozen;
using System.Globalization;
using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Changes;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Thay đổi bằng chữ. Changes of the law in words: what changed, for whom and when, what stood there and what stands there now, and a commune that shows it.</summary>
public sealed class ChangeWording
{
    private static readonly LocalizedText Nothing = new("", "");

    private readonly Catalog _catalog;

    /// <summary>Words in the terms of a catalog.</summary>
    /// <param name="catalog">Names provinces, classes and metrics; that of the later side knows most of them.</param>
    public ChangeWording(Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
    }

    /// <summary>What kind of change it is.</summary>
    public static FrozenDictionary<ChangeKind, LocalizedText> Kinds { get; } = new Dictionary<ChangeKind, LocalizedText>
    {
        [ChangeKind.MetricAdded] = new("số liệu mới", "new metric"),
        [ChangeKind.MetricWithdrawn] = new("bỏ số liệu", "metric withdrawn"),
        [ChangeKind.MetricChanged] = new("đổi cách đo số liệu", "metric measured otherwise"),
        [ChangeKind.SetAdded] = new("bộ tiêu chí mới", "new set"),
        [ChangeKind.SetWithdrawn] = new("bộ tiêu chí không còn", "set withdrawn"),
        [ChangeKind.SetReplaced] = new("bộ tiêu chí khác thay thế", "set replaced"),
        [ChangeKind.Reworded] = new("đổi tên gọi", "reworded"),
        [ChangeKind.PeriodChanged] = new("đổi thời gian hiệu lực", "effective period"),
        [ChangeKind.PrerequisiteChanged] = new("đổi điều kiện về cấp độ trước", "prerequisite"),
        [ChangeKind.ReadAsChanged] = new("đổi cột của vùng được áp dụng", "column of another region"),
        [ChangeKind.LegalChanged] = new("đổi căn cứ pháp lý", "legal reference"),
        [ChangeKind.VerificationChanged] = new("đổi mức xác minh", "verification"),
        [ChangeKind.CriterionAdded] = new("tiêu chí mới", "new criterion"),
        [ChangeKind.CriterionWithdrawn] = new("bỏ tiêu chí", "criterion withdrawn"),
        [ChangeKind.IndicatorAdded] = new("chỉ tiêu mới", "new indicator"),
        [ChangeKind.IndicatorWithdrawn] = new("bỏ chỉ tiêu", "indicator withdrawn"),
        [ChangeKind.ThresholdChanged] = new("đổi mức", "figure"),
        [ChangeKind.BecameKnown] = new("nay đã rõ", "became known"),
        [ChangeKind.BecameUnknown] = new("nay không rõ", "became unknown"),
        [ChangeKind.GapChanged] = new("vẫn chưa rõ, vì lý do khác", "still not known, for another reason"),
        [ChangeKind.OperatorChanged] = new("đổi phép so sánh", "comparison"),
        [ChangeKind.MetricReplaced] = new("đo số liệu khác", "another metric"),
        [ChangeKind.ComputationChanged] = new("đổi cách tính số liệu", "computed otherwise"),
        [ChangeKind.ForPartsChanged] = new("đổi các phần phải cùng đạt", "parts that must each hold"),
        [ChangeKind.WhenNoneChanged] = new("đổi cách xét khi không có đối tượng", "nothing to count"),
        [ChangeKind.ConditionChanged] = new("đổi điều kiện áp dụng", "when it applies"),
        [ChangeKind.RequirementReplaced] = new("đổi loại yêu cầu", "another kind of requirement"),
        [ChangeKind.PartAdded] = new("thêm phần phải đạt", "part added"),
        [ChangeKind.PartWithdrawn] = new("bỏ phần phải đạt", "part withdrawn"),
        [ChangeKind.ChoiceChanged] = new("đổi các phương án", "alternatives changed"),
        [ChangeKind.RecognitionAdded] = new("điều kiện công nhận mới", "new condition of recognition"),
        [ChangeKind.RecognitionWithdrawn] = new("bỏ điều kiện công nhận", "condition of recognition withdrawn"),
        [ChangeKind.RecognitionChanged] = new("đổi điều kiện công nhận", "condition of recognition"),
        [ChangeKind.RevocationChanged] = new("đổi căn cứ thu hồi", "grounds of revocation"),
    }.ToFrozenDictionary();

    /// <summary>Who has an easier time.</summary>
    public static FrozenDictionary<ChangeDirection, LocalizedText> Directions { get; } = new Dictionary<ChangeDirection, LocalizedText>
    {
        [ChangeDirection.Tighter] = new("chặt hơn", "tighter"),
        [ChangeDirection.Looser] = new("nới hơn", "looser"),
        [ChangeDirection.NotOrdered] = new("không so được", "not ordered"),
    }.ToFrozenDictionary();

    /// <summary>"đổi mức: chặt hơn"; where the indicator as a whole goes another way, that too.</summary>
    /// <param name="change">The change.</param>
    public static LocalizedText What(LawChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        LocalizedText kind = Kinds[change.Kind];
        if (change.Direction is not { } direction)
        {
            return kind;
        }

        LocalizedText way = Directions[direction];
        LocalizedText whole = change.Whole is { } other && other != direction
            ? new($" (cả chỉ tiêu: {Directions[other].Vi})", $" (the indicator: {Directions[other].En})")
            : Nothing;
        return new($"{kind.Vi}: {way.Vi}{whole.Vi}", $"{kind.En}: {way.En}{whole.En}");
    }

    /// <summary>What one side says; empty where it says nothing.</summary>
    /// <param name="change">The change.</param>
    /// <param name="side">One of its sides.</param>
    public static LocalizedText Side(LawChange change, ChangeSide? side)
    {
        ArgumentNullException.ThrowIfNull(change);
        return side switch
        {
            null => Nothing,
            { Text: { } text } => Distinct(change, text),
            { Requirement: BoundComparison comparison } when IsOfOneMetric(change) => RequirementWording.FigureOf(comparison),
            { Requirement: { } requirement, Condition: { } condition } => Joined(RequirementWording.Of(requirement), RequirementWording.Of(condition)),
            { Requirement: { } requirement } => RequirementWording.Of(requirement),
            _ => RequirementWording.Of(side.Condition),
        };
    }

    /// <summary>The article on which the later side rests, else the earlier one; empty where neither is a figure or requirement.</summary>
    /// <param name="change">The change.</param>
    public static LocalizedText Legal(LawChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        return (change.After?.Requirement ?? (change.After is null ? change.Before?.Requirement : null)) is { } requirement and not (BoundList or BoundAlternatives)
            ? LegalWording.Of(LegalWording.LegalOf(requirement))
            : Nothing;
    }

    /// <summary>"TDMN/TN, năm số liệu: từ 2020; từ 01/03/2024"; empty: everywhere and always.</summary>
    /// <param name="change">The change.</param>
    public LocalizedText Where(LawChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        LocalizedText[] places = [.. change.Places.Select(Of)];
        string days = Days(change, "từ", "đến");
        string daysEn = Days(change, "from", "to");
        return new(Joined(string.Join(" | ", places.Select(place => place.Vi)), days), Joined(string.Join(" | ", places.Select(place => place.En)), daysEn));
    }

    /// <summary>"36 triệu đồng/người/năm (TDMN, 2020): Đạt → Chưa đạt"; empty where there is none.</summary>
    /// <param name="change">The change.</param>
    public LocalizedText Witness(LawChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (change.Witness is not { } witness)
        {
            return Nothing;
        }

        bool isPlain = witness.Commune.Values.Count == 1 && IsOfOneMetric(change);
        LocalizedText[] values = [.. witness.Commune.Values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => Value(pair.Key, pair.Value, isPlain))];
        string At(Func<LocalizedText, string> say) => string.Join(", ", new[] { witness.Commune.Region, witness.Commune.Province is { } code && HasProvince(change) ? say(Value(WellKnownAttributes.Province, code)) : null }
            .Concat(witness.Commune.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => say(Pair(pair.Key, [pair.Value]))))
            .Append(HasYear(change) ? witness.Commune.ReportingDate!.Value.Year.ToString(CultureInfo.InvariantCulture) : null)
            .Where(part => part is not null));
        string Told(Func<LocalizedText, string> say)
        {
            string what = values.Length == 0 ? say(new("không có số liệu", "no values")) : string.Join("; ", values.Select(say));
            string at = At(say);
            return $"{what}{(at.Length == 0 ? "" : $" ({at})")}: {say(OutcomeWording.Words[witness.Before])} → {say(OutcomeWording.Words[witness.After])}";
        }

        return new(Told(text => text.Vi), Told(text => text.En));
    }

    /// <summary>Where a text changed in one language only, that text in both: the same words on both sides would tell nothing.</summary>
    private static LocalizedText Distinct(LawChange change, LocalizedText text) => change is { Before.Text: { } old, After.Text: { } now }
        ? new(old.Vi == now.Vi ? text.En : text.Vi, old.En == now.En ? text.Vi : text.En)
        : text;

    private static bool HasYear(LawChange change) => change.Places.Any(place => place.Dimensions.Any(dimension => dimension.Attribute == TableThreshold.Year));

    private static bool HasProvince(LawChange change) => change.Places.Any(place => place.Dimensions.Any(dimension => dimension.Attribute == WellKnownAttributes.Province));

    private static bool IsOfOneMetric(LawChange change) =>
        change is { Before.Requirement: BoundComparison one, After.Requirement: BoundComparison other } && one.Metric.Id == other.Metric.Id
        && change.Later?.Split('#')[^1].Contains('/', StringComparison.Ordinal) == false;

    private static string Days(LawChange change, string from, string to) => string.Join(' ', new[] { Day(change.From, from), Day(change.To, to) }.OfType<string>());

    private static string? Day(DateOnly? day, string word) => day is { } known ? $"{word} {known.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture)}" : null;

    private LocalizedText Of(ChangePlace place)
    {
        LocalizedText[] parts = [.. place.Dimensions.Select(dimension => Pair(dimension.Attribute, dimension.Values))];
        return new(string.Join(", ", parts.Select(part => part.Vi)), string.Join(", ", parts.Select(part => part.En)));
    }

    private LocalizedText Pair(string attribute, IReadOnlyList<string> values)
    {
        LocalizedText[] words = [.. values.Select(value => Value(attribute, value))];
        LocalizedText name = attribute switch
        {
            TableThreshold.Year => new("năm số liệu: ", "year of figures: "),
            WellKnownAttributes.Region or WellKnownAttributes.Province or ChangePlace.Column => Nothing,
            _ when _catalog.Attribute(attribute) is { } known => new($"{known.Name.Vi}: ", $"{known.Name.En}: "),
            _ => new($"{attribute}: ", $"{attribute}: "),
        };
        return new(name.Vi + string.Join('/', words.Select(word => word.Vi)), name.En + string.Join('/', words.Select(word => word.En)));
    }

    private LocalizedText Value(string attribute, string value) => (attribute, _catalog.Attribute(attribute)?.Type) switch
    {
        (TableThreshold.Year, _) or (_, AttributeType.Integer) => Range(value),
        (ChangePlace.Column, _) => Column(value.Split('>')),
        (WellKnownAttributes.Province, _) when value == ChangePlace.OtherProvinces => new("các tỉnh khác", "other provinces"),
        (WellKnownAttributes.Province, _) => _catalog.Province(value, null)?.Name ?? new(value, value),
        (_, AttributeType.YesNo) => value == "true" ? new("có", "yes") : new("không", "no"),
        (_, AttributeType.Choice) => _catalog.Attribute(attribute)!.Values.FirstOrDefault(choice => choice.Id == value)?.Name ?? new(value, value),
        _ => new(value, value),
    };

    private static LocalizedText Column(string[] sides) => sides switch
    {
        [ChangePlace.OwnColumn] => new("cột của vùng mình", "own column"),
        [var same] => new($"xét theo cột {same}", $"read in column {same}"),
        [var old, ChangePlace.OwnColumn] => new($"thôi xét theo cột {old}", $"no longer read in column {old}"),
        [ChangePlace.OwnColumn, var now] => new($"chuyển sang cột {now}", $"moved to column {now}"),
        _ => new($"từ cột {sides[0]} sang cột {sides[^1]}", $"from column {sides[0]} to column {sides[^1]}"),
    };

    private static LocalizedText Range(string range) => range.Split("..") switch
    {
        ["", { Length: > 0 } to] => new($"đến {to}", $"up to {to}"),
        [{ Length: > 0 } from, ""] => new($"từ {from}", $"from {from}"),
        [{ Length: > 0 } from, { Length: > 0 } to] => new($"{from}-{to}", $"{from}-{to}"),
        _ => new(range, range),
    };

    private LocalizedText Value(string column, MetricValue value, bool isPlain)
    {
        Metric? metric = _catalog.Metrics.GetValueOrDefault(column.Split('.')[0]);
        LocalizedText number = value.Kind switch
        {
            MetricValueKind.Attestation => OutcomeWording.Words[value.Attested ? Outcome.Met : Outcome.NotMet],
            MetricValueKind.Rating => metric?.Scale.FirstOrDefault(step => step.Id == value.Rating)?.Name ?? new(value.Rating, value.Rating),
            _ when metric is not null => QuantityText.Figure(metric, value.Exact),
            _ => new($"{value}", $"{value}"),
        };
        return isPlain || _catalog.ValueName(column) is not { } name ? number : new($"{name.Vi}: {number.Vi}", $"{name.En}: {number.En}");
    }

    private static LocalizedText Joined(LocalizedText one, LocalizedText other) => new($"{one.Vi} [{other.Vi}]", $"{one.En} [{other.En}]");

    private static string Joined(string one, string other) => one.Length == 0 || other.Length == 0 ? one + other : $"{one}; {other}";
}
