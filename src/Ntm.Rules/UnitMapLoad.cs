using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Model;
using Ntm.Rules.Sources;
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
        var problems = new DiagnosticBag();
        SourceFile[] files = [.. source.ReadBeside()];
        RuleFile[] sound = [.. files.Select(file => BookLoader.Parse(file, problems)).OfType<RuleFile>()];
        UnitMap[] maps = [.. sound.Select(file => UnitMapValidator.Read(file, book.Catalog, problems)).OfType<UnitMap>()];
        foreach (UnitMap second in maps.Skip(1))
        {
            problems.Add(UnitMapCodes.SecondMap.At(second.Provenance.Location).With(maps[0].Provenance.Location));
        }

        return new UnitMapLoad(problems.HasErrors ? null : maps.FirstOrDefault(), problems.InFileOrder([.. files.Select(file => file.Path)]));
    }
}
