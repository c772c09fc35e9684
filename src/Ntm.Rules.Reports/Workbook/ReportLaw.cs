using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Quy định đã áp dụng. The decisions by which the communes of a report were judged, and how many rows the appraisal form of each level has.</summary>
internal sealed class ReportLaw
{
    private readonly Dictionary<string, long> _rows;

    private ReportLaw(IEnumerable<BoundSet> sets, RuleBook book, Dictionary<string, long> rows)
    {
        _rows = rows;
        BoundSet[] bound = [.. sets];
        IEnumerable<CriteriaSet> decided = bound.Select(set => set.Set).Concat(bound.Select(set => set.FilledBy).OfType<CriteriaSet>()).Distinct();
        var changed = bound.SelectMany(set => set.Overlays).ToHashSet(StringComparer.Ordinal);
        string[] levels = [.. book.Catalog.Levels.Select(level => level.Id)];
        Decisions =
        [
            .. decided.OrderBy(set => Array.IndexOf(levels, set.Level)).ThenBy(set => set.Fills is not null).ThenBy(set => set.Id, StringComparer.Ordinal)
                .Select(set => (set.Title, set.Provenance.Legal)),
            .. book.Overlays.Where(overlay => changed.Contains(overlay.Id)).Select(overlay => (overlay.Title ?? new LocalizedText(overlay.Id, overlay.Id), overlay.Provenance.Legal)),
        ];
    }

    /// <summary>Title and law of the sets, lowest level first, of those that provinces supply, and of the overlays that changed something.</summary>
    public IReadOnlyList<(LocalizedText Title, LegalReference? Legal)> Decisions { get; }

    /// <summary>Rows of the form of a level; 0 where no criteria are known.</summary>
    public long Rows(string level) => _rows.GetValueOrDefault(level);

    public static ReportLaw Of(Report report, CancellationToken cancellation)
    {
        var bound = new HashSet<BoundSet>(ReferenceEqualityComparer.Instance);
        var rows = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (CommuneAssessment answer in report.Answers)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (SetAssessment set in answer.Sets)
            {
                if (set.Set is { } binding)
                {
                    bound.Add(binding);
                    rows[set.Level] = rows.GetValueOrDefault(set.Level) + RowsOf(set);
                }
            }
        }

        return new ReportLaw(bound, report.Book, rows);
    }

    private static long RowsOf(SetAssessment set)
    {
        long rows = 0;
        foreach (CriterionAssessment criterion in set.Criteria)
        {
            rows += Math.Max(1, criterion.Indicators.Length);
        }

        return rows;
    }
}
