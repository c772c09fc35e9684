using Ntm.Rules.Assessments;
using Ntm.Rules.Binding;
using Ntm.Rules.Cli.Input;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Reports;
using Spectre.Console;

namespace Ntm.Rules.Cli.Output;

/// <summary>One commune's answers as an indented tree; colour on a terminal only.</summary>
internal sealed class ExplanationWriter(TextWriter writer, RunSettings settings, RuleBook book)
{
    private readonly Words _words = settings.Words;
    private readonly IAnsiConsole _console = TableWriter.Console(writer);

    public void Write(CommuneAssessment assessment, string? level)
    {
        Line(0, $"{assessment.Commune.Code} {assessment.Commune.Name}", "bold");
        Line(0, ScopeText.Of(assessment.Scope, book.Catalog, _words));
        Line(0, _words.Say("Cấp đạt: ", "Level met: ") + OutcomeText.Level(assessment, _words));
        foreach (string note in RunNotes.Of(book, settings.Options).Select(settings.Words.Say))
        {
            Line(0, note, "grey");
        }

        foreach (DataWarning warning in assessment.Warnings)
        {
            Line(0, "! " + warning.Sentence(_words.Language), "yellow");
        }

        foreach (Disagreement disagreement in assessment.Disagreements)
        {
            Line(0, "! " + _words.Say($"Tự đánh giá {disagreement.Declared.Id} khác kết quả tính: ", $"Declared {disagreement.Declared.Id} differs from the computed: ")
                + $"{OutcomeText.Of(disagreement.Computed, _words)}. {disagreement.Reason.Sentence(_words.Language)}", "yellow");
        }

        foreach (SetAssessment set in assessment.Sets.Where(set => level is null || set.Level == level))
        {
            Write(set);
        }

        Line(0, _words.Say("Mã bộ quy định: ", "Rule book: ") + assessment.Basis.BookHash);
    }

    private void Write(SetAssessment set)
    {
        _console.WriteLine();
        string title = set.Set is null ? set.Level : _words.Say(set.Set.Set.Title);
        Line(0, $"{OutcomeText.Name(book.Catalog.Level(set.Level), _words)}: {title}", "bold");
        Answer(0, set.Outcome, $"{(set.Criteria.Length > 0 ? set.Met + " " : "")}{set.Reason.Sentence(_words.Language)}");
        if (set.Set?.Set.Requires is { } requires)
        {
            Answer(0, set.Prerequisite, _words.Say($"Điều kiện trước: {requires.SetId}", $"Prerequisite: {requires.SetId}"));
        }

        foreach (CriterionAssessment criterion in set.Criteria)
        {
            Answer(1, criterion.Outcome, $"{criterion.Id}. {_words.Say(criterion.Criterion.Criterion.Name)}: {criterion.Reason.Sentence(_words.Language)}");
            foreach (IndicatorAssessment indicator in criterion.Indicators)
            {
                Write(indicator);
            }
        }

        WriteRecognition(set.Recognition);
        WriteStanding(set);
        WriteDeciding(set.Deciding);
    }

    private void Write(IndicatorAssessment indicator)
    {
        Answer(2, indicator.Outcome, $"{indicator.Id} {_words.Say(indicator.Name)}");
        Write(3, indicator.Requirement);
        foreach (Shortfall shortfall in indicator.Shortfalls)
        {
            Line(3, _words.Say(ShortfallText.Of(shortfall)));
        }

        foreach (ThresholdLink link in indicator.Threshold is { Chain.Length: > 1 } threshold ? threshold.Chain : [])
        {
            Line(4, LinkText.Of(link, _words), "grey");
        }

        foreach (string how in MeasureText.Of(indicator, book).Select(_words.Say))
        {
            Line(3, how, "grey");
        }

        string verification = VerificationText.Of(indicator.Verification, _words);
        Line(3, $"{_words.Say("Căn cứ", "Law")}: {LegalText.Of(indicator.Legal, _words)}{(verification.Length > 0 ? $" ({verification})" : "")}", "grey");
    }

    private void Write(int depth, RequirementAssessment node)
    {
        Line(depth, (node.Parts.Length > 0 || depth > 3 ? $"[{OutcomeText.Of(node.Outcome, _words)}] " : "") + node.Reason.Sentence(_words.Language));
        if (node.Condition is { } condition)
        {
            Line(depth + 1, _words.Say("điều kiện áp dụng: ", "applies when: ") + condition.Reason.Sentence(_words.Language));
        }

        foreach (RequirementAssessment part in node.Parts)
        {
            Write(depth + 1, part);
        }
    }

    private void WriteRecognition(RecognitionAssessment? recognition)
    {
        if (recognition is null)
        {
            return;
        }

        Answer(1, recognition.Outcome, _words.Say("Điều kiện công nhận", "Conditions of recognition") + $" ({recognition.Rules.Provenance.Legal?.Document})");
        foreach (RecognitionConditionAssessment condition in recognition.Conditions)
        {
            Answer(2, condition.Requirement.Outcome, $"{_words.Say(condition.Condition.Name)}: {condition.Requirement.Reason.Sentence(_words.Language)}");
        }
    }

    private void WriteStanding(SetAssessment set)
    {
        if (set.Set is not null)
        {
            Line(1, $"{_words.Say("Đối chiếu với công nhận", "Beside recognition")}: {StandingText.Of(set.Standing, _words)}");
        }

        if (set.Revocation is { } revocation)
        {
            Line(1, $"{_words.Say("Thu hồi", "Revocation")}: {_words.Say(RevocationText.Of(revocation))}");
        }
    }

    private void WriteDeciding(Deciding deciding)
    {
        WriteList(_words.Say("Số liệu còn thiếu", "Missing values"), deciding.Metrics.Select(id => $"{_words.Say(book.Catalog.Metrics.GetValueOrDefault(id)?.Name ?? new LocalizedText(id, id))} ({id})"));
        WriteList(_words.Say("Thông tin xã còn thiếu", "Missing attributes"), deciding.Attributes.Select(id => $"{_words.Say(book.Catalog.Attribute(id)?.Name ?? new LocalizedText(id, id))} ({id})"));
        WriteList(_words.Say("Mức, yêu cầu còn thiếu", "Missing figures and requirements"), deciding.Figures.Select(figure => figure.ToString()));
    }

    private void WriteList(string heading, IEnumerable<string> items)
    {
        string[] all = [.. items];
        if (all.Length > 0)
        {
            Line(1, $"{heading}: {string.Join("; ", all)}");
        }
    }

    private void Answer(int depth, Outcome outcome, string text) => Line(depth, $"{Mark(outcome)} {OutcomeText.Of(outcome, _words)} - {text}", outcome switch
    {
        Outcome.Met => "green",
        Outcome.NotMet => "red",
        Outcome.Undetermined => "yellow",
        _ => "grey",
    });

    private static char Mark(Outcome outcome) => outcome switch
    {
        Outcome.Met => '✓',
        Outcome.NotMet => '✗',
        Outcome.NotApplicable => '-',
        _ => '?',
    };

    private void Line(int depth, string text, string style = "default") =>
        _console.Write(new Text(new string(' ', depth * 2) + InertText.Terminal(text) + "\n", Style.Parse(style)));
}
