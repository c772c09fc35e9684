using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Tables;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Long;

/// <summary>The headings of a table with a row per commune and metric: one column names the metric, one holds the value.</summary>
/// <param name="Metric">The column that names the metric.</param>
/// <param name="Value">The column of values.</param>
/// <param name="Unit">The column of units; null: none.</param>
/// <param name="Evidence">The column of documents that prove the value; null: none.</param>
/// <param name="Code">The column of commune codes; null: none.</param>
/// <param name="ValidFrom">The column of the unit's first day; null: none.</param>
/// <param name="Communes">The columns that say something of the commune, code and first day among them; also unknown ones, but no unnamed ones.</param>
internal sealed record LongHead(
    TableColumn Metric, TableColumn Value, TableColumn? Unit, TableColumn? Evidence, TableColumn? Code, TableColumn? ValidFrom, ImmutableArray<TableColumn> Communes)
{
    private static readonly FrozenDictionary<string, LongRole> Roles = new (LongRole Role, ImmutableArray<string> Words)[]
    {
        (LongRole.Metric, ["metric", "metric id", "metric name", "số liệu", "so lieu", "mã số liệu", "ma so lieu", "tên số liệu", "ten so lieu", "chỉ tiêu", "chi tieu", "tên chỉ tiêu", "ten chi tieu"]),
        (LongRole.Value, ["value", "giá trị", "gia tri"]),
        (LongRole.Unit, ["unit", "đơn vị", "don vi", "đơn vị tính", "don vi tinh", "đvt", "dvt"]),
        (LongRole.Evidence, ["evidence", "minh chứng", "minh chung"]),
    }.SelectMany(role => role.Words.Select(word => (Key: FoldedText.Key(word), role.Role))).ToFrozenDictionary(pair => pair.Key, pair => pair.Role, StringComparer.Ordinal);

    /// <summary>Whether a column names metrics and another one holds values. What the catalog knows is never taken for either.</summary>
    public static bool IsLong(TableHead head, HeadingReader headings)
    {
        LongRole?[] roles = [.. head.Columns.Select(column => RoleOf(column, headings))];
        return roles.Contains(LongRole.Metric) && roles.Contains(LongRole.Value);
    }

    /// <summary>The columns of a long table; null where two columns have one role, which is told.</summary>
    public static LongHead? Of(TableHead head, HeadingReader headings, ProblemList problems)
    {
        ILookup<LongRole?, TableColumn> columns = head.Columns.ToLookup(column => RoleOf(column, headings));
        bool isDoubled = false;
        foreach (IGrouping<LongRole?, TableColumn> same in columns.Where(same => same.Key is not null))
        {
            TableColumn first = same.First();
            foreach (TableColumn column in same.Skip(1))
            {
                isDoubled = true;
                string role = same.Key!.Value.ToString().ToLowerInvariant();
                problems.Add(HeadingCodes.SameMeaning.At(column.Place, CellFault.Show(first.Heading), CellFault.Show(column.Heading), role).With(first.Place));
            }
        }

        TableColumn? Fixed(FixedField field) => columns[null].FirstOrDefault(column => headings.Known(column.Heading) is [FixedMeaning known, ..] && known.Field == field);
        return isDoubled ? null : new LongHead(
            columns[LongRole.Metric].First(),
            columns[LongRole.Value].First(),
            columns[LongRole.Unit].FirstOrDefault(),
            columns[LongRole.Evidence].FirstOrDefault(),
            Fixed(FixedField.Code),
            Fixed(FixedField.ValidFrom),
            [.. columns[null].Where(column => column.Heading.Length > 0)]);
    }

    private static LongRole? RoleOf(TableColumn column, HeadingReader headings) =>
        Roles.TryGetValue(FoldedText.Key(column.Heading), out LongRole role) && !headings.IsKnown(column.Heading) ? role : null;
}

/// <summary>What a column of a long table holds that says nothing of the commune.</summary>
internal enum LongRole
{
    Metric,
    Value,
    Unit,
    Evidence,
}
