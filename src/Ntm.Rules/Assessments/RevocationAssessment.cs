using System.Collections.Immutable;
using Ntm.Rules.Model;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Xét thu hồi. Whether a ground of revocation holds for a recognised commune: how many of all criteria are no longer met, and whether a key criterion is among
/// them. It does not say that a recognition was revoked. Immutable.
/// </summary>
public sealed class RevocationAssessment
{
    internal RevocationAssessment(RecognitionRules rules, Outcome holds, RevocationGround? ground, Tally criteria, ImmutableArray<string> keyCriteriaNotMet)
    {
        Rules = rules;
        Holds = holds;
        Ground = ground;
        Criteria = criteria;
        KeyCriteriaNotMet = keyCriteriaNotMet;
    }

    /// <summary>The rules in force.</summary>
    public RecognitionRules Rules { get; }

    /// <summary>
    /// Met: a ground holds, however the undetermined criteria turn out. Undetermined: it may, or the grounds are not known. NotMet: none can.
    /// </summary>
    public Outcome Holds { get; }

    /// <summary>The ground that holds, else the first that still may; null when none can or they are not known.</summary>
    public RevocationGround? Ground { get; }

    /// <summary>How the criteria of the set stand; a share is of all of them, NotApplicable counts as met.</summary>
    public Tally Criteria { get; }

    /// <summary>Key criteria of <see cref="Ground"/> that are known to be not met; empty where it names none.</summary>
    public ImmutableArray<string> KeyCriteriaNotMet { get; }
}
