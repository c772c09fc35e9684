using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Ntm.Rules.Validation;

/// <summary>
/// Shapes -> JSON Schema (draft 7) for editors: completion and red underlines while an official types. It says less than the loader, which also knows
/// what the words mean.
/// </summary>
internal sealed class SchemaWriter
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    // Objects that stand in many places and are written once.
    private static readonly string[] Shared = ["text", "legal", "effective", "whenNone", "cell"];

    private readonly JsonObject _definitions = [];

    /// <summary>The schema of one kind of file, with a line feed at the end.</summary>
    public static string Write(string kind)
    {
        var writer = new SchemaWriter();
        JsonObject root = writer.Object(RuleFileShapes.ByKind[kind]);
        var schema = new JsonObject
        {
            ["$schema"] = "http://json-schema.org/draft-07/schema#",
            ["title"] = $"Ntm.Rules {kind}, format 1",
        };
        foreach ((string key, JsonNode? value) in root.ToArray())
        {
            root.Remove(key);
            schema.Add(key, value);
        }

        if (writer._definitions.Count > 0)
        {
            schema["definitions"] = writer._definitions;
        }

        return schema.ToJsonString(Layout).ReplaceLineEndings("\n") + "\n";
    }

    private JsonObject Schema(Shape shape) => shape switch
    {
        NamedShape named => Reference(named.Name, named.Get),
        ObjectShape form when Shared.Contains(form.Name) => Reference(form.Name, () => form),
        EitherShape either => new JsonObject { ["anyOf"] = Array(either.Options.Select(Schema)) },
        FormsShape forms => new JsonObject { ["oneOf"] = Array(forms.Forms.Select(form => Object(form.Shape))) },
        ObjectShape form => Object(form),
        ListShape list => new JsonObject { ["type"] = "array", ["items"] = Schema(list.Item), ["minItems"] = list.MayBeEmpty ? 0 : 1 },
        MapShape map => new JsonObject { ["type"] = "object", ["additionalProperties"] = Schema(map.Value), ["minProperties"] = map.MayBeEmpty ? 0 : 1 },
        TextShape text => Text(text.Form),
        ChoiceShape choice => new JsonObject { ["enum"] = Array(choice.Values.Select(value => JsonValue.Create(value))) },
        IntegerShape integer => new JsonObject { ["type"] = "integer", ["minimum"] = integer.Least, ["maximum"] = integer.Most },
        FlagShape { OnlyTrue: true } => new JsonObject { ["const"] = true },
        FlagShape => new JsonObject { ["type"] = "boolean" },
        NumberShape => new JsonObject { ["type"] = "number" },
        _ => new JsonObject { ["type"] = "null" },
    };

    private JsonObject Reference(string name, Func<Shape> get)
    {
        if (!_definitions.ContainsKey(name))
        {
            // The name is taken before its content is written, since that may refer to it again.
            _definitions[name] = null;
            _definitions[name] = get() is ObjectShape form ? Object(form) : Schema(get());
        }

        return new JsonObject { ["$ref"] = $"#/definitions/{name}" };
    }

    private JsonObject Object(ObjectShape shape)
    {
        var properties = new JsonObject();
        foreach (ShapeMember member in shape.Members)
        {
            properties[member.Key] = Described(Schema(member.Shape), SchemaWording.Of(shape.Name, member.Key));
        }

        var schema = new JsonObject { ["type"] = "object", ["properties"] = properties, ["additionalProperties"] = false };
        if (shape.Members.Any(member => member.IsRequired))
        {
            schema["required"] = Array(shape.Members.Where(member => member.IsRequired).Select(member => JsonValue.Create(member.Key)));
        }

        if (shape.ExactlyOneOf.Length > 0)
        {
            schema["oneOf"] = Array(shape.ExactlyOneOf.Select(key => new JsonObject { ["required"] = Array([JsonValue.Create(key)]) }));
        }

        return schema;
    }

    /// <summary>Beside a reference nothing else may stand in draft 7, so that it is wrapped.</summary>
    private static JsonObject Described(JsonObject schema, string? description)
    {
        if (description is null)
        {
            return schema;
        }

        JsonObject described = new() { ["description"] = description };
        if (schema.ContainsKey("$ref"))
        {
            described["allOf"] = Array([schema]);
            return described;
        }

        foreach ((string key, JsonNode? value) in schema.ToArray())
        {
            schema.Remove(key);
            described.Add(key, value);
        }

        return described;
    }

    private static JsonObject Text(TextForm form)
    {
        var schema = new JsonObject { ["type"] = "string", ["minLength"] = 1 };
        string? pattern = form switch
        {
            TextForm.Id => "^[A-Za-z0-9_-]+$",
            TextForm.Number => "^[A-Za-z0-9_.-]+$",
            TextForm.Path => "^[A-Za-z0-9_./-]+$",
            TextForm.Metric => "^[a-z][a-z0-9_]*$",
            TextForm.Day => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
            _ => null,
        };
        if (pattern is not null)
        {
            schema["pattern"] = pattern;
        }

        return schema;
    }

    private static JsonArray Array(IEnumerable<JsonNode?> items) => [.. items];
}
