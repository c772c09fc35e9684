using System.Collections.Immutable;
using Ntm.Rules.Communes;

namespace Ntm.Rules.Tests.Books;

/// <summary>Makes commune records for tests; what is not said is missing, but for the reporting date, which is 2023-12-31.</summary>
internal static class Commune
{
    public static readonly DateOnly Reported = new(2023, 12, 31);

    public static CommuneRecord With(params (string Metric, MetricValue Value)[] values) => Of(values);

    public static CommuneRecord Of(
        (string Metric, MetricValue Value)[]? values = null,
        string? region = null,
        string? province = null,
        string? former = null,
        DateOnly? date = null,
        bool dated = true,
        (string Id, string Value)[]? attributes = null,
        ImmutableArray<RecognitionFact>? recognitions = null,
        params ImmutableArray<DeclaredOutcome> declared) => new()
        {
            Code = "06058",
            Name = "Bính Xá",
            Region = region,
            Province = province,
            FormerProvince = former,
            ReportingDate = dated ? date ?? Reported : null,
            Values = (values ?? []).ToDictionary(pair => pair.Metric, pair => pair.Value),
            Attributes = (attributes ?? []).ToDictionary(pair => pair.Id, pair => pair.Value),
            Recognitions = recognitions,
            Declared = declared,
        };

    public static DateOnly Day(int year, int month = 12, int day = 31) => new(year, month, day);
}
