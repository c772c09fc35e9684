using System.Collections.Immutable;
using System.Globalization;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Syntax;

namespace Ntm.Rules.Validation;

/// <summary>Raw tree x shape -> every key and kind of value that is wrong. Meaning is not looked at.</summary>
internal sealed class ShapeCheck(DiagnosticBag problems)
{
    public void Check(Node node, Shape shape)
    {
        switch (shape)
        {
            case NamedShape named: Check(node, named.Get()); break;
            case EitherShape either: CheckEither(node, either); break;
            case ObjectShape form: CheckObject(node, form); break;
            case FormsShape forms: CheckForms(node, forms); break;
            case ListShape list: CheckList(node, list); break;
            case MapShape map: CheckMap(node, map); break;
            case TextShape text: CheckText(node, text.Form); break;
            case ChoiceShape choice: CheckChoice(node, choice); break;
            case IntegerShape integer: CheckInteger(node, integer); break;
            case FlagShape flag: CheckFlag(node, flag); break;
            case NumberShape when node is not NumberNode: Report(ShapeCodes.ExpectedNumber, node); break;
        }
    }

    private void CheckEither(Node node, EitherShape either)
    {
        Shape? option = either.Options.FirstOrDefault(shape => Fits(node, shape));
        if (option is null)
        {
            Report(either.Expected, node);
        }
        else
        {
            Check(node, option);
        }
    }

    /// <summary>Whether the kind of JSON value is the shape's; a text also fits a choice that lists it.</summary>
    private static bool Fits(Node node, Shape shape) => shape switch
    {
        NamedShape named => Fits(node, named.Get()),
        EitherShape either => either.Options.Any(option => Fits(node, option)),
        ObjectShape or FormsShape or MapShape => node is ObjectNode,
        ListShape => node is ListNode,
        TextShape => node is TextNode,
        ChoiceShape choice => node is TextNode text && choice.Values.Contains(text.Text),
        NumberShape or IntegerShape => node is NumberNode,
        FlagShape => node is BooleanNode,
        _ => node is NullNode,
    };

    private void CheckObject(Node node, ObjectShape shape)
    {
        if (node is not ObjectNode value)
        {
            Report(ShapeCodes.ExpectedObject, node);
            return;
        }

        if (shape.MainKey is { } main && !value.Has(main))
        {
            problems.Add(ShapeCodes.NoForm.At(value.Location, Name(value), main));
            return;
        }

        CheckMembers(value, shape);
        string[] unknown = [.. value.Members.Select(member => member.Key).Where(key => shape.Members.All(known => known.Key != key))];
        foreach (ShapeMember missing in shape.Members.Where(known => known.IsRequired && !value.Has(known.Key) && !IsMisspelt(known.Key, unknown)))
        {
            problems.Add(ShapeCodes.MissingKey.At(value.Location, missing.Key));
        }

        if (shape.ExactlyOneOf.Length > 0 && (shape.ExactlyOneOf.Any(value.Has) || !shape.ExactlyOneOf.Any(key => IsMisspelt(key, unknown))))
        {
            CheckOne(value, shape.Name, shape.ExactlyOneOf);
        }
    }

    /// <summary>Whether a key that is not known was meant to be this one: then it is one mistake, reported where the key stands.</summary>
    private static bool IsMisspelt(string key, string[] unknown) => unknown.Any(text => Suggestion.IsSlipOf(text, key));

    private void CheckMembers(ObjectNode value, ObjectShape shape)
    {
        foreach (Node member in value.Members)
        {
            if (shape.Members.FirstOrDefault(known => known.Key == member.Key) is { } known)
            {
                Check(member, known.Shape);
            }
            else
            {
                problems.Add(ShapeCodes.UnknownKey.At(member.KeyLocation, member.Key, problems.Nearest(member.Key, shape.Members.Select(m => m.Key))));
            }
        }
    }

    private void CheckForms(Node node, FormsShape forms)
    {
        if (node is not ObjectNode value)
        {
            Report(ShapeCodes.ExpectedObject, node);
        }
        else if (CheckOne(value, forms.Name, [.. forms.Forms.Select(form => form.Key)]) is { } key)
        {
            CheckObject(value, forms.Forms.First(form => form.Key == key).Shape);
        }
    }

    /// <summary>The one key that stands; null after a problem.</summary>
    private string? CheckOne(ObjectNode value, string name, ImmutableArray<string> keys)
    {
        string[] present = [.. keys.Where(value.Has)];
        if (present.Length == 1)
        {
            return present[0];
        }

        string what = value.Key.Length > 0 ? value.Key : name;
        problems.Add(present.Length == 0
            ? ShapeCodes.NoForm.At(value.Location, what, string.Join(", ", keys))
            : ShapeCodes.SeveralForms.At(value.Location, what, string.Join(", ", present)));
        return null;
    }

    private void CheckList(Node node, ListShape shape)
    {
        if (node is not ListNode list)
        {
            Report(ShapeCodes.ExpectedList, node);
            return;
        }

        if (list.Items.Count == 0 && !shape.MayBeEmpty)
        {
            Report(ShapeCodes.EmptyList, node);
        }

        list.Items.ForEach(item => Check(item, shape.Item));
    }

    private void CheckMap(Node node, MapShape shape)
    {
        if (node is not ObjectNode map)
        {
            Report(ShapeCodes.ExpectedObject, node);
            return;
        }

        if (map.Members.Count == 0 && !shape.MayBeEmpty)
        {
            Report(ShapeCodes.EmptyList, node);
        }

        map.Members.ForEach(member => Check(member, shape.Value));
    }

    private void CheckText(Node node, TextForm form)
    {
        if (form == TextForm.Day)
        {
            if (Fields.Day(node) is null)
            {
                Report(ShapeCodes.ExpectedDay, node);
            }
        }
        else if (node is not TextNode { Text: var text } || string.IsNullOrWhiteSpace(text))
        {
            Report(ShapeCodes.ExpectedText, node);
        }
        else if (Allowed(form) is { } marks && !IsId(text, form, marks))
        {
            problems.Add(ShapeCodes.BadId.At(node.Location, text, string.Join(' ', marks.ToCharArray())));
        }
    }

    private static string? Allowed(TextForm form) => form switch
    {
        TextForm.Id => "_-",
        TextForm.Number => "_-.",
        TextForm.Path => "_-./",
        TextForm.Metric => "_",
        _ => null,
    };

    private static bool IsId(string text, TextForm form, string marks) => text.Length <= 200
        && text.All(c => char.IsAsciiLetterOrDigit(c) || marks.Contains(c, StringComparison.Ordinal))
        && (form != TextForm.Metric || (char.IsAsciiLetterLower(text[0]) && !text.Any(char.IsAsciiLetterUpper) && text is not ("min" or "max")))
        && (form != TextForm.Path || text.Split('/').All(part => part.Trim('.').Length > 0));

    private void CheckChoice(Node node, ChoiceShape choice)
    {
        if (node is not TextNode { Text: var text })
        {
            Report(ShapeCodes.ExpectedText, node);
        }
        else if (!choice.Values.Contains(text))
        {
            problems.Add(ShapeCodes.ExpectedChoice.At(node.Location, Name(node), text, string.Join(", ", choice.Values)));
        }
    }

    private void CheckInteger(Node node, IntegerShape shape)
    {
        if (node is not NumberNode { Value: var value } || decimal.Truncate(value) != value || value < shape.Least || value > shape.Most)
        {
            problems.Add(ShapeCodes.ExpectedInteger.At(
                node.Location, Name(node), shape.Least.ToString(CultureInfo.InvariantCulture), shape.Most.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private void CheckFlag(Node node, FlagShape shape)
    {
        if (node is not BooleanNode flag)
        {
            Report(ShapeCodes.ExpectedFlag, node);
        }
        else if (shape.OnlyTrue && !flag.Value)
        {
            Report(ShapeCodes.ExpectedTrue, node);
        }
    }

    private void Report(DiagnosticDescriptor problem, Node node) => problems.Add(problem.At(node.Location, Name(node)));

    private static string Name(Node node) => node.Key.Length > 0 ? node.Key : "JSON";
}
