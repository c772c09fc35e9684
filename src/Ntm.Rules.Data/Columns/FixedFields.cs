using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Columns;

/// <summary>The fields that every record has, whatever the catalog says.</summary>
internal enum FixedField
{
    Code,
    ValidFrom,
    Name,
    Province,
    FormerProvince,
    District,
    Region,
    ReportingDate,
    Nature,
    Recognitions,
    DeclaredBy,
}

/// <summary>Ids of the fixed fields, and which attributes of a catalog are such fields.</summary>
internal static class FixedFields
{
    private static readonly ImmutableArray<string> Ids =
    [
        "code",
        "valid_from",
        "name",
        WellKnownAttributes.Province,
        WellKnownAttributes.FormerProvince,
        WellKnownAttributes.District,
        WellKnownAttributes.Region,
        "reporting_date",
        "nature",
        "recognitions",
        "declared_by",
    ];

    public static ImmutableArray<FixedField> All { get; } = [.. Enum.GetValues<FixedField>()];

    public static string Id(FixedField field) => Ids[(int)field];

    /// <summary>The field of that id, exactly as written; null where there is none.</summary>
    public static FixedField? OfId(string id) => Ids.IndexOf(id) is int index and >= 0 ? (FixedField)index : null;

    /// <summary>
    /// The field that an attribute describes: by its id, else by its type where only one field has such values; null for all others.
    /// </summary>
    public static FixedField? Of(CommuneAttribute attribute) => OfId(attribute.Id) ?? attribute.Type switch
    {
        AttributeType.Recognitions => FixedField.Recognitions,
        AttributeType.Nature => FixedField.Nature,
        _ => null,
    };
}
