namespace Ntm.Rules.SampleGenerator;

/// <summary>A real commune of Lạng Sơn: code, name and district in the division of 2019.</summary>
internal sealed record Place(string Code, string Name, string District)
{
    /// <summary>Reads the list beside the samples.</summary>
    public static Place[] ReadAll(string file) =>
        [.. File.ReadLines(file).Skip(1).Select(line => line.Split(',')).Select(cells => new Place(cells[0], cells[1], cells[2]))];
}
