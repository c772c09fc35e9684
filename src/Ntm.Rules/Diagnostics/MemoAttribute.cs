namespace Ntm.Rules.Diagnostics;

/// <summary>
/// Marks the one kind of field that an immutable type may write after it is made: a value worked out from the others when it is first asked for, which is the same
/// whenever and by whichever thread that is done.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class MemoAttribute : Attribute;
