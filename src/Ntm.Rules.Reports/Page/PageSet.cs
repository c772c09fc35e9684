using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports.Page;

/// <summary>The answers of a set for all communes: a column for the set, for each criterion and for each indicator. Communes for which another set is in force have none.</summary>
internal sealed class PageSet(CriteriaSet set, PagePools pools, RuleBook book)
{
    private readonly PackedColumn _answers = new();
    private readonly List<(CriterionAssessment First, PackedColumn Answers, List<(string Id, PackedColumn Answers)> Indicators)> _criteria = [];

    public void Add(int row, SetAssessment answer)
    {
        _answers.PadTo(row);
        _answers.Add(pools.SetAnswers.Of(pools.Answers.Of(answer.Outcome, answer.Reason), (int)answer.Prerequisite, (int)answer.Standing, Recognition(answer), Revocation(answer), Open(answer.Deciding)));
        foreach (CriterionAssessment criterion in answer.Criteria)
        {
            var column = _criteria.Find(known => known.First.Id == criterion.Id);
            if (column.First is null)
            {
                column = (criterion, new PackedColumn(), []);
                _criteria.Add(column);
            }

            column.Answers.PadTo(row);
            column.Answers.Add(pools.Answers.Of(criterion.Outcome, criterion.Reason, criterion.Condition));
            foreach (IndicatorAssessment indicator in criterion.Indicators)
            {
                Add(row, indicator, column.Indicators);
            }
        }
    }

    /// <summary>An object; <paramref name="communes"/> is the number of all.</summary>
    public void Write(Utf8JsonWriter json, int communes)
    {
        _answers.PadTo(communes);
        json.WriteStartObject();
        json.WriteString("id", set.Id);
        json.WriteString("level", set.Level);
        json.WriteNumber("title", pools.Texts.Of(set.Title));
        json.WriteNumber("legal", pools.Texts.Of(set.Provenance.Legal?.ToString()));
        json.WritePropertyName("answers");
        _answers.Write(json);
        json.WriteStartArray("criteria");
        foreach (var (first, answers, indicators) in _criteria)
        {
            answers.PadTo(communes);
            json.WriteStartObject();
            json.WriteString("id", first.Id);
            json.WriteNumber("name", pools.Texts.Of(first.Criterion.Criterion.Name));
            json.WritePropertyName("answers");
            answers.Write(json);
            json.WriteStartArray("indicators");
            foreach ((string id, PackedColumn column) in indicators)
            {
                column.PadTo(communes);
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WritePropertyName("answers");
                column.Write(json);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void Add(int row, IndicatorAssessment indicator, List<(string Id, PackedColumn Answers)> columns)
    {
        PackedColumn? column = columns.Find(known => known.Id == indicator.Id).Answers;
        if (column is null)
        {
            columns.Add((indicator.Id, column = new PackedColumn()));
        }

        column.PadTo(row);
        column.Add(pools.IndicatorAnswers.Of(pools.IndicatorOf(indicator, book), pools.Answers.Of(indicator.Requirement)));
    }

    // A row: the outcome and document of the recognition rules, then name and answer of each condition.
    private int Recognition(SetAssessment answer) => answer.Recognition is not { } recognition ? -1 : pools.Rows.Of(
    [
        (int)recognition.Outcome,
        pools.Texts.Of(recognition.Rules.Provenance.Legal?.ToString()),
        .. recognition.Conditions.SelectMany(condition => new[] { pools.Texts.Of(condition.Condition.Name), pools.Answers.Of(condition.Requirement) }),
    ]);

    private int Revocation(SetAssessment answer) => answer.Revocation is { } revocation ? pools.Texts.Of(RevocationText.Of(revocation)) : -1;

    // A row of three rows of texts: values, attributes, figures.
    private int Open(Deciding deciding) => pools.Rows.Of(
        pools.Rows.Of([.. deciding.Metrics.Select(id => pools.Texts.Of(book.Catalog.ValueName(id) ?? new LocalizedText(id, id)))]),
        pools.Rows.Of([.. deciding.Attributes.Select(id => pools.Texts.Of(book.Catalog.Attribute(id)?.Name ?? new LocalizedText(id, id)))]),
        pools.Rows.Of([.. deciding.Figures.Select(figure => pools.Texts.Of(figure.ToString()))]));
}
