using System.Collections.Immutable;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;

namespace Ntm.Rules.Data.Cells;

/// <summary>
/// Recognitions in one cell: <c>level|day or year|decision|period</c>, one behind the other with <c>;</c>. Only the level must be there;
/// <c>-</c> or
/// "không" says that there is none.
/// </summary>
internal static class RecognitionCell
{
    private const int MostFields = 4;

    public static CellFault? Read(string text, ChoiceCell levels, out ImmutableArray<RecognitionFact>? facts)
    {
        facts = null;
        ImmutableArray<RecognitionFact>.Builder read = ImmutableArray.CreateBuilder<RecognitionFact>();
        if (text.Trim() != "-" && !FixedWords.IsNone(text))
        {
            foreach (string entry in text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (One(entry, levels) is not { } fact)
                {
                    return new CellFault(CellCodes.RecognitionForm, CellFault.Show(entry));
                }

                read.Add(fact);
            }

            if (read.Count == 0)
            {
                return new CellFault(CellCodes.RecognitionForm, CellFault.Show(text));
            }
        }

        facts = read.ToImmutable();
        return null;
    }

    private static RecognitionFact? One(string entry, ChoiceCell levels)
    {
        string[] fields = entry.Split('|', StringSplitOptions.TrimEntries);
        DateOnly? day = null;
        int? year = null;
        bool isRead = fields.Length <= MostFields
            & levels.Read(fields[0], out string? level) is null
            & (Field(fields, 1) is not { } date || DayText.ReadDayOrYear(date, out day, out year) is null);
        return isRead ? new RecognitionFact(level!, day, Field(fields, 2), Field(fields, 3), year) : null;
    }

    private static string? Field(string[] fields, int index) => index < fields.Length && fields[index].Length > 0 ? fields[index] : null;
}
