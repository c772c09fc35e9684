namespace Ntm.Rules.Model;

/// <summary>
/// The address of an indicator or of a part of its requirement: <c>national/2016-2020/standard#17.1/clean</c>. Ordinal equality.
/// </summary>
/// <param name="SetId">Id of the criteria set.</param>
/// <param name="IndicatorId">Id of the indicator, e.g. <c>17.1</c>.</param>
/// <param name="PartId">Id of a part, or null for the whole indicator.</param>
public sealed record IndicatorReference(string SetId, string IndicatorId, string? PartId = null)
{
    /// <summary>Reads <c>set#indicator[/part]</c>.</summary>
    /// <returns>Null when the text does not have that shape.</returns>
    public static IndicatorReference? TryParse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        int hash = text.IndexOf('#', StringComparison.Ordinal);
        if (hash <= 0 || hash == text.Length - 1)
        {
            return null;
        }

        string[] tail = text[(hash + 1)..].Split('/');
        return tail.Length <= 2 && tail.All(part => part.Length > 0)
            ? new IndicatorReference(text[..hash], tail[0], tail.Length == 2 ? tail[1] : null)
            : null;
    }

    /// <summary>The same text that <see cref="TryParse"/> reads.</summary>
    public override string ToString() => PartId is null ? $"{SetId}#{IndicatorId}" : $"{SetId}#{IndicatorId}/{PartId}";
}
