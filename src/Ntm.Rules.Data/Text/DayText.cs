using System.Globalization;
using Ntm.Rules.Data.Problems;

namespace Ntm.Rules.Data.Text;

/// <summary>Days as <c>yyyy-MM-dd</c>, or <c>dd/MM/yyyy</c> where day and month cannot be taken for each other.</summary>
internal static class DayText
{
    /// <summary>The day, or what is wrong.</summary>
    public static CellFault? Read(string text, out DateOnly day)
    {
        string trimmed = text.Trim();
        if (TryExact(trimmed, "yyyy-MM-dd", out day))
        {
            return null;
        }

        if (!TryExact(trimmed, "d/M/yyyy", out day))
        {
            return new CellFault(CellCodes.NotADay, CellFault.Show(text));
        }

        bool isOneWay = day.Day > 12 || day.Day == day.Month;
        return isOneWay ? null : new CellFault(CellCodes.AmbiguousDay, CellFault.Show(text));
    }

    /// <summary>A day, or a year of four digits with the day left out.</summary>
    public static CellFault? ReadDayOrYear(string text, out DateOnly? day, out int? year)
    {
        (day, year) = (null, null);
        string trimmed = text.Trim();
        if (IsYear(trimmed))
        {
            year = int.Parse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture);
            return null;
        }

        CellFault? fault = Read(text, out DateOnly read);
        day = fault is null ? read : null;
        return fault;
    }

    private static bool IsYear(string text) => text.Length == 4 && text.All(char.IsAsciiDigit) && text[0] != '0';

    private static bool TryExact(string text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
