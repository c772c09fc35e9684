namespace Ntm.Rules.Data;

/// <summary>Định dạng tệp số liệu. The form of a data file.</summary>
public enum DataFormat
{
    /// <summary>Headings and one row a commune, delimited by comma, semicolon or tab.</summary>
    Csv,

    /// <summary>A list of records, or an object with <c>communes</c>.</summary>
    Json,

    /// <summary>Sổ tính Excel. A workbook (.xlsx), of which one sheet is read: headings, perhaps titles above them, and one row a commune.</summary>
    Excel,
}
