using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Từ ngữ của sổ tính. The words of a workbook in one language, as offices use them.</summary>
internal sealed class WorkbookWords(Language language)
{
    private readonly string[] _outcomes = [.. Enum.GetValues<Outcome>().Select(outcome => OutcomeWording.Words[outcome].In(language))];

    public Language Language { get; } = language;

    public string Say(string vi, string en) => Language == Language.English ? en : vi;

    public string Of(Outcome outcome) => _outcomes[(int)outcome];

    public string Of(DeclaredAnswer answer) => Of(answer switch
    {
        DeclaredAnswer.Met => Outcome.Met,
        DeclaredAnswer.NotMet => Outcome.NotMet,
        _ => Outcome.NotApplicable,
    });

    public string Of(Verification? verification) => verification is { } known ? Of(LegalWording.Verifications[known]) : "";

    public string Of(LegalReference? legal) => Of(LegalWording.Of(legal));

    public string Of(LocalizedText text) => text.In(Language);

    /// <summary>What an office may answer when it appraises.</summary>
    public IEnumerable<string> Appraisals => [Of(Outcome.Met), Of(Outcome.NotMet), Of(Outcome.NotApplicable)];
}
