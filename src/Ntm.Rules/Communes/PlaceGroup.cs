namespace Ntm.Rules.Communes;

/// <summary>Slots of a dataset whose communes have the same place and reporting date, so that the same law is bound for all of them.</summary>
/// <param name="Start">First slot.</param>
/// <param name="End">Slot after the last.</param>
/// <param name="Any">One of the communes.</param>
internal readonly record struct PlaceGroup(int Start, int End, CommuneRecord Any);

/// <summary>What binding can look at of a record.</summary>
internal readonly record struct PlaceKey(
    string? Region, string? Province, string? FormerProvince, DateOnly? ReportingDate, string Attributes, string? District) : IComparable<PlaceKey>
{
    public static PlaceKey Of(CommuneRecord record) =>
        new(record.Region, record.Province, record.FormerProvince, record.ReportingDate, AttributesOf(record), record.District);

    /// <summary>Whether two records certainly have the same key; looks at nothing that takes time.</summary>
    public static bool AreSame(CommuneRecord one, CommuneRecord other) =>
        one.Region == other.Region && one.Province == other.Province && one.FormerProvince == other.FormerProvince && one.ReportingDate == other.ReportingDate
        && one.District == other.District && ReferenceEquals(one.Attributes, other.Attributes);

    /// <summary>By region first, since figures differ by it most, and by district last.</summary>
    public int CompareTo(PlaceKey other)
    {
        int order = string.CompareOrdinal(Region, other.Region);
        order = order != 0 ? order : string.CompareOrdinal(Province, other.Province);
        order = order != 0 ? order : string.CompareOrdinal(FormerProvince, other.FormerProvince);
        order = order != 0 ? order : Nullable.Compare(ReportingDate, other.ReportingDate);
        order = order != 0 ? order : string.CompareOrdinal(Attributes, other.Attributes);
        return order != 0 ? order : string.CompareOrdinal(District, other.District);
    }

    private static string AttributesOf(CommuneRecord record) => record.Attributes.Count == 0 ? "" : Joined(record);

    public bool Equals(PlaceKey other) =>
        Region == other.Region && Province == other.Province && FormerProvince == other.FormerProvince && ReportingDate == other.ReportingDate
        && Attributes == other.Attributes && District == other.District;

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Region, StringComparer.Ordinal);
        hash.Add(Province, StringComparer.Ordinal);
        hash.Add(FormerProvince, StringComparer.Ordinal);
        hash.Add(ReportingDate?.DayNumber ?? -1);
        hash.Add(Attributes, StringComparer.Ordinal);
        hash.Add(District, StringComparer.Ordinal);
        return hash.ToHashCode();
    }

    private static string Joined(CommuneRecord record) =>
        string.Join('\0', record.Attributes.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}\u0001{pair.Value}"));
}
