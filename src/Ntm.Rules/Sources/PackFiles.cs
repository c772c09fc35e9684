using Ntm.Rules.Packs;

namespace Ntm.Rules.Sources;

/// <summary>Those files of a checked pack that are asked for, in the order of their names; of a pack that does not hold its problems alone.</summary>
internal static class PackFiles
{
    public static IEnumerable<SourceFile> Read(string path, PackCheck check, Func<string, bool> takes)
    {
        string root = path.Replace('\\', '/');
        return check.Holds
            ? check.Contents.Where(file => takes(file.Name)).Select(file => new SourceFile($"{root}/{file.Name}", file.Name, file.Bytes, null, false) { Provinces = check.Provinces })
            : check.Diagnostics.Select(problem => new SourceFile(problem.Location.Path, "", null, problem, false));
    }
}
