using System.Globalization;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports;

/// <summary>Quyết định công nhận bằng chữ. A recognition that a record states: level, and beside it day or year, decision and period as far as they are told.</summary>
public static class RecognitionWording
{
    /// <summary>"đạt chuẩn nông thôn mới (17/12/2019, 2505/QĐ-UBND)".</summary>
    /// <param name="fact">The recognition.</param>
    /// <param name="catalog">Names the level.</param>
    public static LocalizedText Of(RecognitionFact fact, Catalog catalog)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(catalog);
        string when = fact.Date?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? fact.Year?.ToString(CultureInfo.InvariantCulture) ?? "";
        string beside = string.Join(", ", new[] { when, fact.Decision, fact.Period }.Where(part => !string.IsNullOrEmpty(part)));
        LocalizedText level = catalog.Level(fact.Level)?.Name ?? new(fact.Level, fact.Level);
        return beside.Length == 0 ? level : new($"{level.Vi} ({beside})", $"{level.En} ({beside})");
    }
}
