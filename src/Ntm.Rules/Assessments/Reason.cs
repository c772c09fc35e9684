using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>A reason with what its sentence names. Equality is that of code and arguments.</summary>
public sealed class Reason : IEquatable<Reason>
{
    internal Reason(ReasonCode code, params ImmutableArray<LocalizedText> arguments)
    {
        Code = code;
        Arguments = arguments;
    }

    /// <summary>The stable code.</summary>
    public ReasonCode Code { get; }

    /// <summary>What the sentence names, in both languages; the number is fixed for each code.</summary>
    public ImmutableArray<LocalizedText> Arguments { get; }

    /// <summary>The reason in a sentence.</summary>
    public string Sentence(Language language) => ReasonWording.Sentence(this, language);

    /// <inheritdoc/>
    public bool Equals(Reason? other) => other is not null && Code == other.Code && Arguments.SequenceEqual(other.Arguments);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Reason);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Code, Arguments.Length);

    /// <summary>The sentence in English.</summary>
    public override string ToString() => Sentence(Language.English);
}
