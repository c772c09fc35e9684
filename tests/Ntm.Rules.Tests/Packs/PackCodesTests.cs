namespace Ntm.Rules.Tests.Packs;

/// <summary>No problem of packs is only written down.</summary>
public sealed class PackCodesTests
{
    [Fact]
    public void PackCodes_EveryOne_IsShownByATest()
    {
        string[] codes = [.. CodeTable.All.Select(descriptor => descriptor.Code).Where(code => code[3] == '5')];
        string[] shown = [.. Tampering.All.Select(tampering => tampering.Code), .. PackTrustTests.Codes.Where(code => code[3] == '5'), RulePackTests.NothingToPack, ProvinceKeyTests.Code];

        Assert.Equal(codes, shown.Distinct().Order(StringComparer.Ordinal));
    }
}
