using System.Collections.Frozen;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>
/// Đối chiếu kết quả với công nhận. What is found of a level beside what is recorded of it: neither ever changes the other.
/// </summary>
public enum RecognitionStanding
{
    /// <summary>Set and prerequisite are met, and the record states a recognition of the set's level and period.</summary>
    MetAndRecognised,

    /// <summary>Set and prerequisite are met; the record states its recognitions without this one.</summary>
    MetAndNotRecognised,

    /// <summary>Recognised, and something of the set is not met any more; no ground of revocation can hold, or none is known.</summary>
    RecognisedAndNoLongerMet,

    /// <summary>Recognised, something is not met any more, and a ground of revocation holds if undetermined criteria turn out unmet.</summary>
    AtRiskOfRevocation,

    /// <summary>Recognised, and a ground of revocation holds whatever is still undetermined.</summary>
    GroundForRevocation,

    /// <summary>Not met and not recognised.</summary>
    NotMetAndNotRecognised,

    /// <summary>Whether the set is met, or whether the commune is recognised, cannot be told.</summary>
    CannotBeTold,
}

/// <summary>The words of <see cref="RecognitionStanding"/> in both languages.</summary>
public static class RecognitionStandingWording
{
    /// <summary>A phrase for every standing.</summary>
    public static FrozenDictionary<RecognitionStanding, LocalizedText> Phrases { get; } = new Dictionary<RecognitionStanding, LocalizedText>
    {
        [RecognitionStanding.MetAndRecognised] = new("đạt và đã được công nhận", "met and recognised"),
        [RecognitionStanding.MetAndNotRecognised] = new("đạt nhưng chưa được công nhận", "met and not recognised"),
        [RecognitionStanding.RecognisedAndNoLongerMet] = new("đã được công nhận nhưng không còn đạt", "recognised and no longer met"),
        [RecognitionStanding.AtRiskOfRevocation] = new("đã được công nhận, có nguy cơ bị thu hồi", "recognised, at risk of revocation"),
        [RecognitionStanding.GroundForRevocation] = new("đã được công nhận, đủ căn cứ xét thu hồi", "recognised, a ground for revocation holds"),
        [RecognitionStanding.NotMetAndNotRecognised] = new("chưa đạt và chưa được công nhận", "not met and not recognised"),
        [RecognitionStanding.CannotBeTold] = new("chưa đủ căn cứ để đối chiếu", "cannot be told"),
    }.ToFrozenDictionary();
}
