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

    public static IEnumerable<FixedField> All => Enum.GetValues<FixedField>();

    public static string Id(FixedField field) => Ids[(int)field];

    /// <summary>The field that an attribute describes: by its id, else by its type where only one field has such values; null for all others.</summary>
    public static FixedField? Of(CommuneAttribute attribute)
    {
        int index = Ids.IndexOf(attribute.Id);
        return index >= 0 ? (FixedField)index : attribute.Type switch
        {
            AttributeType.Recognitions => FixedField.Recognitions,
            AttributeType.Nature => FixedField.Nature,
            _ => null,
        };
    }
}
