namespace Ntm.Rules.SampleGenerator;

/// <summary>
/// How far from its limit a figure lies, in steps, on the side where it is met or on the other: at the limit, just beyond, or further. A figure
/// comes nearer to its limit from 2018 to 2019 while it is missed, and moves away from it once it is met.
/// </summary>
internal static class Distance
{
    public static int Of(Draws draws, Course course, int year, int most)
    {
        int in2019 = draws.Chance(20) ? 0 : draws.Between(0, most);
        int progress = draws.Between(0, most / 4);
        if (year == 2019)
        {
            return in2019;
        }

        return course.In2018 ? Math.Max(0, in2019 - progress) : in2019 + progress;
    }
}
