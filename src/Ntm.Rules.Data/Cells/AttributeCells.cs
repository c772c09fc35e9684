using System.Globalization;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Data.Problems;
using Ntm.Rules.Data.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Data.Cells;

/// <summary>
/// Reads attributes into the form in which records hold them: ids, codes, <c>true</c> and <c>false</c>, <c>yyyy-MM-dd</c>.
/// </summary>
internal sealed class AttributeCells
{
    private readonly Dictionary<string, ChoiceCell> _choices = new(StringComparer.Ordinal);

    public AttributeCells(Catalog catalog)
    {
        Places = new PlaceCell(catalog);
        Regions = new ChoiceCell(WellKnownAttributes.Region, catalog.Regions.Select(region => (region.Id, region.Name, region.Aliases)));
        Levels = new ChoiceCell("level", catalog.Levels.Select(level => (level.Id, level.Name, level.Aliases)));
        foreach (CommuneAttribute attribute in catalog.Attributes.Where(attribute => attribute.Type == AttributeType.Choice))
        {
            _choices.TryAdd(attribute.Id, new ChoiceCell(attribute.Id, attribute.Values.Select(value => (value.Id, value.Name, value.Aliases))));
        }
    }

    public PlaceCell Places { get; }

    public ChoiceCell Regions { get; }

    public ChoiceCell Levels { get; }

    /// <summary>The value of an attribute that is no fixed field.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="text">What the file says, not empty.</param>
    /// <param name="day">Reporting date, for names of provinces; null: not known.</param>
    /// <param name="value">The value as records hold it; null with a fault.</param>
    public CellFault? Read(CommuneAttribute attribute, string text, DateOnly? day, out string? value)
    {
        value = null;
        return attribute.Type switch
        {
            AttributeType.YesNo => YesNo(text, out value),
            AttributeType.Integer => Integer(text, out value),
            AttributeType.Date => Day(text, out value),
            AttributeType.Choice => _choices[attribute.Id].Read(text, out value),
            AttributeType.Province => Places.Read(text, attribute.Id, day, isFormer: false, out value),
            AttributeType.Region => Regions.Read(text, out value),
            AttributeType.Level => Levels.Read(text, out value),
            _ => PlainText(text, out value),
        };
    }

    /// <summary>A district: by id, name or alias where the catalog lists districts, else as written.</summary>
    public CellFault? ReadDistrict(string text, out string? district) =>
        _choices.TryGetValue(FixedFields.Id(FixedField.District), out ChoiceCell? listed)
            ? listed.Read(text, out district)
            : PlainText(text, out district);

    private static CellFault? PlainText(string text, out string? value)
    {
        value = VietnameseText.Compose(text.Trim());
        return null;
    }

    private static CellFault? YesNo(string text, out string? value)
    {
        bool? said = FixedWords.YesNo.Find(text);
        value = said is null ? null : said.Value ? "true" : "false";
        return said is null ? new CellFault(CellCodes.NotYesNo, CellFault.Show(text)) : null;
    }

    private static CellFault? Integer(string text, out string? value)
    {
        bool isWhole = long.TryParse(text.Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number);
        value = isWhole ? number.ToString(CultureInfo.InvariantCulture) : null;
        return isWhole ? null : new CellFault(NumberCodes.NotWhole, CellFault.Show(text));
    }

    private static CellFault? Day(string text, out string? value)
    {
        CellFault? fault = DayText.Read(text, out DateOnly day);
        value = fault is null ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
        return fault;
    }
}
