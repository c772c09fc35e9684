using System.Text.Json;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Reports.Page;

/// <summary>Every text of a page once; the rest of the data names texts by their place in it.</summary>
internal sealed class TextPool
{
    private readonly Dictionary<LocalizedText, int> _places = [];
    private readonly List<LocalizedText> _texts = [];

    /// <summary>The place of a text; -1 for none.</summary>
    public int Of(LocalizedText? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!_places.TryGetValue(text, out int place))
        {
            _places.Add(text, place = _texts.Count);
            _texts.Add(text);
        }

        return place;
    }

    /// <summary>The place of a text that is the same in both languages; -1 for none.</summary>
    public int Of(string? text) => text is null ? -1 : Of(new LocalizedText(text, text));

    /// <summary>
    /// A list, in which nothing hidden and no sign that turns the direction of writing is left: a string where both languages say the same, a list of one where English differs by its decimal point alone, else a list of Vietnamese and English.
    /// </summary>
    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray();
        foreach (LocalizedText text in _texts.Select(text => new LocalizedText(InertText.Terminal(text.Vi), InertText.Terminal(text.En))))
        {
            if (text.Vi == text.En)
            {
                json.WriteStringValue(text.Vi);
                continue;
            }

            json.WriteStartArray();
            json.WriteStringValue(text.Vi);
            if (text.Vi.Replace(',', '.') != text.En)
            {
                json.WriteStringValue(text.En);
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }
}
