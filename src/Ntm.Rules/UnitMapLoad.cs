using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Validation;

namespace Ntm.Rules;

/// <summary>
/// Kết quả nạp bảng sắp xếp xã. A map of merged communes (<c>*.map.json</c>), or every problem of its file at once. Immutable.
/// </summary>
public sealed class UnitMapLoad
{
    private UnitMapLoad(UnitMap? map, ImmutableArray<Diagnostic> diagnostics)
    {
        Map = map;
        Diagnostics = diagnostics;
    }

    /// <summary>The map; null when a diagnostic is an error.</summary>
    public UnitMap? Map { get; }

    /// <summary>All problems in the order of their places; empty when there is none.</summary>
    public ImmutableArray<Diagnostic> Diagnostics { get; }

    /// <summary>The map, for hosts that cannot go on without it.</summary>
    /// <exception cref="RuleBookException">A diagnostic is an error.</exception>
    public UnitMap MapOrThrow() => Map ?? throw new RuleBookException(Diagnostics);

    internal static UnitMapLoad Of(RuleBook book, RuleSource source)
    {
        (UnitMap? content, ImmutableArray<Diagnostic> problems) = FileBesideLaw.Read(
            source, (file, found) => UnitMapValidator.Read(file, book.Catalog, found), read => read.Provenance, UnitMapCodes.SecondMap);
        return new UnitMapLoad(content, problems);
    }
}
