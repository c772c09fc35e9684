using Ntm.Rules.Data.Templates;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using SpreadCheetah;

namespace Ntm.Rules.Data;

/// <summary>
/// Mẫu nhập số liệu. Writes a workbook (.xlsx) to fill for a criteria set, which <see cref="CommuneReader"/> reads back. Its first sheet has a column for each identifying field, each
/// attribute, and each metric that the set needs, the counts of a rate before the rate; its second sheet tells what each column is for.
/// </summary>
public static class CommuneTemplate
{
    /// <summary>Writes the workbook. Headings are Vietnamese, as offices have them; notes and explanations are in the language asked for.</summary>
    /// <param name="stream">Where it goes, from its position on; stays open.</param>
    /// <param name="set">The set.</param>
    /// <param name="catalog">The catalog of the set's book.</param>
    /// <param name="language">Of notes and explanations.</param>
    /// <param name="cancellation">Whether to stop.</param>
    /// <exception cref="ArgumentException">The set has no criteria of its own, since the provinces issue them or they are not known.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static async Task WriteAsync(
        Stream stream, CriteriaSet set, Catalog catalog, Language language = Language.Vietnamese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(catalog);
        if (set.Criteria is null)
        {
            throw new ArgumentException($"The set '{set.Id}' has no criteria.", nameof(set));
        }

        TemplateColumn[] columns = [.. new TemplateColumns(set, catalog, CatalogReaders.Of(catalog).Headings, language).All()];
        Spreadsheet workbook = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellation).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            await TemplateSheets.WriteFormAsync(workbook, columns, language, cancellation).ConfigureAwait(false);
            await TemplateSheets.WriteExplanationAsync(workbook, columns, set, language, cancellation).ConfigureAwait(false);
            await workbook.FinishAsync(cancellation).ConfigureAwait(false);
        }
    }
}
