using CsvHelper;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Csv;

namespace Ntm.Rules.Data;

/// <summary>
/// Ghi số liệu xã. Commune records as CSV that <see cref="CommuneReader"/> reads back: the fixed columns, further attributes, metrics by their ids,
/// evidence and declared outcomes; only columns that some record fills. Numbers have a decimal point and every digit; of a mean without end 28 decimals are
/// written. A number of 29 digits, which a decimal may have, is written too, though <see cref="CommuneReader"/> reads no more than 28. Names and notes cannot act as formulas or control characters.
/// </summary>
public static class CommuneCsvWriter
{
    /// <summary>Writes a heading and a line for each record.</summary>
    /// <param name="writer">Where it goes; stays open.</param>
    /// <param name="communes">The records; read twice.</param>
    public static void Write(TextWriter writer, IReadOnlyCollection<CommuneRecord> communes)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(communes);
        (string Heading, Func<CommuneRecord, string> Cell)[] columns = [.. Columns(communes)];
        using CsvWriter csv = CsvWriter.Create(writer, CsvWriterOptions.Default, true);
        csv.WriteRecord(columns.Select(column => InertText.Cell(column.Heading)).ToArray());
        foreach (CommuneRecord commune in communes)
        {
            csv.WriteRecord(columns.Select(column => InertText.Cell(column.Cell(commune))).ToArray());
        }
    }

    private static IEnumerable<(string Heading, Func<CommuneRecord, string> Cell)> Columns(IReadOnlyCollection<CommuneRecord> communes)
    {
        (string, Func<CommuneRecord, string>)[] fixedColumns =
        [
            .. FixedFields.All.Select(field => (FixedFields.Id(field), (Func<CommuneRecord, string>)(commune => Cell(field, commune)))),
        ];
        IEnumerable<string> attributes = communes.SelectMany(commune => commune.Attributes.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> metrics = communes.SelectMany(commune => commune.Values.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> evidence = communes.SelectMany(commune => commune.Evidence.Keys).Distinct().Order(StringComparer.Ordinal);
        IEnumerable<string> declared = communes.SelectMany(commune => commune.Declared).Select(one => one.Id).Distinct();
        return fixedColumns
            .Where(column => column.Item1 == FixedFields.Id(FixedField.Code) || communes.Any(commune => column.Item2(commune).Length > 0))
            .Concat(attributes.Select(id => (id, Text(commune => commune.Attributes.GetValueOrDefault(id)))))
            .Concat(metrics.Select(id => (id, (Func<CommuneRecord, string>)(commune => commune.Values.TryGetValue(id, out MetricValue value) ? CommuneCells.Value(value) : ""))))
            .Concat(evidence.Select(id => ($"evidence:{id}", Text(commune => commune.Evidence.GetValueOrDefault(id)))))
            .Concat(declared.Select(id => ($"declared:{id}", (Func<CommuneRecord, string>)(commune =>
                commune.Declared.FirstOrDefault(one => one.Id == id) is { } one ? CommuneCells.Declared(one.Answer) : ""))));
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
