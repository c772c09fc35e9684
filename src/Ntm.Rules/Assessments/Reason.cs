using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>
/// A reason with what its sentence names. Equality is that of code and arguments. The words are put together when they are first asked for, since most
/// reasons of a batch are never read; they are the same whenever that is.
/// </summary>
public sealed class Reason : IEquatable<Reason>
{
    // What the sentence names; before somebody asks, what puts it together: a function, or the answer of which this is the reason.
    [Memo]
    private object _words;

    internal Reason(ReasonCode code, params ImmutableArray<LocalizedText> arguments)
    {
        Code = code;
        _words = ImmutableCollectionsMarshal.AsArray(arguments)!;
    }

    internal Reason(ReasonCode code, Func<ImmutableArray<LocalizedText>> arguments)
    {
        Code = code;
        _words = arguments;
    }

    /// <summary>The reason of an answer, which needs no function of its own.</summary>
    internal Reason(RequirementAssessment of)
    {
        Code = of.Code;
        _words = of;
    }

    /// <summary>The stable code.</summary>
    public ReasonCode Code { get; }

    /// <summary>What the sentence names, in both languages; the number is fixed for each code.</summary>
    public ImmutableArray<LocalizedText> Arguments
    {
        get
        {
            object words = _words;
            if (words is not LocalizedText[])
            {
                // Two threads may put the same words together; whoever is last changes nothing.
                words = ImmutableCollectionsMarshal.AsArray(words is RequirementAssessment of ? of.Found.Words(of) : ((Func<ImmutableArray<LocalizedText>>)words)())!;
                _words = words;
            }

            return ImmutableCollectionsMarshal.AsImmutableArray((LocalizedText[])words);
        }
    }

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
