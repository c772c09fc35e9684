using Ntm.Rules.Diagnostics;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Reports.Tables;

/// <summary>Một ô. A text in both languages, or an exact number with the decimals in which it is printed; empty where there is nothing to say. Value equality.</summary>
public readonly record struct ReportCell
{
    private readonly LocalizedText? _text;

    private ReportCell(LocalizedText? text, Rational? number, int decimals) => (_text, Number, Decimals) = (text, number, decimals);

    /// <summary>The exact number; null for texts.</summary>
    public Rational? Number { get; }

    /// <summary>Decimals in which the number is printed, half away from zero, trailing zeros cut.</summary>
    public int Decimals { get; }

    /// <summary>A text that is the same in both languages: a name, a code.</summary>
    public static ReportCell Of(string? text) => new(text is null ? null : new LocalizedText(text, text), null, 0);

    /// <summary>A text.</summary>
    public static ReportCell Of(LocalizedText? text) => new(text, null, 0);

    /// <summary>A count.</summary>
    public static ReportCell Of(int count) => new(null, (decimal)count, 0);

    /// <summary>A number.</summary>
    /// <param name="number">Exact; null: nothing to say.</param>
    /// <param name="decimals">0 to 28.</param>
    public static ReportCell Of(Rational? number, int decimals) => new(null, number, decimals);

    /// <summary>Whether there is nothing to say.</summary>
    public bool IsEmpty => _text is null && Number is null;

    /// <summary>What is printed: a decimal comma in Vietnamese, a point in English.</summary>
    public string In(Language language)
    {
        if (Number is not { } number)
        {
            return _text?.In(language) ?? "";
        }

        string digits = number.ToString(Decimals);
        return language == Language.Vietnamese ? digits.Replace('.', ',') : digits;
    }

    /// <summary>As printed in Vietnamese.</summary>
    public override string ToString() => In(Language.Vietnamese);
}
