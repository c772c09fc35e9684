using Ntm.Rules.Data.Input;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data;

/// <summary>
/// Đọc số liệu xã. Reads commune data, CSV, JSON or an Excel workbook, whose columns and keys are those of a catalog. Nothing is guessed: what cannot be read
/// in one way
/// only is reported by file, row and column, and left out. A table may have a row a commune or, with a column that names metrics and one of values, a row per
/// commune and metric; the headings tell. One reader serves any number of files, also at the same time.
/// </summary>
/// <example><code>
/// CommuneReading reading = new CommuneReader(book.Catalog).Open("communes.csv");
/// await foreach (CommuneDataset chunk in reading)
/// {
///     foreach (CommuneAssessment assessment in run.Assess(chunk)) { … }
/// }
///
/// foreach (Diagnostic problem in reading.Problems) { … }
/// </code></example>
public sealed class CommuneReader
{
    private readonly CatalogReaders _readers;
    private readonly CommuneReaderOptions _options;

    /// <summary>Prepares reading with the catalog of a book.</summary>
    /// <param name="catalog">Names metrics, attributes, levels, regions and provinces.</param>
    /// <param name="options">What is declared about the files; null: nothing.</param>
    public CommuneReader(Catalog catalog, CommuneReaderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _readers = CatalogReaders.Of(catalog);
        _options = options ?? new CommuneReaderOptions();
    }

    /// <summary>
    /// A file, opened when the reading is enumerated. One that cannot be opened is a problem of the reading, not an exception.
    /// </summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="format">Form of the file; null: told by the end of its name, <c>.json</c>, <c>.xlsx</c> (also <c>.xlsm</c>, and <c>.xls</c>, <c>.xlsb</c> and <c>.ods</c>, which are refused); else CSV.</param>
    public CommuneReading Open(string path, DataFormat? format = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new CommuneReading(DataSource.OfFile(path), format ?? FormatOf(path), _readers, _options);
    }

    /// <summary>
    /// A stream, from its position on; it stays open. Data are read twice: a stream that cannot seek is copied to a temporary file first.
    /// </summary>
    /// <param name="stream">The bytes.</param>
    /// <param name="name">How problems call the file.</param>
    /// <param name="format">Form of the data; null: told by the end of the name, as of a file.</param>
    public CommuneReading Open(Stream stream, string name, DataFormat? format = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new CommuneReading(DataSource.OfStream(stream, name), format ?? FormatOf(name), _readers, _options);
    }

    private static DataFormat FormatOf(string name) => Path.GetExtension(name).ToUpperInvariant() switch
    {
        ".JSON" => DataFormat.Json,
        ".XLSX" or ".XLSM" or ".XLSB" or ".XLS" or ".ODS" => DataFormat.Excel,
        _ => DataFormat.Csv,
    };
}
