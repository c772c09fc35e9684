namespace Ntm.Rules.Tests.Loading;

/// <summary>Texts of overlays over the base book.</summary>
internal static class Overlays
{
    public static string Province(string address, string change, string province = "20") => $$"""
        {
          "kind": "overlay", "format": 1, "id": "case/province-{{province}}", "nature": "provincial",
          "legal": { "document": "01/QĐ-THỬ", "issuer": "Tỉnh thử", "date": "2018-01-01" },
          "effective": { "from": "2018-01-01" }, "scope": [{ "province": "{{province}}" }],
          "changes": { "{{address}}": { {{change}}, "verification": "confirmed" } }
        }
        """;

    public static string Trial(string nature, string address, string change) => $$"""
        { "kind": "overlay", "format": 1, "id": "case/trial", "nature": "{{nature}}", "effective": { "from": "2018-01-01" }, "changes": { "{{address}}": { {{change}} } } }
        """;
}
