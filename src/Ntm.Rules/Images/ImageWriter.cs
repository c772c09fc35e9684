using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Images;

/// <summary>
/// Writes an image: texts, each once, and blobs of values that refer to texts and other blobs by number. Numbers are of variable length, seven bits a byte, lowest first;
/// what may be negative is folded (0, -1, 1, -2 …). What <see cref="ImageReader"/> reads must be written here in the same order.
/// </summary>
internal sealed class ImageWriter
{
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly List<byte[]?> _blobs = [];
    private readonly Dictionary<LegalReference, int> _legal = [];
    private List<byte> _open = [];

    /// <summary>The image: number of texts, of blobs; where each text and each blob begins and the last ends, in 32 bits; the texts; the blobs.</summary>
    public byte[] ToArray()
    {
        byte[][] texts = [.. _texts.Keys.Select(Encoding.UTF8.GetBytes)];
        byte[][] blobs = [.. _blobs.Select(blob => blob!)];
        List<byte> image = [];
        Fixed(image, texts.Length);
        Fixed(image, blobs.Length);
        int at = (2 + texts.Length + blobs.Length + 1) * sizeof(int);
        byte[][] all = [.. texts, .. blobs];
        foreach (byte[] part in all)
        {
            Fixed(image, at);
            at += part.Length;
        }

        Fixed(image, at);
        Array.ForEach(all, image.AddRange);
        return [.. image];
    }

    /// <summary>Writes a blob that can be read for itself, and its number where the writer stands.</summary>
    public void Blob(Action write) => Count(NewBlob(write));

    /// <summary>Writes a blob that can be read for itself.</summary>
    /// <returns>Its number.</returns>
    public int NewBlob(Action write)
    {
        int number = _blobs.Count;
        _blobs.Add(null);
        List<byte> outer = _open;
        _open = [];
        write();
        _blobs[number] = [.. _open];
        _open = outer;
        return number;
    }

    public void Count(long value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        Sevens((ulong)value);
    }

    public void Number(long value) => Sevens((ulong)((value << 1) ^ (value >> 63)));

    /// <summary>Null is 0, anything else its number and one.</summary>
    public void Optional(int? value) => Count(value is { } known ? (long)known + 1 : 0);

    public void Flag(bool? value) => Count(value switch { null => 0, false => 1, true => 2 });

    public void Text(string? text)
    {
        if (text is not null && !_texts.ContainsKey(text))
        {
            _texts.Add(text, _texts.Count);
        }

        Count(text is null ? 0 : _texts[text] + 1);
    }

    public void Texts(ImmutableArray<string> texts) => List(texts, Text);

    public void List<T>(IReadOnlyCollection<T> items, Action<T> write)
    {
        Count(items.Count);
        foreach (T item in items)
        {
            write(item);
        }
    }

    /// <summary>A list, or null, which is 0; the length of a list is one more than it is.</summary>
    public void OptionalList<T>(ImmutableArray<T>? items, Action<T> write)
    {
        Optional(items?.Length);
        foreach (T item in items ?? [])
        {
            write(item);
        }
    }

    public void Day(DateOnly? day) => Optional(day?.DayNumber);

    public void Period(EffectivePeriod period)
    {
        Day(period.From);
        Day(period.To);
    }

    public void Decimal(decimal? value)
    {
        Flag(value is not null);
        if (value is { } known)
        {
            Array.ForEach(decimal.GetBits(known), bits => Number(bits));
        }
    }

    /// <summary>Nothing; or a fraction of small numbers; or one of numbers written out.</summary>
    public void Fraction(Rational? value)
    {
        if (value is not { } known)
        {
            Count(0);
        }
        else if (known.TrySmall(out long numerator, out long denominator))
        {
            Count(1);
            Number(numerator);
            Number(denominator);
        }
        else
        {
            Count(2);
            Text(known.Numerator.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Text(known.Denominator.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    public void Localized(LocalizedText? text)
    {
        Text(text?.Vi);
        if (text is not null)
        {
            Text(text.En);
        }
    }

    public void Legal(LegalReference? legal)
    {
        if (legal is not null && !_legal.ContainsKey(legal))
        {
            _legal[legal] = NewBlob(() =>
            {
                Text(legal.Document);
                Text(legal.Issuer);
                Day(legal.Date);
                Text(legal.Article);
                Text(legal.Appendix);
                Text(legal.Row);
                Text(legal.Note);
            });
        }

        Optional(legal is null ? null : _legal[legal]);
    }

    public void Provenance(Provenance provenance)
    {
        Legal(provenance.Legal);
        Texts(provenance.Sources);
        Optional((int?)provenance.Verification);
        Text(provenance.Note);
        Text(provenance.Location.Path);
        Count(provenance.Location.Line);
        Count(provenance.Location.Column);
        Text(provenance.Location.Pointer);
    }

    private void Sevens(ulong left)
    {
        for (; left >= 0x80; left >>= 7)
        {
            _open.Add((byte)(left | 0x80));
        }

        _open.Add((byte)left);
    }

    private static void Fixed(List<byte> into, int value)
    {
        Span<byte> bytes = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        into.AddRange(bytes);
    }
}
