using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Reports;

/// <summary>Ghi chú về số liệu và ngưỡng. What a reader must know of the communes and the law before he bases anything on the answers: invented data, and figures that nobody has confirmed.</summary>
public static class DataNotes
{
    /// <summary>A sentence for each; none for real data under a law that is known.</summary>
    /// <param name="communes">The communes that count.</param>
    /// <param name="summary">Their summary, which names the sets.</param>
    public static IEnumerable<LocalizedText> Of(Portfolio communes, PortfolioSummary summary)
    {
        ArgumentNullException.ThrowIfNull(communes);
        ArgumentNullException.ThrowIfNull(summary);
        int invented = communes.Entries.Count(entry => entry.Nature == DataNature.Illustrative);
        if (invented > 0)
        {
            yield return new($"Số liệu minh họa, không phải số liệu thật: {invented}/{summary.Communes} xã.", $"Illustrative data, not real: {invented} of {summary.Communes} communes.");
        }

        ILookup<FigureState, FigureEntry> figures = summary.Sets.SelectMany(set => FigureInventory.Of(set.Set)).ToLookup(entry => entry.State);
        (int unverified, int unknown, int delegated) = (figures[FigureState.Unverified].Count(), figures[FigureState.Unknown].Count(), figures[FigureState.Delegated].Count());
        if (unverified + unknown > 0)
        {
            yield return new(
                $"Trong các bộ tiêu chí áp dụng có {unverified} mức chưa được xác minh, {unknown} mức chưa biết, {delegated} mức do tỉnh quy định. Phải đối chiếu với văn bản trước khi công nhận.",
                $"Of the figures of these sets {unverified} are unverified, {unknown} are not known and {delegated} are left to the province. Compare them with the decisions before anybody is recognised.");
        }
    }
}
