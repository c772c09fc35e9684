using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Changes;

/// <summary>What sets, metrics and rules of recognition say, in words of both languages; equal words, equal rules.</summary>
internal static class ChangeWords
{
    private static readonly LocalizedText Nothing = new("không", "none");

    public static LocalizedText Same(string text) => new(text, text);

    public static LocalizedText Legal(LegalReference? legal) => legal is null ? Nothing : Same(legal.ToString());

    public static LocalizedText Verification(Verification? verification) => verification switch
    {
        Model.Verification.Confirmed => new("đã xác minh", "confirmed"),
        Model.Verification.Corroborated => new("phù hợp nguồn", "corroborated"),
        Model.Verification.Unverified => new("chưa xác minh", "unverified"),
        _ => Nothing,
    };

    public static LocalizedText WhenNone(WhenNone? whenNone) => whenNone switch
    {
        null => new("chưa đủ căn cứ khi không có đối tượng", "undetermined when there is nothing to count"),
        { CountsAsMet: true } => new("đạt khi không có đối tượng", "met when there is nothing to count"),
        _ => new("không xét khi không có đối tượng", "not considered when there is nothing to count"),
    };

    /// <summary>Counts or formula; "số liệu đo" for what is given as it is.</summary>
    public static LocalizedText Computation(Metric metric)
    {
        LocalizedText how = metric switch
        {
            { Formula: { } formula } => Same(formula.Text),
            { Counts: { } counts } => Same($"{counts.Numerator} / {counts.Denominator}"),
            _ => new("số liệu đo", "as measured"),
        };
        return Joined(how, metric.NotLessThan is { } contained ? Same($"≥ {contained}") : null, metric.Unit is { } unit ? new LocalizedText(unit.SymbolVi, unit.SymbolEn) : null);
    }

    public static LocalizedText Metric(Metric metric) => Joined(
        Computation(metric),
        metric.Type == MetricType.Quantity ? Same($"[{Number(metric.Min)}..{Number(metric.Max)}]") : null,
        metric.Type == MetricType.Quantity ? new LocalizedText($"{metric.Decimals} số lẻ", $"{metric.Decimals} decimals") : null,
        metric.Type == MetricType.Attestation ? new LocalizedText("Đạt/Chưa đạt", "attested") : null,
        metric.Scale.IsEmpty ? null : new LocalizedText(string.Join(" < ", metric.Scale.Select(step => step.Name.Vi)), string.Join(" < ", metric.Scale.Select(step => step.Name.En))),
        metric.Parts.IsEmpty ? null : Same(string.Join(", ", metric.Parts.Select(part => part.Id))));

    public static LocalizedText Period(EffectivePeriod period) => new(
        Joined(period.From is { } from ? $"từ {Day(from)}" : "", period.To is { } to ? $"đến {Day(to)}" : ""),
        Joined(period.From is { } since ? $"from {Day(since)}" : "", period.To is { } until ? $"to {Day(until)}" : ""));

    public static LocalizedText Prerequisite(Prerequisite? requires) => requires is null ? Nothing : requires.By switch
    {
        PrerequisiteKind.Met => new($"đạt {requires.SetId}", $"{requires.SetId} met"),
        PrerequisiteKind.Recognised => new($"được công nhận theo {requires.SetId}", $"recognised by {requires.SetId}"),
        _ => new($"đạt hoặc được công nhận theo {requires.SetId}", $"{requires.SetId} met or recognised"),
    };

    /// <summary>"Xã đặc biệt khó khăn: có → Trung du miền núi phía Bắc, từ 01/03/2024".</summary>
    public static LocalizedText ReadAs(ReadAs rule, Catalog catalog)
    {
        var names = new AttributeNames(catalog);
        LocalizedText when = Scope(rule.When, names);
        LocalizedText region = rule.Region is { } known ? names.Value(WellKnownAttributes.Region, known) : new("chưa rõ cột nào", "which column is not known");
        LocalizedText period = Period(rule.Effective);
        return new(Joined($"{when.Vi} → {region.Vi}", period.Vi), Joined($"{when.En} → {region.En}", period.En));
    }

    /// <summary>"ít nhất 30 % số tiêu chí chưa đạt, trong đó có một trong: standard 10, 17, 19".</summary>
    public static LocalizedText Ground(RevocationGround ground)
    {
        string share = (ground.AtLeastShare * 100m).ToString(2);
        string key = string.Join("; ", ground.IncludingAnyOf.Select(pair => $"{pair.Key} {string.Join(", ", pair.Value)}"));
        return key.Length == 0
            ? new($"ít nhất {share.Replace('.', ',')} % số tiêu chí chưa đạt", $"at least {share} % of the criteria not met")
            : new($"ít nhất {share.Replace('.', ',')} % số tiêu chí chưa đạt, trong đó có một trong: {key}", $"at least {share} % of the criteria not met, among them one of: {key}");
    }

    public static LocalizedText Listed(IEnumerable<LocalizedText> texts)
    {
        LocalizedText[] all = [.. texts];
        return all.Length == 0 ? Nothing : new(string.Join("; ", all.Select(text => text.Vi)), string.Join("; ", all.Select(text => text.En)));
    }

    private static LocalizedText Scope(ScopePattern pattern, AttributeNames names)
    {
        string Of(Func<LocalizedText, string> say, string or) => string.Join(
            or,
            pattern.Alternatives.Select(alternative => string.Join(", ", alternative.Allowed.Select(pair => $"{say(names.Of(pair.Key))}: {string.Join('/', pair.Value.Select(value => say(names.Value(pair.Key, value))))}"))));
        return new(Of(text => text.Vi, " hoặc "), Of(text => text.En, " or "));
    }

    private static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    private static string Number(decimal? number) => number is { } known ? Rational.FromDecimal(known).ToString(9) : "";

    private static string Joined(string one, string other) => one.Length == 0 || other.Length == 0 ? one + other : $"{one}, {other}";

    private static LocalizedText Joined(params LocalizedText?[] texts)
    {
        LocalizedText[] known = [.. texts.OfType<LocalizedText>().Where(text => text.Vi.Length > 0)];
        return new(string.Join(", ", known.Select(text => text.Vi)), string.Join(", ", known.Select(text => text.En)));
    }
}
