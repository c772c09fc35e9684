using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Changes;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports;

/// <summary>
/// Tác động dạng JSON. An impact for programs, format 1: outcomes and levels by id, reasons in one language, numbers of communes as numbers. Described in docs/impact.md.
/// </summary>
public static class ImpactJson
{
    private const int Format = 1;

    /// <summary>Writes the document.</summary>
    /// <param name="stream">Where it goes, UTF-8.</param>
    /// <param name="impact">What happens.</param>
    /// <param name="before">Content hash of the earlier book.</param>
    /// <param name="after">Content hash of the later book.</param>
    /// <param name="by">Attributes by which it is told as well.</param>
    /// <param name="language">Language of names and reasons.</param>
    public static void Write(Stream stream, Impact impact, string before, string after, IEnumerable<string> by, Language language)
    {
        ArgumentNullException.ThrowIfNull(impact);
        ArgumentNullException.ThrowIfNull(by);
        using var json = new Utf8JsonWriter(stream, JsonForm.Options);
        json.WriteStartObject();
        json.WriteNumber("format", Format);
        json.WriteString("kind", "impact");
        json.WriteString("bookBefore", before);
        json.WriteString("bookAfter", after);
        json.WriteString("notApplicable", "countsAsMet");
        Totals(json, impact);
        Parts(json, impact, language);
        json.WriteStartObject("by");
        foreach (string attribute in by)
        {
            json.WriteStartArray(attribute);
            foreach ((string? value, Impact part) in impact.By(attribute))
            {
                json.WriteStartObject();
                json.WriteString("value", value);
                Totals(json, part);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
        json.WriteStartArray("moved");
        foreach (CommuneImpact commune in impact.Moved)
        {
            Commune(json, commune, language);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary><c>set</c>, <c>criterion</c> or <c>indicator</c>.</summary>
    public static string Key(OutcomeColumnKind kind) => kind switch
    {
        OutcomeColumnKind.Set => "set",
        OutcomeColumnKind.Criterion => "criterion",
        _ => "indicator",
    };

    private static void Totals(Utf8JsonWriter json, Impact impact)
    {
        json.WriteNumber("communes", impact.Communes);
        json.WriteNumber("movedCommunes", impact.Moved.Length);
        json.WriteStartArray("levels");
        foreach (LevelImpact level in impact.Levels)
        {
            json.WriteStartObject();
            json.WriteString("level", level.Level.Id);
            json.WriteNumber("before", level.Before);
            json.WriteNumber("after", level.After);
            json.WriteNumber("gained", level.Gained.Length);
            json.WriteNumber("lost", level.Lost.Length);
            json.WriteNumber("lostToDoubt", level.LostToDoubt);
            json.WriteNumber("inReach", level.InReach);
            json.WriteNumber("outOfReach", level.OutOfReach);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Parts(Utf8JsonWriter json, Impact impact, Language language)
    {
        json.WriteStartArray("parts");
        foreach (PartImpact part in impact.Parts)
        {
            json.WriteStartObject();
            Column(json, part.Column);
            json.WriteString("name", part.Name.In(language));
            json.WriteNumber("changed", part.Changed);
            json.WriteNumber("gained", part.Gained);
            json.WriteNumber("lost", part.Lost);
            json.WriteNumber("lostToDoubt", part.LostToDoubt);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Commune(Utf8JsonWriter json, CommuneImpact commune, Language language)
    {
        json.WriteStartObject();
        json.WriteString("code", commune.Commune.Code);
        json.WriteString("name", commune.Commune.Name);
        json.WriteString("district", commune.Commune.District);
        json.WriteString("levelBefore", commune.LevelBefore?.Id);
        json.WriteString("levelAfter", commune.LevelAfter?.Id);
        json.WriteString("possibleBefore", commune.PossibleBefore?.Id);
        json.WriteString("possibleAfter", commune.PossibleAfter?.Id);
        Dictionary<OutcomeColumn, ImpactReason> reasons = ImpactReason.Of(commune).ToDictionary(reason => reason.Change.Column);
        json.WriteStartArray("changes");
        foreach (OutcomeChange change in commune.Changes)
        {
            json.WriteStartObject();
            Column(json, change.Column);
            json.WriteString("before", change.Before is { } old ? OutcomeWording.Key(old) : null);
            json.WriteString("after", change.After is { } now ? OutcomeWording.Key(now) : null);
            if (reasons.TryGetValue(change.Column, out ImpactReason? reason))
            {
                json.WriteString("reason", reason.Sentence.In(language));
                json.WriteString("legal", reason.Legal?.ToString());
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, OutcomeColumn column)
    {
        json.WriteString("set", column.SetId);
        json.WriteString("kind", Key(column.Kind));
        json.WriteString("id", column.Id);
    }
}
