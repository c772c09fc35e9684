using System.Globalization;
using System.Text.Json.Nodes;
using Ntm.Rules.Cases;

namespace Ntm.Rules.Properties.Shipped;

/// <summary>A case in the making: where and when, the values so far, and the indicators that it is about.</summary>
internal sealed class CaseDraft(DraftPlace place, CoverageSight sight)
{
    public DraftPlace Place { get; } = place;

    public CoverageSight Sight { get; } = sight;

    public SortedDictionary<string, JsonNode?> Values { get; } = new(StringComparer.Ordinal);

    public List<string> Indicators { get; } = [];

    /// <summary>Takes the values in unless one of them is there already with another content.</summary>
    public bool TryAdd(string indicator, IReadOnlyDictionary<string, JsonNode?> values)
    {
        // What must be missing stands as null until the case is written.
        if (values.Any(value => Values.TryGetValue(value.Key, out JsonNode? had) && !JsonNode.DeepEquals(had, value.Value)))
        {
            return false;
        }

        foreach ((string key, JsonNode? value) in values)
        {
            Values[key] = value;
        }

        if (!Indicators.Contains(indicator))
        {
            Indicators.Add(indicator);
        }

        return true;
    }

    public string Description => $"{Place.Description}: {Shown}";

    private string Shown => Sight switch
    {
        CoverageSight.Met => "số liệu tốt hơn ngưỡng một bậc nhỏ nhất, nội dung xác nhận là Đạt",
        CoverageSight.NotMet => "số liệu kém ngưỡng một bậc nhỏ nhất, nội dung xác nhận là Chưa đạt",
        CoverageSight.AtLimit => "số liệu đúng bằng ngưỡng",
        CoverageSight.Missing => "chưa có số liệu",
        CoverageSight.Undetermined => "mức hoặc yêu cầu chưa biết",
        _ => "không có đối tượng để xét",
    };
}

/// <summary>Day, year and place of a case.</summary>
internal sealed record DraftPlace(DateOnly AsOf, int? Year, string Province, string? Region, string Classes)
{
    public string Description
    {
        get
        {
            string year = Year is { } given && given != AsOf.Year ? $", số liệu năm {given}" : "";
            string classes = Classes.Length == 0 ? "" : $", {Classes}";
            return $"{AsOf:dd/MM/yyyy}{year}, {(Region is null ? $"tỉnh {Province}" : $"vùng {Region}")}{classes}";
        }
    }

    public JsonObject Scope
    {
        get
        {
            var scope = new JsonObject { ["province"] = Province };
            if (Region is not null)
            {
                scope["region"] = Region;
            }

            foreach (string[] pair in Classes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')))
            {
                scope[pair[0]] = bool.TryParse(pair[1], out bool flag) ? JsonValue.Create(flag) : JsonValue.Create(pair[1]);
            }

            return scope;
        }
    }

    public string ReportingDate => Year is { } year && year != AsOf.Year
        ? new DateOnly(year, 12, 31).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
