using System.Collections;
using System.Reflection;

namespace Ntm.Rules.Tests.Images;

/// <summary>Compares two graphs of values property by property, internal ones too, so that what is added to the model later is compared as well.</summary>
internal sealed class SameGraph
{
    private readonly HashSet<(object, object)> _seen = new(Pairs.Instance);
    private readonly List<string> _differences = [];
    private readonly HashSet<string> _leftOut;

    private SameGraph(string[] leftOut) => _leftOut = [.. leftOut];

    /// <summary>How many pairs of objects were compared.</summary>
    public int Compared => _seen.Count;

    /// <summary>Fails with the places where the graphs differ.</summary>
    /// <param name="expected">One graph.</param>
    /// <param name="actual">The other.</param>
    /// <param name="leftOut">Names of properties that may differ.</param>
    /// <returns>The comparison.</returns>
    public static SameGraph Assert(object expected, object actual, params string[] leftOut)
    {
        var graph = new SameGraph(leftOut);
        graph.Compare(expected, actual, "");
        Xunit.Assert.True(graph._differences.Count == 0, string.Join(Environment.NewLine, graph._differences.Take(20)));
        return graph;
    }

    private void Compare(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null || IsPlain(expected.GetType()))
        {
            if (!Equals(expected, actual))
            {
                _differences.Add($"{path}: {expected ?? "null"} / {actual ?? "null"}");
            }
        }
        else if (expected.GetType() != actual.GetType())
        {
            _differences.Add($"{path}: {expected.GetType().Name} / {actual.GetType().Name}");
        }
        else if (_seen.Add((expected, actual)))
        {
            Inside(expected, actual, path);
        }
    }

    private void Inside(object expected, object actual, string path)
    {
        if (expected is IDictionary table)
        {
            Items(table.Keys.Cast<object>().Order().Select(key => (object?)KeyValuePair.Create(key, table[key])), ((IDictionary)actual).Keys.Cast<object>().Order().Select(key => (object?)KeyValuePair.Create(key, ((IDictionary)actual)[key])), path);
        }
        else if (expected is IEnumerable items)
        {
            Items(items.Cast<object?>(), ((IEnumerable)actual).Cast<object?>(), path);
        }
        else
        {
            foreach (PropertyInfo property in Properties(expected.GetType()).Where(property => !_leftOut.Contains(property.Name)))
            {
                Compare(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}");
            }
        }
    }

    private void Items(IEnumerable<object?> expected, IEnumerable<object?> actual, string path)
    {
        object?[] left = [.. expected];
        object?[] right = [.. actual];
        if (left.Length != right.Length)
        {
            _differences.Add($"{path}: {left.Length} / {right.Length} entries");
        }

        for (int i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            Compare(left[i], right[i], $"{path}[{i}]");
        }
    }

    private static bool IsPlain(Type type) => type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || type == typeof(DateOnly) || type == typeof(Rational);

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        from property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        where property.GetMethod is { IsPrivate: false } && property.GetIndexParameters().Length == 0 && property.Name != "EqualityContract"
        select property;

    private sealed class Pairs : IEqualityComparer<(object, object)>
    {
        public static Pairs Instance { get; } = new();

        public bool Equals((object, object) x, (object, object) y) => ReferenceEquals(x.Item1, y.Item1) && ReferenceEquals(x.Item2, y.Item2);

        public int GetHashCode((object, object) obj) => HashCode.Combine(
            System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item1), System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Item2));
    }
}
