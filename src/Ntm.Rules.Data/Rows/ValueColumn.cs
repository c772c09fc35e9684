using Ntm.Rules.Communes;

namespace Ntm.Rules.Data.Rows;

/// <summary>The column of one metric or part in whichever dataset is being built.</summary>
/// <param name="key"><c>metric</c> or <c>metric.part</c>.</param>
internal sealed class ValueColumn(string key)
{
    private CommuneDatasetBuilder? _rows;
    private MetricColumnBuilder? _column;

    public MetricColumnBuilder Of(CommuneDatasetBuilder rows)
    {
        if (!ReferenceEquals(_rows, rows))
        {
            (_rows, _column) = (rows, rows.Column(key));
        }

        return _column!;
    }
}
