using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;

namespace Ntm.Rules.Data.Writing;

/// <summary>The columns that some of the records fill: fixed fields, attributes, metrics, evidence, declared outcomes.</summary>
internal static class CommuneColumns
{
    public static IEnumerable<CommuneColumn> Of(IReadOnlyCollection<CommuneRecord> communes)
    {
        IEnumerable<CommuneColumn> fields = FixedFields.All.Select(field => new CommuneColumn(FixedFields.Id(field), commune => Cell(field, commune)));
        IEnumerable<string> attributes = communes.SelectMany(commune => commune.Attributes.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> metrics = communes.SelectMany(commune => commune.Values.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> evidence = communes.SelectMany(commune => commune.Evidence.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> declared = communes.SelectMany(commune => commune.Declared).Select(one => one.Id).Distinct();
        return fields
            .Where(column => column.Heading == FixedFields.Id(FixedField.Code) || communes.Any(commune => column.Cell(commune).Length > 0))
            .Concat(attributes.Select(id => new CommuneColumn(id, Text(commune => commune.Attributes.GetValueOrDefault(id)))))
            .Concat(metrics.Select(id => new CommuneColumn(id, commune => commune.Values.TryGetValue(id, out MetricValue value) ? CommuneCells.Value(value) : "", id)))
            .Concat(evidence.Select(id => new CommuneColumn($"evidence:{id}", Text(commune => commune.Evidence.GetValueOrDefault(id)))))
            .Concat(declared.Select(id => new CommuneColumn(
                $"declared:{id}", commune => commune.Declared.FirstOrDefault(one => one.Id == id) is { } one ? CommuneCells.Declared(one.Answer) : "")));
    }

    private static Func<CommuneRecord, string> Text(Func<CommuneRecord, string?> of) => commune => InertText.Cell(of(commune) ?? "");

    private static string Cell(FixedField field, CommuneRecord commune) => field switch
    {
        FixedField.Code => InertText.Cell(commune.Code),
        FixedField.ValidFrom => CommuneCells.Day(commune.ValidFrom),
        FixedField.Name => InertText.Cell(commune.Name),
        FixedField.Province => InertText.Cell(commune.Province ?? ""),
        FixedField.FormerProvince => InertText.Cell(commune.FormerProvince ?? ""),
        FixedField.District => InertText.Cell(commune.District ?? ""),
        FixedField.Region => InertText.Cell(commune.Region ?? ""),
        FixedField.ReportingDate => CommuneCells.Day(commune.ReportingDate),
        FixedField.Nature => CommuneCells.Nature(commune.Nature),
        FixedField.Recognitions => CommuneCells.Recognitions(commune.Recognitions),
        _ => InertText.Cell(commune.Declared.Select(one => one.By).FirstOrDefault(by => by is not null) ?? ""),
    };
}
