using Ntm.Rules.Data.Rows;

namespace Ntm.Rules.Data.Long;

/// <summary>What all rows of one commune say, by the columns of the pivot.</summary>
/// <param name="code">Its code.</param>
/// <param name="at">Its first row.</param>
internal sealed class LongCommune(string code, RowPlace at)
{
    public string Code => code;

    public RowPlace At => at;

    public Dictionary<int, LongCell> Cells { get; } = [];
}
