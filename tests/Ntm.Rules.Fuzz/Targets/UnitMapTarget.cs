using Ntm.Rules.Assessments;
using Ntm.Rules.Communes;
using Ntm.Rules.Data;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Fuzz.Mutation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Maps of merged communes: read, and where one comes of it, communes with odd values merged by it and written.</summary>
internal sealed class UnitMapTarget : Target
{
    private const string Path = "input.map.json";

    private static readonly string[] Codes = ["06058", "06061", "00001", "00002", "00003", "1", "2"];

    private static readonly string[] Sources = [.. Seeds.WithMoreGood(System.IO.Path.Combine(Seeds.Conformance, "unit-maps")), .. Seeds.Files(Seeds.Rules, "*.map.json")];

    private readonly RuleBook _book = Seeds.Base;

    private readonly JsonMutator _mutator = new(Sources.Select(Seeds.Text));

    public override string Name => "map";

    public override int Share => 4;

    public override long BytesAnyway => 600_000;

    public override IEnumerable<string> Files => Sources;

    public override byte[] Make(Dice dice) => _mutator.Mutate(dice);

    public override bool Run(byte[] input, Dice dice)
    {
        UnitMapLoad load = _book.LoadUnitMap(RuleSource.Memory(Path, input));
        Problems.Check(load.Diagnostics, Path, input);
        FuzzException.Unless(load.Map is null || load.Diagnostics.All(problem => problem.Severity != Severity.Error), "a map beside an error");
        if (load.Map is not { } map)
        {
            return false;
        }

        string[] codes = [.. map.Units.SelectMany(unit => unit.Parts ?? []).Select(part => part.Code), .. Codes];
        CommuneRecord[] communes = [.. codes.Distinct(StringComparer.Ordinal).Take(20).Select(code => With(Communes.Make(_book.Catalog, dice), code))];
        MergedCommunes merged = UnitMerger.Merge(_book.Catalog, map, communes);
        using var text = new StringWriter();
        CommuneCsvWriter.Write(text, merged.Communes);
        FuzzException.Unless(merged.Notes.All(note => note.Sentence(_book.Catalog, Language.Vietnamese).Length > 0), "a note that says nothing");
        return true;
    }

    private static CommuneRecord With(CommuneRecord from, string code) => new()
    {
        Code = code,
        Name = from.Name,
        Province = from.Province,
        Region = from.Region,
        ReportingDate = from.ReportingDate,
        Attributes = from.Attributes,
        Values = from.Values,
    };
}
