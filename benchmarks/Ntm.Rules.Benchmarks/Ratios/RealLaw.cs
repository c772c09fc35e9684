
namespace Ntm.Rules.Benchmarks.Ratios;

/// <summary>The set of 1980/QĐ-TTg in 2020. What it leaves to provinces, or what is not known of it, is filled by made-up figures, so that all 49 indicators are judged.</summary>
internal static class RealLaw
{
    public const string SetId = "national/2016-2020/standard";

    public const string Filled = """
        { "kind": "overlay", "format": 1, "id": "benchmark", "nature": "illustrative", "effective": { "from": "2016-12-01" }, "changes": {
          "national/2016-2020/standard#2.1": { "threshold": 90 }, "national/2016-2020/standard#2.2": { "threshold": 60 },
          "national/2016-2020/standard#2.3": { "threshold": 65 }, "national/2016-2020/standard#2.4": { "threshold": 50 },
          "national/2016-2020/standard#14.3": { "threshold": { "by": "region", "cases": {
            "TDMN": "keep", "DBSH": 35, "BTB": "keep", "DHNTB": "keep", "TN": "keep", "DNB": "keep", "DBSCL": "keep" } } },
          "national/2016-2020/standard#17.4": { "requirement": { "attested": "burial_by_rule_and_plan" } },
          "national/2016-2020/standard#17.5": { "requirement": { "attested": "waste_and_waste_water_treated" } } } }
        """;

    public static readonly (string Region, string Province)[] Regions =
        [("TDMN", "20"), ("DBSH", "34"), ("BTB", "40"), ("DHNTB", "56"), ("TN", "66"), ("DNB", "72"), ("DBSCL", "86")];

    public static RuleBook Book { get; } = Load();

    public static DateOnly Day { get; } = new(2020, 12, 31);

    public static AssessmentRun Run { get; } = Book.StartRun(Day);

    /// <summary>Where the shipped rule files are.</summary>
    public static string Folder => Path.Combine(Root(), "rules");

    private static RuleBook Load()
    {
        string rules = Folder;
        return RuleBook.Load(
            RuleSource.Directory(Path.Combine(rules, "catalog")),
            RuleSource.File(Path.Combine(rules, "national", "2016-2020", "standard.json")),
            RuleSource.Memory("benchmark.json", Filled)).BookOrThrow();
    }

    public static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Ntm.Rules.sln")))
        {
            folder = Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("No Ntm.Rules.sln above the benchmarks.");
        }

        return folder;
    }
}
