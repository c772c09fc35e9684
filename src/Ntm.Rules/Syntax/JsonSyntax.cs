using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Syntax;

/// <summary>JSON bytes -> raw tree with positions. Broken JSON gives one problem, its first; keys and numbers are all checked.</summary>
internal sealed class JsonSyntax
{
    public const int MaxDepth = 64;

    // Some eighty times what the largest shipped file holds; it bounds what everything that is made of values can cost.
    public const int MaxValues = 500_000;

    private readonly SourceText _source;
    private readonly DiagnosticBag _problems;

    // Problems of values are placed at the end: only then is the way from the root to them known.
    private readonly List<Func<Diagnostic>> _later = [];

    private const int KeptWords = 1024;

    private const int LongestKept = 40;

    private readonly string?[] _kept = new string?[KeptWords];

    private int _values;

    private JsonSyntax(SourceText source, DiagnosticBag problems)
    {
        _source = source;
        _problems = problems;
    }

    /// <summary>The root, or null after a problem that leaves no tree.</summary>
    public static Node? Parse(SourceText source, DiagnosticBag problems)
    {
        ReadOnlySpan<byte> text = source.Utf8.Span;
        if (text.Length > SourceText.MaxBytes)
        {
            problems.Add(SourceText.TooLarge(source.Path));
            return null;
        }

        if (!Utf8.IsValid(text))
        {
            problems.Add(SyntaxCodes.NotUtf8.At(source.At(FirstInvalid(text), "")));
            return null;
        }

        if (text.Trim(" \t\r\n"u8).IsEmpty)
        {
            problems.Add(SyntaxCodes.Empty.At(SourceLocation.File(source.Path)));
            return null;
        }

        return new JsonSyntax(source, problems).Read(text);
    }

    private Node? Read(ReadOnlySpan<byte> text)
    {
        var reader = new Utf8JsonReader(text, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            Node root = Value(ref reader);
            reader.Read();
            _problems.AddRange(_later.Select(problem => problem()));
            return root;
        }
        catch (JsonException) when (_values > MaxValues)
        {
            _problems.Add(SyntaxCodes.TooManyValues.At(_source.At((int)reader.TokenStartIndex, ""), MaxValues.ToString(CultureInfo.InvariantCulture)));
            return null;
        }
        catch (JsonException)
        {
            // The depth of the reader leaves out the bracket that it stands at.
            int depth = reader.CurrentDepth + (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray ? 1 : 0);
            _problems.Add(JsonFault.Locate(_source, (int)reader.BytesConsumed, depth));
            return null;
        }
    }

    private Node Value(ref Utf8JsonReader reader)
    {
        int offset = (int)reader.TokenStartIndex;
        if (++_values > MaxValues)
        {
            throw new JsonException();
        }

        return reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(ref reader, offset),
            JsonTokenType.StartArray => List(ref reader, offset),
            JsonTokenType.String => Text(ref reader, offset),
            JsonTokenType.Number => Number(reader.ValueSpan, offset),
            JsonTokenType.Null => new NullNode(_source, offset),
            _ => new BooleanNode(_source, offset, reader.TokenType == JsonTokenType.True),
        };
    }

    private ObjectNode Object(ref Utf8JsonReader reader, int offset)
    {
        var node = new ObjectNode(_source, offset);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            int keyOffset = (int)reader.TokenStartIndex;
            string? key = Text(ref reader);
            reader.Read();
            Node value = Value(ref reader);
            value.KeyOffset = keyOffset;
            Add(node, key, value);
        }

        return node;
    }

    private void Add(ObjectNode node, string? key, Node value)
    {
        if (key is null)
        {
            value.Attach(node, "");
            LaterAtKey(value, Broken);
            return;
        }

        if (Fault(key) is { } fault)
        {
            LaterAtKey(value, fault);
        }

        if (!node.TryAdd(key, value))
        {
            value.Attach(node, key);
            LaterAtKey(value, Duplicate(node, key));
        }
    }

    private static Diagnostic Broken(SourceLocation place) => SyntaxCodes.BrokenText.At(place);

    private static Func<SourceLocation, Diagnostic> Duplicate(ObjectNode node, string key) => place => SyntaxCodes.DuplicateKey.At(place, key).With(node[key]!.KeyLocation);

    private static Func<SourceLocation, Diagnostic> NotExact(string shown) => place => SyntaxCodes.NumberForm.At(place, shown);

    // Apart from where values are read, so that the many without a problem carry nothing for one.
    private void LaterAtKey(Node value, Func<SourceLocation, Diagnostic> problem) => _later.Add(() => problem(value.KeyLocation));

    private void Later(Node value, Func<SourceLocation, Diagnostic> problem) => _later.Add(() => problem(value.Location));

    private ListNode List(ref Utf8JsonReader reader, int offset)
    {
        var node = new ListNode(_source, offset);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            node.Add(Value(ref reader));
        }

        return node;
    }

    private NumberNode Number(ReadOnlySpan<byte> digits, int offset)
    {
        bool isExact = TryDecimal(digits, out decimal value);
        var node = new NumberNode(_source, offset, value);
        if (!isExact)
        {
            Later(node, NotExact(Encoding.UTF8.GetString(digits.Length > 60 ? digits[..60] : digits)));
        }

        return node;
    }

    /// <summary>A decimal whose digits are all kept: at most 28 of them, no exponent.</summary>
    internal static bool TryDecimal(ReadOnlySpan<byte> digits, out decimal value)
    {
        value = 0;
        int count = 0;
        foreach (byte b in digits.TrimStart("-0."u8))
        {
            count += b is >= (byte)'0' and <= (byte)'9' ? 1 : 0;
        }

        int point = digits.IndexOf((byte)'.');
        bool fits = count <= 28 && (point < 0 || digits.Length - point - 1 <= 28) && digits.IndexOfAny("eE"u8) < 0;
        return fits && Utf8Parser.TryParse(digits, out value, out int read) && read == digits.Length;
    }

    private TextNode Text(ref Utf8JsonReader reader, int offset)
    {
        bool hasEscapes = reader.ValueIsEscaped;
        string? text = Text(ref reader);
        // A note may have lines.
        Func<SourceLocation, Diagnostic>? fault = text is null
            ? Broken
            : TextFault(text);
        var node = new TextNode(_source, offset, text ?? "", hasEscapes) { IsFaulty = fault is not null };
        if (fault is not null)
        {
            Later(node, fault);
        }

        return node;
    }

    /// <summary>As <see cref="Fault"/>, where line breaks and tabs stand for themselves.</summary>
    private static Func<SourceLocation, Diagnostic>? TextFault(string text) =>
        Fault(text.AsSpan().ContainsAny('\n', '\r', '\t') ? text.ReplaceLineEndings(" ").Replace('\t', ' ') : text);

    /// <summary>What makes a text another one than its reader sees: the first such character; null where it is what it seems.</summary>
    private static Func<SourceLocation, Diagnostic>? Fault(string text) => DeceptiveText.IsPlain(text) ? null : Deception(text);

    private static Func<SourceLocation, Diagnostic>? Deception(string text)
    {
        if (DeceptiveText.Hidden(text) is { } unseen)
        {
            return place => SyntaxCodes.HiddenCharacter.At(place, DeceptiveText.CodePoint(unseen));
        }

        return DeceptiveText.LookAlike(text) is { } letter ? place => SyntaxCodes.LookAlike.At(place, letter.ToString(), DeceptiveText.CodePoint(letter)) : null;
    }

    /// <summary>The text, composed; null where an escape is half of a surrogate pair. Keys, ids and words that come again and again are one string.</summary>
    private string? Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (bytes.Length is > 0 and <= LongestKept && !reader.ValueIsEscaped && bytes.IndexOfAnyExceptInRange((byte)' ', (byte)'~') < 0)
        {
            ref string? kept = ref _kept[((bytes.Length * 31) + (bytes[0] * 7) + (bytes[bytes.Length / 2] * 3) + bytes[^1]) & (KeptWords - 1)];
            return kept is not null && Ascii.Equals(bytes, kept) ? kept : kept = reader.GetString()!;
        }

        try
        {
            return VietnameseText.Compose(reader.GetString()!);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static int FirstInvalid(ReadOnlySpan<byte> text)
    {
        int offset = 0;
        while (Rune.DecodeFromUtf8(text[offset..], out _, out int length) == System.Buffers.OperationStatus.Done)
        {
            offset += length;
        }

        return offset;
    }
}
