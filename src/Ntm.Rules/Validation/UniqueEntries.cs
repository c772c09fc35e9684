using Ntm.Rules.Diagnostics;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>
/// Lets each id stand once. An entry that says exactly what an earlier one of its id says is passed over, so that a copy of the built-in rules
/// can be laid over them; one that says something else is a problem.
/// </summary>
internal sealed class UniqueEntries(ValidationContext context)
{
    public IEnumerable<ObjectNode> Of(IEnumerable<ObjectNode> entries) => Of(entries, entry => entry.Text("id"));

    public IEnumerable<ObjectNode> Of(IEnumerable<ObjectNode> entries, Func<ObjectNode, string?> idOf)
    {
        var seen = new Dictionary<string, ObjectNode>(StringComparer.Ordinal);
        foreach (ObjectNode entry in entries)
        {
            if (idOf(entry) is not { } id)
            {
                continue;
            }

            if (seen.TryAdd(id, entry))
            {
                yield return entry;
            }
            else if (CanonicalJson.Of(entry) != CanonicalJson.Of(seen[id]))
            {
                Node place = entry["id"] ?? entry;
                context.Problems.Add(RuleCodes.DuplicateId.At(place.Location, id).With((seen[id]["id"] ?? seen[id]).Location));
            }
        }
    }
}
