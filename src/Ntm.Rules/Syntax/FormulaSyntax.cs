using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Syntax;

/// <summary>
/// Formula text -> tree, by recursive descent: sum = product {(+|-) product}; product = unary {(*|/) unary}; unary = - unary | atom;
/// atom = number | name | (min|max)(sum {, sum}) | ( sum ). Bounded in length and depth, so also in work.
/// </summary>
internal sealed class FormulaSyntax
{
    public const int MaxLength = 512;

    public const int MaxDepth = 32;

    private readonly string _text;
    private readonly Func<int, SourceLocation> _at;
    private int _position;
    private int _depth;
    private Diagnostic? _problem;

    private FormulaSyntax(string text, Func<int, SourceLocation> at)
    {
        _text = text;
        _at = at;
    }

    /// <summary>The tree, or null with the first problem added.</summary>
    /// <param name="text">The formula.</param>
    /// <param name="at">The place of a character of it.</param>
    /// <param name="problems">Where a problem is added.</param>
    public static FormulaTree? Parse(string text, Func<int, SourceLocation> at, DiagnosticBag problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(FormulaCodes.TooLong.At(at(0), MaxLength.ToString(CultureInfo.InvariantCulture)));
            return null;
        }

        var syntax = new FormulaSyntax(text, at);
        FormulaTree? tree = syntax.Sum();
        if (tree is not null && !syntax.IsAtEnd())
        {
            tree = syntax.Fail();
        }

        if (syntax._problem is { } problem)
        {
            problems.Add(problem);
        }

        return tree;
    }

    private FormulaTree? Sum() => Chain(Product, c => c switch
    {
        '+' => FormulaTreeKind.Add,
        '-' => FormulaTreeKind.Subtract,
        _ => null,
    });

    private FormulaTree? Product() => Chain(Unary, c => c switch
    {
        '*' => FormulaTreeKind.Multiply,
        '/' => FormulaTreeKind.Divide,
        _ => null,
    });

    private FormulaTree? Chain(Func<FormulaTree?> operand, Func<char, FormulaTreeKind?> operation)
    {
        FormulaTree? left = operand();
        while (left is not null && operation(Peek()) is { } kind)
        {
            int offset = _position++;
            left = operand() is { } right ? FormulaTree.Of(kind, offset, left, right) : null;
        }

        return left;
    }

    private FormulaTree? Unary()
    {
        if (Peek() != '-')
        {
            return Atom();
        }

        int offset = _position++;
        return Nested(Unary) is { } operand ? FormulaTree.Of(FormulaTreeKind.Negate, offset, operand) : null;
    }

    private FormulaTree? Atom()
    {
        char next = Peek();
        if (next == '(')
        {
            _position++;
            return Nested(Sum) is { } inner && Take(')') ? inner : null;
        }

        return char.IsAsciiDigit(next) ? Number() : char.IsAsciiLetter(next) ? NameOrCall() : Fail();
    }

    private FormulaTree? Number()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] is '.' or '_'))
        {
            _position++;
        }

        string digits = _text[start.._position];
        bool isPlain = digits.All(c => char.IsAsciiDigit(c) || c == '.') && digits[^1] != '.';
        if (isPlain && JsonSyntax.TryDecimal(Encoding.ASCII.GetBytes(digits), out decimal value))
        {
            return FormulaTree.Number(start, value);
        }

        _problem ??= FormulaCodes.NumberForm.At(_at(start), digits);
        return null;
    }

    private FormulaTree? NameOrCall()
    {
        int start = _position;
        while (_position < _text.Length && (char.IsAsciiLetterOrDigit(_text[_position]) || _text[_position] == '_'))
        {
            _position++;
        }

        string name = _text[start.._position];
        if (Peek() != '(')
        {
            return FormulaTree.OfName(start, name);
        }

        FormulaTreeKind? kind = name switch
        {
            "min" => FormulaTreeKind.Min,
            "max" => FormulaTreeKind.Max,
            _ => null,
        };
        if (kind is null)
        {
            _problem ??= FormulaCodes.UnknownFunction.At(_at(start), name);
            return null;
        }

        return Arguments() is { } arguments ? FormulaTree.Of(kind.Value, start, arguments) : null;
    }

    private ImmutableArray<FormulaTree>? Arguments()
    {
        ImmutableArray<FormulaTree>.Builder arguments = ImmutableArray.CreateBuilder<FormulaTree>();
        do
        {
            _position++;
            if (Nested(Sum) is not { } argument)
            {
                return null;
            }

            arguments.Add(argument);
        }
        while (Peek() == ',');
        return Take(')') ? arguments.ToImmutable() : null;
    }

    private FormulaTree? Nested(Func<FormulaTree?> inner)
    {
        if (++_depth > MaxDepth)
        {
            _problem ??= FormulaCodes.TooDeep.At(_at(Math.Min(_position, _text.Length)), MaxDepth.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        FormulaTree? tree = inner();
        _depth--;
        return tree;
    }

    private bool Take(char expected)
    {
        if (Peek() == expected)
        {
            _position++;
            return true;
        }

        Fail();
        return false;
    }

    private bool IsAtEnd()
    {
        Peek();
        return _position >= _text.Length;
    }

    /// <summary>The next character that is not a space; NUL at the end.</summary>
    private char Peek()
    {
        while (_position < _text.Length && _text[_position] == ' ')
        {
            _position++;
        }

        return _position < _text.Length ? _text[_position] : '\0';
    }

    private FormulaTree? Fail()
    {
        Peek();
        _problem ??= _position >= _text.Length
            ? FormulaCodes.EndsEarly.At(_at(_text.Length))
            : FormulaCodes.Unexpected.At(_at(_position), (Rune.TryGetRuneAt(_text, _position, out Rune found) ? found : Rune.ReplacementChar).ToString());
        return null;
    }
}
