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
                context.Lost.Add((Root(entry) as ObjectNode)?.Text("kind") ?? "");
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

    /// <summary>Adds a problem for every id that stands twice in one list, whatever the entries say.</summary>
    public static void Check(ValidationContext context, IEnumerable<ObjectNode> entries)
    {
        var seen = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (ObjectNode entry in entries)
        {
            if (entry["id"] is TextNode id && !seen.TryAdd(id.Text, id))
            {
                context.Problems.Add(RuleCodes.DuplicateId.At(id.Location, id.Text).With(seen[id.Text].Location));
            }
        }
    }

    private static Node Root(Node node) => node.Parent is { } parent ? Root(parent) : node;
}
