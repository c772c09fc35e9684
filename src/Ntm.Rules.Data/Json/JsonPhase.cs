namespace Ntm.Rules.Data.Json;

/// <summary>Where in its file <see cref="JsonRecords"/> stands.</summary>
internal enum JsonPhase
{
    Root,
    Properties,
    CommunesValue,
    OtherValue,
    Records,
    Tail,
    Done,
}

/// <summary>What one step of <see cref="JsonRecords"/> came to.</summary>
internal enum JsonStep
{
    Moved,
    Found,
    NeedsData,
}
