using System.Globalization;
using System.Text.Json;
using Ntm.Rules.Assessments;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Portfolios;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Cli.Output;

/// <summary>Assessments as JSON, format 1, described in docs/output.md. Written commune by commune, the totals behind.</summary>
internal sealed class AssessmentJsonWriter : IAssessmentWriter
{
    private readonly TextWriter _writer;
    private readonly MemoryStream _buffer = new();
    private readonly Utf8JsonWriter _json;
    private readonly SetJson _sets;

    /// <summary>Begins the document.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="settings">What the call asks for.</param>
    /// <param name="book">The book.</param>
    /// <param name="isExplained">Whether each indicator tells its name, how it is measured and who confirms it.</param>
    public AssessmentJsonWriter(TextWriter writer, RunSettings settings, RuleBook book, bool isExplained = false)
    {
        _writer = writer;
        _json = JsonText.Writer(_buffer);
        _sets = new SetJson(_json, settings.Words.Language, isExplained ? book : null);
        _json.WriteStartObject();
        _json.WriteNumber("format", 1);
        _json.WriteString("book", book.ContentHash);
        WriteOptions(settings);
        _json.WriteStartArray("communes");
    }

    public void Write(CommuneAssessment assessment)
    {
        _json.WriteStartObject();
        WriteIdentity(assessment.Commune);
        WriteNullable("asOf", assessment.Scope.AsOf);
        _json.WriteString("level", assessment.Level?.Id);
        _json.WriteString("possibleLevel", assessment.PossibleLevel?.Id);
        WriteRecognitions(assessment.Recognitions);
        _json.WriteNumber("unverifiedFigures", assessment.UnverifiedFigures);
        JsonList.Strings(_json, "overlays", assessment.Basis.Overlays);
        JsonList.Strings(_json, "assumed", assessment.Basis.AssumedAttributes);
        JsonList.Strings(_json, "warnings", assessment.Warnings.Select(warning => warning.Sentence(_sets.Language)));
        WriteDisagreements(assessment);
        _json.WriteStartObject("sets");
        foreach (SetAssessment set in assessment.Sets)
        {
            _sets.Write(set);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
        Drain();
    }

    public void Finish(PortfolioTotals totals, IReadOnlyList<Diagnostic> problems)
    {
        _json.WriteEndArray();
        WriteTotals(totals);
        _json.WriteStartArray("problems");
        foreach (Diagnostic problem in problems)
        {
            DiagnosticJson.Write(_json, problem, _sets.Language);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        Drain();
        _writer.WriteLine();
    }

    public void Dispose()
    {
        _json.Dispose();
        _buffer.Dispose();
        _writer.Flush();
    }

    private void WriteOptions(RunSettings settings)
    {
        WriteNullable("asOf", settings.Options.AsOf);
        _json.WriteBoolean("asOfReportingDate", settings.Options.AsOf is null);
        _json.WriteString("set", settings.Options.Set);
        if (settings.Options.AssessmentYear is { } year)
        {
            _json.WriteNumber("year", year);
        }
        else
        {
            _json.WriteNull("year");
        }

        _json.WriteBoolean("strict", settings.Options.UnverifiedCountsAsUnset);
        _json.WriteBoolean("missingCountsAsNotMet", settings.Options.MissingCountsAsNotMet);
        _json.WriteString("notApplicable", "countsAsMet");
    }

    private void WriteIdentity(CommuneRecord commune)
    {
        _json.WriteString("code", commune.Code);
        WriteNullable("validFrom", commune.ValidFrom);
        _json.WriteString("name", commune.Name);
        _json.WriteString("province", commune.Province);
        _json.WriteString("district", commune.District);
        WriteNullable("reportingDate", commune.ReportingDate);
        _json.WriteString("nature", Reports.JsonForm.Key(commune.Nature));
    }

    private void WriteRecognitions(System.Collections.Immutable.ImmutableArray<RecognitionFact>? facts)
    {
        if (facts is not { } known)
        {
            _json.WriteNull("recognitions");
            return;
        }

        _json.WriteStartArray("recognitions");
        foreach (RecognitionFact fact in known)
        {
            _json.WriteStartObject();
            _json.WriteString("level", fact.Level);
            WriteNullable("date", fact.Date);
            _json.WriteString("decision", fact.Decision);
            _json.WriteString("period", fact.Period);
            JsonList.Number(_json, "year", fact.Date?.Year ?? fact.Year);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteDisagreements(CommuneAssessment assessment)
    {
        _json.WriteStartArray("disagreements");
        foreach (Disagreement disagreement in assessment.Disagreements)
        {
            _json.WriteStartObject();
            _json.WriteString("set", disagreement.SetId);
            _json.WriteString("id", disagreement.Declared.Id);
            _json.WriteString("declared", disagreement.Declared.Answer switch
            {
                DeclaredAnswer.Met => "met",
                DeclaredAnswer.NotMet => "notMet",
                _ => "notApplicable",
            });
            _json.WriteString("by", disagreement.Declared.By);
            _json.WriteString("computed", Reports.OutcomeWording.Key(disagreement.Computed));
            _json.WriteString("reason", disagreement.Reason.Code.ToString());
            _json.WriteString("sentence", disagreement.Reason.Sentence(_sets.Language));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteTotals(PortfolioTotals totals)
    {
        _json.WriteStartObject("totals");
        _json.WriteNumber("communes", totals.Communes);
        _json.WriteStartObject("levels");
        foreach ((string level, int communes) in totals.Levels.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            _json.WriteNumber(level, communes);
        }

        _json.WriteEndObject();
        _json.WriteStartObject("sets");
        foreach ((string level, LevelTotals set) in totals.Sets)
        {
            WriteLevel(level, set, totals.Communes);
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private void WriteLevel(string level, LevelTotals totals, int communes)
    {
        _json.WriteStartObject(level);
        JsonList.Strings(_json, "setIds", totals.SetIds);
        JsonList.Tally(_json, totals.Outcomes);
        _json.WriteNumber("criteriaMet", totals.CriteriaMet);
        _json.WriteNumber("criteriaMetAtMost", totals.CriteriaMetAtMost);
        _json.WriteNumber("criteria", totals.Criteria);
        _json.WriteString("criteriaMetAverage", communes == 0 ? null : Rational.Create(totals.CriteriaMet, communes).Round(2).ToString(2));
        JsonList.Counts(_json, "missingFigures", totals.MissingFigures.Select(pair => (pair.Key.ToString(), pair.Value)));
        JsonList.Counts(_json, "missingMetrics", totals.MissingMetrics.Select(pair => (pair.Key, pair.Value)));
        _json.WriteEndObject();
    }

    private void WriteNullable(string name, DateOnly? date) =>
        _json.WriteString(name, date?.ToString("O", CultureInfo.InvariantCulture));

    /// <summary>Hands what is written so far to the output, so that memory stays the same however many communes there are.</summary>
    private void Drain()
    {
        _json.Flush();
        _writer.Write(JsonText.Of(_buffer));
        _buffer.SetLength(0);
    }
}
