using System.Collections.Immutable;
using Ntm.Rules.Communes;
using Ntm.Rules.Data.Columns;

namespace Ntm.Rules.Data.Rows;

/// <summary>The row that is being read; used again for the next one.</summary>
internal sealed class RowDraft
{
    private Dictionary<string, string>? _attributes;
    private Dictionary<string, string>? _evidence;
    private readonly List<(string Number, DeclaredAnswer Answer, string? By)> _declared = [];

    public string? Code { get; set; }

    public DateOnly? ValidFrom { get; set; }

    public string Name { get; set; } = "";

    public string? Province { get; set; }

    public string? FormerProvince { get; set; }

    public string? District { get; set; }

    public string? Region { get; set; }

    public DateOnly? ReportingDate { get; set; }

    public DataNature Nature { get; set; }

    public ImmutableArray<RecognitionFact>? Recognitions { get; set; }

    /// <summary>Who declares what does not name its own.</summary>
    public string? DeclaredBy { get; set; }

    /// <summary>The row cannot be used; its problem is already told.</summary>
    public bool IsDropped { get; set; }

    /// <summary>Where its values go; null: nowhere, for a row that is only looked at.</summary>
    public CommuneDatasetBuilder? Values { get; private set; }

    public void AddAttribute(string id, string value) => (_attributes ??= new(StringComparer.Ordinal))[id] = value;

    public void AddEvidence(string key, string document) => (_evidence ??= new(StringComparer.Ordinal))[key] = document;

    public void AddDeclared(string number, DeclaredAnswer answer, string? by) => _declared.Add((number, answer, by));

    /// <summary>Takes over what another row says in one column.</summary>
    public void Take(ColumnMeaning meaning, RowDraft other)
    {
        if (meaning is AttributeMeaning attribute)
        {
            AddAttribute(attribute.Attribute.Id, other._attributes![attribute.Attribute.Id]);
            return;
        }

        switch (((FixedMeaning)meaning).Field)
        {
            case FixedField.Province: Province = other.Province; break;
            case FixedField.FormerProvince: FormerProvince = other.FormerProvince; break;
            case FixedField.District: District = other.District; break;
            case FixedField.Region: Region = other.Region; break;
            case FixedField.ReportingDate: ReportingDate = other.ReportingDate; break;
            case FixedField.Nature: Nature = other.Nature; break;
            case FixedField.ValidFrom: ValidFrom = other.ValidFrom; break;
            default: throw new InvalidOperationException($"A column of {meaning} is read anew in every row.");
        }
    }

    public void Clear(CommuneDatasetBuilder? values)
    {
        Code = Province = FormerProvince = District = Region = DeclaredBy = null;
        Name = "";
        ValidFrom = ReportingDate = null;
        Nature = DataNature.Unstated;
        Recognitions = null;
        IsDropped = false;
        Values = values;
        _attributes = null;
        _evidence = null;
        _declared.Clear();
    }

    /// <summary>The row as a record over the columns. The code must be there.</summary>
    public CommuneRecord ToRecord() => new()
    {
        Code = Code!,
        ValidFrom = ValidFrom,
        Name = Name,
        Province = Province,
        FormerProvince = FormerProvince,
        District = District,
        Region = Region,
        ReportingDate = ReportingDate,
        Nature = Nature,
        Attributes = _attributes is null ? ImmutableDictionary<string, string>.Empty : _attributes,
        Recognitions = Recognitions,
        Values = Values!.OpenValues,
        Evidence = _evidence is null ? ImmutableDictionary<string, string>.Empty : _evidence,
        Declared = _declared.Count == 0 ? [] : [.. _declared.Select(one => new DeclaredOutcome(one.Number, one.Answer, one.By ?? DeclaredBy))],
    };
}
