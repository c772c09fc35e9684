using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Images;

/// <summary>Reads on from a place in an image what <see cref="ImageWriter"/> wrote there. One reader is used by one thread.</summary>
internal sealed class ImageReader(BookImage image, byte[] bytes, int at)
{
    private int _at = at;

    /// <summary>The blob whose number stands here, read when it is first asked for.</summary>
    public Func<T> Later<T>(Func<ImageReader, T> read)
    {
        int number = Count();
        return () => read(image.Blob(number));
    }

    public int Count() => (int)Long();

    public long Number()
    {
        long folded = Long();
        return (long)((ulong)folded >> 1) ^ -(folded & 1);
    }

    public int? Optional() => Count() is var value and > 0 ? value - 1 : null;

    public bool Flag() => Count() == 2;

    public bool? OptionalFlag() => Count() switch { 0 => null, 1 => false, _ => true };

    public string Text() => image.Text(Count() - 1);

    public string? OptionalText() => Count() is var number and > 0 ? image.Text(number - 1) : null;

    public ImmutableArray<string> Texts()
    {
        int length = Count();
        if (length == 0)
        {
            return [];
        }

        string[] texts = new string[length];
        for (int i = 0; i < length; i++)
        {
            texts[i] = Text();
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(texts);
    }

    public T[] List<T>(Func<T> read) => Items(Count(), read);

    public T[]? OptionalList<T>(Func<T> read) => Optional() is { } length ? Items(length, read) : null;

    public ImmutableArray<T> Array<T>(Func<T> read) => ImmutableCollectionsMarshal.AsImmutableArray(List(read));

    public ImmutableArray<T>? OptionalArray<T>(Func<T> read) => OptionalList(read) is { } items ? ImmutableCollectionsMarshal.AsImmutableArray(items) : null;

    public DateOnly? Day() => Optional() is { } number ? DateOnly.FromDayNumber(number) : null;

    public EffectivePeriod Period()
    {
        DateOnly? from = Day();
        return new EffectivePeriod(from, Day());
    }

    public decimal? Decimal() => Flag() ? new decimal([(int)Number(), (int)Number(), (int)Number(), (int)Number()]) : null;

    public Rational? Fraction()
    {
        switch (Count())
        {
            case 0:
                return null;
            case 1:
                long numerator = Number();
                return Rational.OfSmall(numerator, Number());
            default:
                var large = BigInteger.Parse(Text(), CultureInfo.InvariantCulture);
                return Rational.Create(large, BigInteger.Parse(Text(), CultureInfo.InvariantCulture));
        }
    }

    public LocalizedText Localized() => OptionalLocalized()!;

    public LocalizedText? OptionalLocalized() => OptionalText() is { } vi ? new LocalizedText(vi, Text()) : null;

    public LegalReference Legal() => OptionalLegal()!;

    public LegalReference? OptionalLegal() => Optional() is { } number ? image.Legal(number) : null;

    /// <summary>The legal reference that a blob is.</summary>
    public LegalReference LegalHere()
    {
        string document = Text();
        string? issuer = OptionalText();
        DateOnly? date = Day();
        string? article = OptionalText();
        string? appendix = OptionalText();
        string? row = OptionalText();
        return new LegalReference(document, issuer, date, article, appendix, row, OptionalText());
    }

    public Provenance Provenance()
    {
        LegalReference? legal = OptionalLegal();
        ImmutableArray<string> sources = Texts();
        var verification = (Verification?)Optional();
        string? note = OptionalText();
        string path = Text();
        int line = Count();
        int column = Count();
        return new Provenance(legal, sources, verification, note, new SourceLocation(path, line, column, Text()));
    }

    private static T[] Items<T>(int length, Func<T> read)
    {
        if (length == 0)
        {
            return [];
        }

        var items = new T[length];
        for (int i = 0; i < length; i++)
        {
            items[i] = read();
        }

        return items;
    }

    private long Long()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return (long)value;
            }
        }
    }
}
