using System.Globalization;

namespace Ntm.Rules.Data.Workbooks;

/// <summary>Days and times as spreadsheets count them. In the calendar from 1900, day 60 is the 29th of February of that year, which never was.</summary>
internal static class SerialDay
{
    private const int FalseDay = 60;

    private const int SecondsOfDay = 86_400;

    private static readonly DateOnly Of1900 = new(1899, 12, 31);

    private static readonly DateOnly Of1904 = new(1904, 1, 1);

    /// <summary>The day as <c>2019-12-31</c>, with a time of day behind it where there is one; null where the number is no day.</summary>
    public static string? Text(string stored, bool isFrom1904)
    {
        if (!TryRead(stored, out int serial, out int seconds) || serial < (isFrom1904 ? 0 : 1) || serial > Last(isFrom1904))
        {
            return null;
        }

        string time = seconds == 0 ? "" : $" {Time(seconds)}";
        return (isFrom1904, serial) switch
        {
            (true, _) => Day(Of1904.AddDays(serial)) + time,
            (false, FalseDay) => "1900-02-29" + time,
            _ => Day(Of1900.AddDays(serial < FalseDay ? serial : serial - 1)) + time,
        };
    }

    /// <summary>The time as <c>07:30:00</c>; null where the number is none.</summary>
    public static string? Time(string stored) =>
        TryRead(stored, out int days, out int seconds) && days < int.MaxValue / SecondsOfDay ? Time((days * SecondsOfDay) + seconds) : null;

    private static int Last(bool isFrom1904) =>
        isFrom1904 ? DateOnly.MaxValue.DayNumber - Of1904.DayNumber : DateOnly.MaxValue.DayNumber - Of1900.DayNumber + 1;

    private static bool TryRead(string stored, out int days, out int seconds)
    {
        (days, seconds) = (0, 0);
        if (!decimal.TryParse(stored, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number) || number is < 0 or > int.MaxValue / 2)
        {
            return false;
        }

        decimal rounded = decimal.Round(number * SecondsOfDay);
        days = (int)decimal.Floor(rounded / SecondsOfDay);
        seconds = (int)(rounded - ((decimal)days * SecondsOfDay));
        return true;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Time(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600:00}:{seconds / 60 % 60:00}:{seconds % 60:00}");
}
