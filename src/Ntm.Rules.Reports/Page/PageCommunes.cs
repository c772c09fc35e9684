using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Portfolios;

namespace Ntm.Rules.Reports.Page;

/// <summary>The communes of a page in columns: who and where they are, what level they reach, and what the record says beside the figures.</summary>
internal sealed class PageCommunes(PagePools pools, Catalog catalog, PortfolioSettings settings)
{
    private readonly List<string> _codes = [];
    private readonly List<string> _names = [];
    private readonly List<(string Id, LocalizedText Name, PackedColumn Texts)> _attributes =
    [
        .. catalog.Attributes
            .Where(attribute => attribute.Id is not ("code" or "name") && attribute.Type is AttributeType.YesNo or AttributeType.Choice or AttributeType.Province or AttributeType.Region
                || attribute.Id is "district")
            .Select(attribute => (attribute.Id, attribute.Name, new PackedColumn())),
    ];

    private readonly PackedColumn _level = new();
    private readonly PackedColumn _possible = new();
    private readonly PackedColumn _recognised = new();
    private readonly PackedColumn _new = new();
    private readonly PackedColumn _day = new();
    private readonly PackedColumn _real = new();
    private readonly PackedColumn _warnings = new();
    private readonly PackedColumn _disagreements = new();

    public int Count => _codes.Count;

    public void Add(PortfolioEntry entry, CommuneAssessment answer)
    {
        _codes.Add(InertText.Terminal(entry.Unit.Code));
        _names.Add(InertText.Terminal(entry.Unit.Name));
        foreach ((string id, _, PackedColumn column) in _attributes)
        {
            column.Add(entry[id] is { } value ? pools.Texts.Of(Shown(catalog.Attribute(id)!, value, entry.AsOf)) : -1);
        }

        _level.Add(Rank(entry.Level));
        _possible.Add(Rank(entry.PossibleLevel));
        _recognised.Add(pools.Rows.Of([.. (entry.Recognitions ?? []).Select(fact => pools.Texts.Of(RecognitionWording.Of(fact, catalog)))]));
        _new.Add(catalog.Levels.Select((level, rank) => (entry.IsRecognisedAt(level.Id) ? 1 << (2 * rank) : 0) | (entry.IsNewlyRecognisedAt(level.Id, settings) ? 2 << (2 * rank) : 0)).Sum());
        _day.Add(pools.Texts.Of(Bound(answer.Scope)));
        _real.Add((int)entry.Nature);
        _warnings.Add(pools.Rows.Of([.. answer.Warnings.Select(warning => pools.Rows.Of([(int)warning.Kind, .. warning.Arguments.Select(pools.Texts.Of)]))]));
        _disagreements.Add(pools.Rows.Of([.. answer.Disagreements.Select(different => pools.Rows.Of(pools.Texts.Of(different.Declared.Id), pools.Answers.Of(different.Computed, different.Reason)))]));
    }

    /// <summary>An object of columns.</summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        Strings(json, "code", _codes);
        Strings(json, "name", _names);
        json.WriteStartArray("attributes");
        foreach ((string id, LocalizedText name, PackedColumn column) in _attributes)
        {
            json.WriteStartObject();
            json.WriteString("id", id);
            json.WriteNumber("name", pools.Texts.Of(name));
            json.WritePropertyName("texts");
            column.Write(json);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        (string, PackedColumn)[] columns =
        [
            ("level", _level), ("possible", _possible), ("recognitions", _recognised), ("recognised", _new), ("law", _day), ("nature", _real), ("warnings", _warnings), ("disagreements", _disagreements),
        ];
        foreach ((string name, PackedColumn column) in columns)
        {
            json.WritePropertyName(name);
            column.Write(json);
        }

        json.WriteEndObject();
    }

    private int Rank(string? level) => catalog.Levels.Select((known, rank) => known.Id == level ? rank : -1).Max();

    private static LocalizedText Bound(Scope scope)
    {
        string day = scope.AsOf?.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture) ?? "?";
        string year = scope.DataYear?.ToString(CultureInfo.InvariantCulture) ?? "?";
        return new($"Quy định ngày {day}, số liệu năm {year}", $"Law of {day}, figures of {year}");
    }

    private LocalizedText Shown(CommuneAttribute attribute, string value, DateOnly? day) => attribute.Type switch
    {
        AttributeType.YesNo => value == "true" ? new("có", "yes") : new("không", "no"),
        AttributeType.Region => catalog.Regions.FirstOrDefault(region => region.Id == value)?.Name ?? new(value, value),
        AttributeType.Province => catalog.Province(value, day)?.Name ?? new(value, value),
        AttributeType.Choice => attribute.Values.FirstOrDefault(choice => choice.Id == value)?.Name ?? new(value, value),
        _ => new(value, value),
    };

    private static void Strings(Utf8JsonWriter json, string name, List<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
