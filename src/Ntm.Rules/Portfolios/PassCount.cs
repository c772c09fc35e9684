using Ntm.Rules.Assessments;
using Ntm.Rules.Quantities;

namespace Ntm.Rules.Portfolios;

/// <summary>Số xã đạt. How many communes pass among those that are counted. Value equality.</summary>
/// <param name="Passed">Those that pass.</param>
/// <param name="Of">Those that are counted.</param>
public readonly record struct PassCount(int Passed, int Of)
{
    /// <summary>The exact share, 0 to 1; null where nobody is counted.</summary>
    public Rational? Share => Of == 0 ? null : Rational.Create(Passed, Of);

    /// <summary>The share as offices print it: per cent with one decimal, half away from zero; null where nobody is counted.</summary>
    public Rational? Percent => Share is { } share ? (share * 100).Round(1) : null;

    /// <summary>Counts a tally of outcomes by the settings.</summary>
    internal static PassCount Count(Tally tally, PortfolioSettings settings)
    {
        int passed = tally.Met;
        int of = tally.Met + tally.NotMet;
        foreach ((int number, OutcomeCounting counting) in new[] { (tally.NotApplicable, settings.NotApplicable), (tally.Undetermined, settings.Undetermined) })
        {
            passed += counting == OutcomeCounting.AsMet ? number : 0;
            of += counting == OutcomeCounting.LeftOut ? 0 : number;
        }

        return new PassCount(passed, of);
    }
}
