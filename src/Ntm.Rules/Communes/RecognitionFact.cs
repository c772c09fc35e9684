namespace Ntm.Rules.Communes;

/// <summary>
/// Quyết định công nhận. The fact that a commune was recognised at a level. It never enters the verdict on figures; sets that require a
/// recognised level look at it.
/// </summary>
/// <param name="Level">Level id, e.g. <c>standard</c>.</param>
/// <param name="Date">Day of the decision; null when not told.</param>
/// <param name="Decision">Number of the decision; null when not told.</param>
/// <param name="Period">Period of the set, e.g. "2016-2020"; null: the period of the set in force on <paramref name="Date"/>.</param>
/// <param name="Year">The year, where only that is told; with a date, its year.</param>
public sealed record RecognitionFact(string Level, DateOnly? Date = null, string? Decision = null, string? Period = null, int? Year = null);
