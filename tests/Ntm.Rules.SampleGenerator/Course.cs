namespace Ntm.Rules.SampleGenerator;

/// <summary>Whether a requirement is to be met at the end of 2018, and of 2019. What was met stays met.</summary>
internal readonly record struct Course(bool In2018, bool In2019)
{
    public static Course Always => new(true, true);

    public static Course Never => new(false, false);

    public bool IsAlways => In2018 && In2019;

    public bool In(int year) => year == 2018 ? In2018 : In2019;
}
