using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Data.Columns;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using SpreadCheetah.Validations;

namespace Ntm.Rules.Data.Templates;

/// <summary>The columns of a form: identity, attributes, and the metrics that are asked for.</summary>
internal sealed class TemplateColumns(MetricUses metrics, Catalog catalog, HeadingIndex index, Language language)
{
    private static readonly ImmutableArray<FixedField> Identity =
    [
        FixedField.Code, FixedField.Name, FixedField.Province, FixedField.District, FixedField.ReportingDate, FixedField.Nature, FixedField.Recognitions,
    ];

    private static readonly ImmutableArray<string> YesNo = ["Có", "Không"];

    private static readonly ImmutableArray<string> Attestations = ["Đạt", "Chưa đạt"];

    public IEnumerable<TemplateColumn> All() =>
    [
        .. Identity.Select(Of),
        .. catalog.Attributes.Where(attribute => FixedFields.Of(attribute) is null).Select(Of),
        .. metrics.All.Select(found => Of(found.Key, found.Uses)),
    ];

    private TemplateColumn Of(FixedField field)
    {
        CommuneAttribute? attribute = catalog.Attributes.FirstOrDefault(one => FixedFields.Of(one) == field);
        string heading = Heading(new FixedMeaning(field), attribute is null ? [] : [attribute.Name.Vi, .. attribute.Aliases]);
        return field switch
        {
            FixedField.Code => Column(heading, Words("mã của Cục Thống kê, 5 chữ số; bắt buộc", "the statistical office's code, 5 digits; required"), TemplateForm.Text),
            FixedField.ReportingDate => Column(heading, Words("ngày, ví dụ 2019-12-31", "a day, e.g. 2019-12-31"), TemplateForm.Day),
            FixedField.Nature => List(heading, ["thực", "minh họa"]),
            FixedField.Recognitions => Column(
                heading, Words("cấp|ngày|số quyết định; chưa có thì ghi -", "level|date|decision; - where there is none"), TemplateForm.Text),
            _ => Column(heading, Words("chữ", "text"), TemplateForm.Text),
        };
    }

    private TemplateColumn Of(CommuneAttribute attribute)
    {
        string heading = Heading(new AttributeMeaning(attribute), [attribute.Name.Vi, .. attribute.Aliases]);
        return attribute.Type switch
        {
            AttributeType.YesNo => List(heading, YesNo),
            AttributeType.Choice => List(heading, [.. attribute.Values.Select(value => value.Name.Vi)]),
            AttributeType.Date => Column(heading, Words("ngày, ví dụ 2019-12-31", "a day, e.g. 2019-12-31"), TemplateForm.Day),
            AttributeType.Integer => Column(heading, Words("số nguyên", "a whole number"), TemplateForm.General),
            _ => Column(heading, Words("chữ", "text"), TemplateForm.Text),
        };
    }

    private TemplateColumn Of(string key, IReadOnlyList<TemplateUse> uses)
    {
        var meaning = (MetricMeaning)index.OfId(key)!;
        Metric metric = meaning.Metric;
        MetricPart? part = metric.Parts.FirstOrDefault(one => $"{metric.Id}.{one.Id}" == key);
        string heading = Heading(meaning, part is null ? [metric.Name.Vi, .. metric.Aliases] : part.Aliases);
        TemplateColumn column = metric.Type switch
        {
            MetricType.Attestation => List(heading, Attestations),
            MetricType.Rating => List(heading, [.. metric.Scale.Select(step => step.Name.Vi)]),
            _ => new TemplateColumn(heading, [], Unit(metric), Range(metric), TemplateForm.General, Numbers(metric)),
        };
        return column with { Uses = [.. uses] };
    }

    /// <summary>The first of the texts that means this and nothing else; the id where none does.</summary>
    private string Heading(ColumnMeaning meaning, IEnumerable<string> texts)
    {
        var reader = new HeadingReader(index);
        return texts.FirstOrDefault(text => reader.Read(text).Meanings is [var only] && only == meaning && InertText.Terminal(text) == text) ?? meaning.Id;
    }

    private static TemplateColumn Column(string heading, string accepted, TemplateForm form) => new(heading, [], "", accepted, form, null);

    private static TemplateColumn List(string heading, ImmutableArray<string> words)
    {
        DataValidation? list = DataValidation.TryCreateListValues(words.Select(InertText.Terminal), true, out DataValidation? made) ? made : null;
        return new TemplateColumn(heading, [], "", string.Join(" / ", words), TemplateForm.General, list);
    }

    private string Unit(Metric metric) => metric.Unit is not { } unit ? "" : language == Language.English ? unit.SymbolEn : unit.SymbolVi;

    private string Range(Metric metric) => (metric.Min, metric.Max) switch
    {
        ({ } min, { } max) => string.Create(CultureInfo.InvariantCulture, $"{min}–{max}"),
        ({ } min, null) => string.Create(CultureInfo.InvariantCulture, $"≥ {min}"),
        (null, { } max) => string.Create(CultureInfo.InvariantCulture, $"≤ {max}"),
        _ => Words("số", "a number"),
    };

    // The file format of spreadsheets has no other numbers for this; the reader compares exactly.
    private static DataValidation? Numbers(Metric metric) => (metric.Min, metric.Max) switch
    {
        ({ } min, { } max) => DataValidation.DecimalBetween((double)min, (double)max),
        ({ } min, null) => DataValidation.DecimalGreaterThanOrEqualTo((double)min),
        (null, { } max) => DataValidation.DecimalLessThanOrEqualTo((double)max),
        _ => null,
    };

    private string Words(string vi, string en) => language == Language.English ? en : vi;
}
