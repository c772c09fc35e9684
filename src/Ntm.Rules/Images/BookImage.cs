using System.Buffers.Binary;
using System.Text;
using Ntm.Rules.Model;

namespace Ntm.Rules.Images;

/// <summary>
/// A book as the build has read and checked it, in a form of which only what is asked for is made. Written and read by the same version of this assembly; nothing from outside
/// is ever read as one. Safe for concurrent use.
/// </summary>
internal sealed class BookImage
{
    private readonly byte[] _bytes;
    private readonly int _textCount;
    private readonly string?[] _texts;
    private readonly LegalReference?[] _legal;

    /// <param name="bytes">What <see cref="Write"/> gave; not copied.</param>
    public BookImage(byte[] bytes)
    {
        _bytes = bytes;
        _textCount = Fixed(0);
        _texts = new string?[_textCount];
        _legal = new LegalReference?[Fixed(1)];
    }

    /// <summary>The image of a book without problems.</summary>
    public static byte[] Write(BookContent content)
    {
        var to = new ImageWriter();
        to.NewBlob(() =>
        {
            new CatalogWriter(to).Write(content.Catalog);
            var law = new LawWriter(to, content.Catalog.Table);
            to.List(content.Sets, law.Set);
            to.List(content.Overlays, law.Overlay);
            to.List(content.Recognition, law.Recognition);
        });
        return to.ToArray();
    }

    /// <summary>The book; its greater parts are made when they are first asked for.</summary>
    public BookContent Read()
    {
        ImageReader from = Blob(0);
        Catalog catalog = new CatalogReader(from).Read();
        var law = new LawReader(from, catalog.Table);
        return new BookContent(catalog, from.Array(law.Set), from.Array(law.Overlay), from.Array(law.Recognition));
    }

    /// <summary>A reader at the beginning of a blob.</summary>
    public ImageReader Blob(int number) => new(this, _bytes, Fixed(2 + _textCount + number));

    /// <summary>A text by its number.</summary>
    public string Text(int number) => _texts[number] ??= Encoding.UTF8.GetString(_bytes, Fixed(2 + number), Fixed(3 + number) - Fixed(2 + number));

    /// <summary>A legal reference by the number of its blob.</summary>
    public LegalReference Legal(int number) => _legal[number] ??= Blob(number).LegalHere();

    private int Fixed(int index) => BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(index * sizeof(int)));
}
