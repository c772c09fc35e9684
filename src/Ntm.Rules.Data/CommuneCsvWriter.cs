using CsvHelper;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Writing;

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
        CommuneColumn[] columns = [.. CommuneColumns.Of(communes)];
        using CsvWriter csv = CsvWriter.Create(writer, CsvWriterOptions.Default, true);
        csv.WriteRecord(columns.Select(column => InertText.Cell(column.Heading)).ToArray());
        foreach (CommuneRecord commune in communes)
        {
            csv.WriteRecord(columns.Select(column => InertText.Cell(column.Cell(commune))).ToArray());
        }
    }
}
