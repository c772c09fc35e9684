using System.Collections.Frozen;
using System.Collections.Immutable;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Validation;

/// <summary>The file format, version 1, as a table: docs/rule-files.md in code.</summary>
internal static class RuleFileShapes
{
    /// <summary>Kind of the files of cases.</summary>
    public const string CasesKind = "tests";

    /// <summary>Kind of the maps of merged communes.</summary>
    public const string UnitMapKind = "unit-map";

    /// <summary>Kind of the plans of a year.</summary>
    public const string TargetsKind = "targets";

    /// <summary>How names of files end that stand beside the rules, by kind; what ends so is never read as law, and no other file of these kinds is.</summary>
    public static readonly FrozenDictionary<string, string> BesideLaw = new Dictionary<string, string>
    {
        [CasesKind] = ".tests.json",
        [UnitMapKind] = ".map.json",
        [TargetsKind] = ".targets.json",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly TextShape Text = new();
    private static readonly TextShape Id = new(TextForm.Id);
    private static readonly TextShape Number = new(TextForm.Number);
    private static readonly TextShape Path = new(TextForm.Path);
    private static readonly TextShape Metric = new(TextForm.Metric);
    private static readonly TextShape Day = new(TextForm.Day);
    private static readonly NumberShape Decimal = new();
    private static readonly NullShape Null = new();
    private static readonly ChoiceShape Province = new("province");
    private static readonly ChoiceShape Keep = new("keep");
    private static readonly ListShape Texts = new(Text, MayBeEmpty: true);

    private static readonly ObjectShape Localized = new("text", Must("vi", Text), Must("en", Text));

    private static readonly ObjectShape Effective = new("effective", Must("from", Day), May("to", Day));

    public static readonly ObjectShape Legal = new(
        "legal",
        May("document", Text), May("issuer", Text), May("date", Day), May("article", Text), May("appendix", Text), May("row", Text), May("note", Text));

    private static readonly ImmutableArray<ShapeMember> Origin =
    [
        May("legal", Legal),
        May("source", new EitherShape(ShapeCodes.ExpectedTextOrList, Text, new ListShape(Text))),
        May("verification", new ChoiceShape("confirmed", "corroborated", "unverified")),
        May("note", Text),
    ];

    private static readonly NamedShape Requirement = new("requirement", () => RequirementShape!);

    private static readonly NamedShape Threshold = new("threshold", () => ThresholdShape!);

    private static readonly EitherShape ScopeValue = new(
        ShapeCodes.ExpectedScopeValue, Text, new FlagShape(), new IntegerShape(-9999, 9999), new ListShape(new EitherShape(ShapeCodes.ExpectedScopeValue, Text, new FlagShape(), new IntegerShape(-9999, 9999))));

    private static readonly ListShape Scope = new(new MapShape(ScopeValue));

    private static readonly EitherShape Condition = new(ShapeCodes.ExpectedCondition, new NamedShape("requirementObject", () => RequirementForms!), Scope);

    private static readonly EitherShape FigureShape = new(ShapeCodes.ExpectedFigure, Decimal, Text, Null);

    private static readonly EitherShape GeneralShape = new(
        ShapeCodes.ExpectedThreshold, Decimal, Text, Null, new ObjectShape("cell", [Must("value", FigureShape), .. Origin]) { MainKey = "value" });

    private static readonly EitherShape ThresholdShape = new(
        ShapeCodes.ExpectedThreshold,
        Decimal,
        Text,
        Null,
        new FormsShape(
            "threshold",
            ("value", new ObjectShape("cell", [Must("value", FigureShape), .. Origin])),
            ("by", new ObjectShape("table", [Must("by", Text), May("general", GeneralShape), Must("cases", new MapShape(Threshold)), May("otherwise", Threshold), .. Origin])),
            ("delegated", new ObjectShape("delegatedThreshold", [Must("delegated", Province), May("noLooserThan", Threshold), May("noStricterThan", Threshold), .. Origin])),
            ("of", new ObjectShape("derived", [Must("of", Text), Must("times", Decimal), .. Origin]))));

    private static readonly ObjectShape WhenNone = new("whenNone", [Must("outcome", new ChoiceShape("notApplicable", "met")), .. Origin]);

    private static readonly FormsShape RequirementForms = new(
        "requirement",
        ("metric", Form("comparison", Must("metric", Metric), May("atLeast", Threshold), May("atMost", Threshold), May("moreThan", Threshold), May("lessThan", Threshold), May("for", new ListShape(Id)), May("whenNone", WhenNone)) with
        {
            ExactlyOneOf = ["atLeast", "atMost", "moreThan", "lessThan"],
        }),
        ("attested", Form("attestation", Must("attested", Metric))),
        ("rated", Form("rating", Must("rated", Metric), Must("atLeast", Threshold))),
        ("all", Form("all", Must("all", new ListShape(Requirement)), May("open", Province))),
        ("any", Form("any", Must("any", new ListShape(Requirement)), May("open", Province))),
        ("count", Form("count", Must("count", new ObjectShape("countOf", Must("atLeast", new IntegerShape(1, 1000)), Must("of", new ListShape(Requirement)), May("open", Province))))),
        ("delegated", Form("delegatedRequirement", Must("delegated", Province), May("until", Requirement))));

    private static readonly EitherShape RequirementShape = new(ShapeCodes.ExpectedRequirement, RequirementForms, Null, Keep);

    private static readonly ObjectShape Indicator = new(
        "indicator",
        [Must("id", Number), May("printed", Text), Must("name", Localized), Must("requirement", Requirement), May("appliesWhen", Condition), May("authority", Localized), May("guidance", new ListShape(Legal)), .. Origin]);

    private static readonly ObjectShape Criterion = new(
        "criterion",
        [
            Must("id", Number), May("printed", Text), May("group", Text), Must("name", Localized),
            Must("indicators", new EitherShape(ShapeCodes.ExpectedListOrNull, new ListShape(Indicator), Null)), May("appliesWhen", Condition), .. Origin,
        ]);

    private static readonly ListShape ReadAs = new(new ObjectShape(
        "readAs", [Must("when", Scope), Must("region", new EitherShape(ShapeCodes.ExpectedTextOrNull, Text, Null)), Must("effective", Effective), .. Origin]));

    public static readonly ObjectShape CriteriaSet = File(
        "criteria-set",
        [
            Must("id", Path), Must("level", Id), Must("title", Localized), Must("period", Text), Must("effective", Effective),
            May("indicatorCount", new IntegerShape(1, 1000)), May("criteriaCount", new IntegerShape(1, 1000)), May("groups", new MapShape(Localized)),
            May("requires", new ObjectShape("requires", Must("set", Path), Must("by", new ChoiceShape("met", "recognised", "either")))),
            May("ends", new ListShape(Path)), May("fills", Path), May("scope", Scope), May("readAs", ReadAs),
            Must("criteria", new EitherShape(ShapeCodes.ExpectedCriteria, new ListShape(Criterion), new ObjectShape("delegatedCriteria", Must("delegated", Province)), Null)),
            .. Origin,
        ]);

    public static readonly ObjectShape Overlay = File(
        "overlay",
        [
            Must("id", Path), Must("nature", new ChoiceShape("amendment", "provincial", "whatIf", "illustrative")), May("title", Localized), Must("effective", Effective),
            May("scope", Scope), May("replaces", Path), May("readAs", ReadAs),
            Must("changes", new MapShape(
                new ObjectShape(
                    "change",
                    [
                        May("name", Localized), May("threshold", Threshold), May("requirement", Requirement), May("appliesWhen", Condition),
                        May("added", new FlagShape(true)), May("criterion", Number), May("withdrawn", new FlagShape(true)), .. Origin,
                    ]),
                MayBeEmpty: true)),
            .. Origin,
        ]);

    public static readonly ObjectShape Recognition = File(
        "recognition",
        [
            Must("id", Path), Must("effective", Effective), Must("for", new ListShape(Path)),
            Must("conditions", new EitherShape(ShapeCodes.ExpectedListOrNull, new ListShape(new ObjectShape("condition", [Must("id", Id), Must("name", Localized), Must("requirement", Requirement), .. Origin])), Null)),
            Must("revocation", new EitherShape(ShapeCodes.ExpectedObject, new ObjectShape("revocation", Must("any", new ListShape(
                new ObjectShape("ground", [Must("criteriaNotMet", new ObjectShape("criteriaNotMet", Must("atLeastShare", Decimal), May("includingAnyOf", new MapShape(new ListShape(Number))))), .. Origin]))))
                , Null)),
            .. Origin,
        ]);

    private static readonly ObjectShape Named = new("named", Must("id", Number), Must("name", Localized), May("aliases", Texts));

    private static readonly ObjectShape MetricEntry = new(
        "metric",
        [
            Must("id", Metric), Must("name", Localized), Must("type", new ChoiceShape("quantity", "attestation", "rating")), May("unit", Id), May("decimals", new IntegerShape(0, 9)),
            May("min", Decimal), May("max", Decimal), May("counts", new ListShape(Metric)), May("formula", Text),
            May("parts", new ListShape(new ObjectShape("part", Must("id", Id), Must("name", Localized), May("aliases", Texts)))),
            May("scale", new ListShape(new ObjectShape("step", Must("id", Id), Must("name", Localized)))), May("yes", Texts), May("no", Texts), May("notLessThan", Metric),
            May("merge", new EitherShape(ShapeCodes.ExpectedMerge, new ChoiceShape("sum", "all", "any", "lowest", "none"), new ObjectShape("mergeByWeight", Must("weightedMean", Metric)))),
            May("definition", Localized), May("aliases", Texts), May("periods", new ListShape(Text)), .. Origin,
        ]);

    /// <summary>What an attribute can be.</summary>
    public static ImmutableArray<string> AttributeTypes { get; } = ["text", "date", "integer", "yesNo", "choice", "province", "region", "level", "recognitions", "nature"];

    private static readonly ObjectShape AttributeEntry = new(
        "attribute",
        Must("id", Id), Must("name", Localized),
        Must("type", new ChoiceShape(AttributeTypes)),
        May("values", new ListShape(Named)), May("absentMeans", new FlagShape()), May("aliases", Texts));

    private static readonly ObjectShape ProvinceEntry = new(
        "provinceUnit",
        Must("id", Number), Must("name", Localized), Must("effective", new ObjectShape("provinceEffective", May("from", Day), May("to", Day))), Must("regions", new ListShape(Text)), May("successor", Text), May("aliases", Texts));

    private static readonly ObjectShape SourceEntry = new("source", Must("id", Number), Must("title", Text), May("urls", Texts), May("note", Text));

    private static readonly ObjectShape Expectation = new(
        "expectation", Must("outcome", Text), May("reason", Text), May("shortfall", Decimal), May("counts", new IntegerShape(1, int.MaxValue)));

    private static readonly ImmutableArray<ShapeMember> CaseRun =
    [
        May("asOf", Day), May("reportingDate", Day), May("strict", new FlagShape()), May("missingCountsAsNotMet", new FlagShape()), May("useSet", new FlagShape()),
        May("scope", new MapShape(new EitherShape(ShapeCodes.ExpectedScopeValue, Text, new FlagShape(), new IntegerShape(-9999, 9999)), MayBeEmpty: true)),
    ];

    private static readonly ObjectShape Case = new(
        "case",
        [
            Must("description", Text), .. CaseRun,
            May("recognitions", new ListShape(new ObjectShape("stated", Must("level", Id), May("date", Day), May("period", Text)), MayBeEmpty: true)),
            May("values", new MapShape(new EitherShape(ShapeCodes.ExpectedValue, Decimal, new FlagShape(), Text), MayBeEmpty: true)),
            Must("expected", new MapShape(new EitherShape(ShapeCodes.ExpectedExpectation, Text, Null, Expectation))),
        ]);

    private static readonly ImmutableArray<ShapeMember> Unit = [Must("code", Text), Must("name", Text), May("validFrom", Day)];

    private static readonly ListShape ListedUnits = new(new ObjectShape("listedUnit", [.. Unit, .. Origin]), MayBeEmpty: true);

    private static readonly ObjectShape UnitMap = File(
        UnitMapKind,
        [
            Must("id", Path), Must("title", Localized), Must("effective", Effective),
            Must("units", new ListShape(
                new ObjectShape(
                    "newUnit",
                    [
                        Must("code", Text), Must("name", Text), May("district", Text), May("attributes", new MapShape(ScopeValue)),
                        Must("from", new EitherShape(ShapeCodes.ExpectedListOrNull, new ListShape(new ObjectShape("oldUnit", Unit)), Null)), .. Origin,
                    ]),
                MayBeEmpty: true)),
            May("unchanged", ListedUnits), May("unassigned", ListedUnits), Must("legal", Legal), .. Origin.Where(member => member.Key != "legal"),
        ]);

    private static readonly ObjectShape Targets = File(
        TargetsKind,
        [
            Must("id", Path), Must("title", Localized), Must("year", new IntegerShape(1900, 9999)),
            Must("targets", new ListShape(new ObjectShape(
                "target",
                [
                    Must("id", Id), Must("name", Localized), Must("measure", new ChoiceShape("recognised", "newlyRecognised", "met", "averageCriteria", "reported")),
                    May("level", Id), May("where", Scope), May("communes", new ListShape(new ObjectShape("namedUnit", Unit))),
                    Must("atLeast", Decimal), May("to", Decimal), May("unit", Localized), May("actual", new EitherShape(ShapeCodes.ExpectedNumberOrNull, Decimal, Null)), .. Origin,
                ]))),
            Must("legal", Legal), .. Origin.Where(member => member.Key != "legal"),
        ]);

    /// <summary>Shape of a file by its kind.</summary>
    public static readonly FrozenDictionary<string, ObjectShape> ByKind = new Dictionary<string, ObjectShape>
    {
        ["criteria-set"] = CriteriaSet,
        ["overlay"] = Overlay,
        ["recognition"] = Recognition,
        ["metrics"] = File("metrics", [
            May("units", new ListShape(new ObjectShape("unit", Must("id", Id), Must("vi", Text), Must("en", Text)), MayBeEmpty: true)), Must("metrics", new ListShape(MetricEntry))]),
        ["attributes"] = File("attributes", [Must("attributes", new ListShape(AttributeEntry))]),
        ["levels"] = File("levels", [Must("levels", new ListShape(Named))]),
        ["regions"] = File("regions", [Must("regions", new ListShape(Named))]),
        ["provinces"] = File("provinces", [Must("provinces", new ListShape(ProvinceEntry))]),
        [CasesKind] = File(CasesKind, [Must("set", Path), .. CaseRun, Must("cases", new ListShape(Case))]),
        [UnitMapKind] = UnitMap,
        [TargetsKind] = Targets,
        ["sources"] = File("sources", [Must("sources", new ListShape(SourceEntry))]),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static ObjectShape File(string kind, ImmutableArray<ShapeMember> members) =>
        new(kind, [May("$schema", Text), Must("kind", new ChoiceShape(kind)), Must("format", new IntegerShape(1, 1)), .. members]);

    private static ObjectShape Form(string name, params ImmutableArray<ShapeMember> members) =>
        new(name, [May("id", Id), .. members, May("appliesWhen", Condition), .. Origin]);

    private static ShapeMember Must(string key, Shape shape) => new(key, shape, true);

    private static ShapeMember May(string key, Shape shape) => new(key, shape, false);
}
