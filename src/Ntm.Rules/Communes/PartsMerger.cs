using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Model;

namespace Ntm.Rules.Communes;

/// <summary>The parts of one new commune -> its record, with notes on what the parts do not agree in or cannot tell together.</summary>
internal sealed class PartsMerger(Catalog catalog, DateOnly from, MappedUnit unit, IReadOnlyList<CommuneRecord?> parts, ICollection<MergeNote> notes)
{
    // Attributes that are fields of a record.
    private static readonly string[] Fields = [WellKnownAttributes.Province, WellKnownAttributes.FormerProvince, WellKnownAttributes.Region];

    private readonly CommuneRecord[] _known = [.. parts.OfType<CommuneRecord>()];

    public CommuneRecord Merge()
    {
        // One part alone under a new code or name is the same commune.
        if (parts.Count != 1)
        {
            NoteWhatStays();
        }

        if (parts.Count == 0)
        {
            return Empty();
        }

        DateOnly?[] days = [.. _known.Select(part => part.ReportingDate).Distinct()];
        if (days.Length > 1)
        {
            Note(MergeNoteKind.DatesDiffer, "", [.. days.Select(day => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-").Order(StringComparer.Ordinal)]);
        }

        bool isRenamed = parts is [not null];
        return new CommuneRecord
        {
            Code = unit.Unit.Code,
            ValidFrom = from,
            Name = unit.Unit.Name,
            Province = Stated(WellKnownAttributes.Province) ?? Common(WellKnownAttributes.Province, part => part.Province),
            FormerProvince = Stated(WellKnownAttributes.FormerProvince) ?? Common(WellKnownAttributes.FormerProvince, part => part.FormerProvince),
            District = unit.District ?? Common(WellKnownAttributes.District, part => part.District),
            Region = Stated(WellKnownAttributes.Region) ?? Common(WellKnownAttributes.Region, part => part.Region),
            ReportingDate = days.Length == 1 ? days[0] : null,
            Nature = Nature(),
            Attributes = Attributes(),
            Recognitions = isRenamed ? _known[0].Recognitions : null,
            Values = isRenamed ? _known[0].Values : days.Length > 1 ? ImmutableDictionary<string, MetricValue>.Empty : Values(),
            Evidence = isRenamed ? _known[0].Evidence : ImmutableDictionary<string, string>.Empty,
            Declared = isRenamed ? _known[0].Declared : [],
        };
    }

    /// <summary>What the map alone tells, where it does not know the parts.</summary>
    private CommuneRecord Empty() => new()
    {
        Code = unit.Unit.Code,
        ValidFrom = from,
        Name = unit.Unit.Name,
        Province = Stated(WellKnownAttributes.Province),
        FormerProvince = Stated(WellKnownAttributes.FormerProvince),
        District = unit.District,
        Region = Stated(WellKnownAttributes.Region),
        Attributes = Attributes(),
    };

    private DataNature Nature()
    {
        bool Some(DataNature nature) => _known.Any(part => part.Nature == nature);
        return Some(DataNature.Illustrative) ? DataNature.Illustrative : _known.Length == 0 || Some(DataNature.Unstated) ? DataNature.Unstated : DataNature.Real;
    }

    private ImmutableSortedDictionary<string, MetricValue> Values()
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, MetricValue>(StringComparer.Ordinal);
        var merger = new ValueMerger(catalog, parts);
        foreach (string id in _known.SelectMany(part => part.Values.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            (MetricValue? value, MergeNoteKind? problem) = merger.Merge(id);
            if (value is { } merged)
            {
                values[id] = merged;
            }
            else if (problem is { } kind)
            {
                Note(kind, id, [.. parts.Select(part => part?.Values.TryGetValue(id, out MetricValue given) == true ? given.ToString() : "-")]);
            }
        }

        // A count is nought where the rate beside it is, though nobody wrote it down.
        foreach (string id in merger.CountsOfRates.Where(id => !values.ContainsKey(id)))
        {
            if (merger.Merge(id).Value is { } count)
            {
                values[id] = count;
            }
        }

        return values.ToImmutable();
    }

    private Dictionary<string, string> Attributes()
    {
        Dictionary<string, string> attributes = new(StringComparer.Ordinal);
        foreach (string id in _known.SelectMany(part => part.Attributes.Keys).Distinct().Order(StringComparer.Ordinal))
        {
            if (!unit.Attributes.ContainsKey(id) && Common(id, part => part.Attributes.GetValueOrDefault(id)) is { } common)
            {
                attributes[id] = common;
            }
        }

        foreach ((string id, string value) in unit.Attributes.Where(pair => !Fields.Contains(pair.Key)))
        {
            attributes[id] = value;
        }

        return attributes;
    }

    private string? Stated(string attribute) => unit.Attributes.GetValueOrDefault(attribute);

    /// <summary>What all parts have in common; where a part has no record, nobody can say.</summary>
    private string? Common(string id, Func<CommuneRecord, string?> valueOf)
    {
        string?[] values = [.. parts.Select(part => part is null ? null : valueOf(part)).Distinct()];
        if (values is [var only])
        {
            return only;
        }

        if (!unit.Attributes.ContainsKey(id) && !(id == WellKnownAttributes.District && unit.District is not null))
        {
            Note(MergeNoteKind.AttributeDiffers, id, [.. parts.Select(part => (part is null ? null : valueOf(part)) ?? "-")]);
        }

        return null;
    }

    private void NoteWhatStays()
    {
        string[] recognised = [.. _known.Where(part => part.Recognitions is { Length: > 0 }).Select(part => $"{part.Name}: {string.Join(", ", part.Recognitions!.Value.Select(Told))}")];
        Note(MergeNoteKind.LevelToBeReviewed, "", recognised.Length > 0 ? [.. recognised.Order(StringComparer.Ordinal)] : ["-"]);
        if (_known.Any(part => part.Evidence.Count > 0 || !part.Declared.IsEmpty))
        {
            Note(MergeNoteKind.PapersLeft, "", []);
        }
    }

    private static string Told(RecognitionFact fact)
    {
        string when = fact.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? fact.Year?.ToString(CultureInfo.InvariantCulture) ?? fact.Period ?? "";
        return string.Join(' ', new[] { fact.Level, when, fact.Decision ?? "" }.Where(text => text.Length > 0));
    }

    private void Note(MergeNoteKind kind, string subject, ImmutableArray<string> details) => notes.Add(new MergeNote(kind, unit.Unit, subject, details));
}
