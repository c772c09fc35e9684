using System.Globalization;

namespace Ntm.Rules.Packs;

/// <summary>Numbers as arguments of messages.</summary>
internal static class Texts
{
    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);
}
