using System.Text;
using Ntm.Rules.Packs;
using Ntm.Rules.Sources;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>
/// Nguồn quy định. Where rule files come from. Later sources add to earlier ones and never replace them: an id that stands in two sources with different
/// content is an error. Immutable; files are read when a book is loaded, never before or after.
/// </summary>
public sealed class RuleSource
{
    private readonly Func<Func<string, bool>, IEnumerable<SourceFile>> _read;

    private RuleSource(Func<Func<string, bool>, IEnumerable<SourceFile>> read) => _read = read;

    /// <summary>The law as shipped inside this library.</summary>
    public static RuleSource BuiltIn { get; } = new(EmbeddedFiles.Read);

    /// <summary>
    /// All <c>*.json</c> of a directory and those below it, but not <c>*.tests.json</c>, <c>*.map.json</c>, <c>*.targets.json</c> what lies in folders named <c>schema</c> or <c>samples</c>, and a <c>manifest.json</c> that lists the others as that of a pack does. What-if and
    /// illustrative overlays are refused here: they are passed as <see cref="File"/> or <see cref="Memory(string, string)"/>.
    /// </summary>
    /// <param name="path">The directory; one that does not exist is reported when the book is loaded.</param>
    public static RuleSource Directory(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RuleSource(takes => DirectoryFiles.Read(path, takes));
    }

    /// <summary>One file of any kind.</summary>
    /// <param name="path">The file; one that does not exist is reported when the book is loaded.</param>
    public static RuleSource File(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new RuleSource(takes => takes(path) ? [DiskReader.Read(path, path.Replace('\\', '/'), Path.GetFileName(path), true)] : []);
    }

    /// <summary>One file that the host holds in memory.</summary>
    /// <param name="path">The name under which problems are reported and which enters the content hash.</param>
    /// <param name="json">The content.</param>
    public static RuleSource Memory(string path, string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Memory(path, Encoding.UTF8.GetBytes(json));
    }

    /// <summary>One file that the host holds in memory.</summary>
    /// <param name="path">The name under which problems are reported and which enters the content hash.</param>
    /// <param name="utf8">The content, with or without byte order mark; copied.</param>
    public static RuleSource Memory(string path, ReadOnlyMemory<byte> utf8)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var file = new SourceFile(path, path, utf8.ToArray(), null, true);
        return new RuleSource(takes => takes(path) ? [file] : []);
    }

    /// <summary>
    /// Gói quy định có chữ ký. The files of a signed pack (<c>.ntmpack</c>), as for <see cref="Directory"/>. Before anything of the rules is read the whole pack is checked; one that does not
    /// hold in everything (NTM5xxx) gives its problems and no file. Where <paramref name="trust"/> has no key, it never holds.
    /// </summary>
    /// <param name="path">The pack, which is read once and whole when a book is loaded.</param>
    /// <param name="trust">Whose packs are taken; its own problems are reported when the book is loaded.</param>
    public static RuleSource Pack(string path, PackTrust trust)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(trust);
        return new RuleSource(takes => PackFiles.Read(path, PackCheck.Of(path, trust), takes));
    }

    /// <summary>As <see cref="Pack(string, PackTrust)"/>, of a pack that the host holds in memory.</summary>
    /// <param name="path">The name under which problems are reported.</param>
    /// <param name="pack">The pack; copied.</param>
    /// <param name="trust">Whose packs are taken.</param>
    public static RuleSource Pack(string path, ReadOnlyMemory<byte> pack, PackTrust trust)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(trust);
        byte[] bytes = pack.ToArray();
        return new RuleSource(takes => PackFiles.Read(path, PackCheck.Of(path, bytes, trust), takes));
    }

    /// <summary>The rule files.</summary>
    internal IEnumerable<SourceFile> Read() => _read(name => !RuleFileShapes.BesideLaw.Values.Any(end => name.EndsWith(end, StringComparison.Ordinal)));

    /// <summary>The files of cases.</summary>
    internal IEnumerable<SourceFile> ReadCases() => _read(name => name.EndsWith(RuleFileShapes.BesideLaw[RuleFileShapes.CasesKind], StringComparison.Ordinal));

    /// <summary>The files as something that stands beside the law, whatever they are called.</summary>
    internal IEnumerable<SourceFile> ReadBeside() => _read(_ => true);
}
