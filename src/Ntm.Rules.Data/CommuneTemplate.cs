using Ntm.Rules.Binding;
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
    /// <summary>Writes the form of a set as its file writes it. Headings are Vietnamese, as offices have them; notes and explanations are in the language asked for.</summary>
    /// <param name="stream">Where it goes, from its position on; stays open.</param>
    /// <param name="set">The set.</param>
    /// <param name="catalog">The catalog of the set's book.</param>
    /// <param name="language">Of notes and explanations.</param>
    /// <param name="cancellation">Whether to stop.</param>
    /// <exception cref="ArgumentException">The set has no criteria of its own, since the provinces issue them or they are not known.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static Task WriteAsync(
        Stream stream, CriteriaSet set, Catalog catalog, Language language = Language.Vietnamese, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(set);
        ArgumentNullException.ThrowIfNull(catalog);
        if (set.Criteria is null)
        {
            throw new ArgumentException($"The set '{set.Id}' has no criteria.", nameof(set));
        }

        var uses = new MetricUses(catalog, language);
        new SetMetrics(uses).Add(set);
        return WriteAsync(stream, uses, set.Title, catalog, cancellation);
    }

    /// <summary>
    /// Writes the form of a set as it is in force for the communes that fill it: with the metrics for which amendments and provinces ask, without those for which nobody asks any more, and with
    /// those of the conditions of recognition.
    /// </summary>
    /// <param name="stream">Where it goes, from its position on; stays open.</param>
    /// <param name="laws">One set bound for each kind of commune that fills the form, the usual kind first (<see cref="AssessmentRun.LawFor"/>).</param>
    /// <param name="recognition">What a recognition asks for beside the set; null: nothing.</param>
    /// <param name="catalog">The catalog of the set's book.</param>
    /// <param name="language">Of notes and explanations.</param>
    /// <param name="cancellation">Whether to stop.</param>
    /// <exception cref="ArgumentException">There is no law, or none of them has criteria.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static Task WriteAsync(
        Stream stream, IReadOnlyList<BoundSet> laws, RecognitionRules? recognition, Catalog catalog, Language language, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(laws);
        ArgumentNullException.ThrowIfNull(catalog);
        if (laws.All(law => law.Criteria is null))
        {
            throw new ArgumentException("No set with criteria.", nameof(laws));
        }

        var uses = new MetricUses(catalog, language);
        var found = new LawMetrics(uses);
        foreach (BoundSet law in laws)
        {
            found.Add(law);
        }

        if (recognition is not null)
        {
            new SetMetrics(uses).Add(recognition);
        }

        return WriteAsync(stream, uses, (laws[0].FilledBy ?? laws[0].Set).Title, catalog, cancellation);
    }

    private static async Task WriteAsync(Stream stream, MetricUses uses, LocalizedText title, Catalog catalog, CancellationToken cancellation)
    {
        TemplateColumn[] columns = [.. new TemplateColumns(uses, catalog, CatalogReaders.Of(catalog).Headings, uses.Language).All()];
        Spreadsheet workbook = await Spreadsheet.CreateNewAsync(stream, cancellationToken: cancellation).ConfigureAwait(false);
        await using (workbook.ConfigureAwait(false))
        {
            await TemplateSheets.WriteFormAsync(workbook, columns, uses.Language, cancellation).ConfigureAwait(false);
            await TemplateSheets.WriteExplanationAsync(workbook, columns, title, uses.Language, cancellation).ConfigureAwait(false);
            await workbook.FinishAsync(cancellation).ConfigureAwait(false);
        }
    }
}
