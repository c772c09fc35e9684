using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Proof;

namespace Ntm.Rules.Hosting.Files;

/// <summary>
/// Reads the rule files of a directory once, each to its end: the <c>*.json</c> that <see cref="RuleSource.Directory"/> would take, cases included. Links are
/// followed inside of the directory only. What is found may be half of a copy.
/// </summary>
internal sealed class DirectoryScan
{
    public const string ManifestName = "manifest.json";

    private const int MaxFiles = 5000;

    private const int MaxDepth = 16;

    private const int MaxFileBytes = 16 * 1024 * 1024;

    private const long MaxBytes = 256L * 1024 * 1024;

    private static readonly string[] NotRules = ["schema", "samples"];

    private static readonly EnumerationOptions Options = new() { IgnoreInaccessible = false, AttributesToSkip = FileAttributes.Hidden };

    private readonly string _directory;

    private readonly string _real;

    private readonly HashSet<string> _entered = new(StringComparer.Ordinal);

    private long _bytes;

    private DirectoryScan(string directory)
    {
        _directory = Path.GetFullPath(directory);
        _real = RealPath.Of(directory);
    }

    /// <summary>All rule files and the manifest, in no order.</summary>
    /// <exception cref="ScanException">The directory cannot be read now, or holds what no directory of rules does.</exception>
    public static ImmutableArray<RuleFileBytes> Read(string directory)
    {
        try
        {
            var scan = new DirectoryScan(directory);
            ImmutableArray<RuleFileBytes> files = [.. scan.In(scan._directory, 0)];
            return files.IsEmpty ? throw new ScanException(HostingCodes.NoFiles.At(SourceLocation.File(directory))) : files;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException)
        {
            throw new ScanException(HostingCodes.CannotRead.At(SourceLocation.File(directory), exception.Message));
        }
    }

    /// <summary>A file of the directory that is no rule file, for whoever lists it all the same; null where it is not there, or not inside.</summary>
    public static RuleFileBytes? ReadOther(string directory, string name)
    {
        try
        {
            var scan = new DirectoryScan(directory);
            string path = Path.Combine(scan._directory, name);
            bool isPlain = name.Split('/').All(part => part.Length > 0 && part is not ("." or "..")) && !Path.IsPathRooted(name);
            return isPlain && File.Exists(path) && RealPath.IsInside(RealPath.Of(path), scan._real) ? scan.ReadFile(path) : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException or ArgumentException or ScanException)
        {
            return null;
        }
    }

    private IEnumerable<RuleFileBytes> In(string folder, int depth)
    {
        if (!_entered.Add(RealPath.Of(folder)))
        {
            yield break;
        }

        int count = 0;
        foreach (FileSystemInfo entry in new DirectoryInfo(folder).EnumerateFileSystemInfos("*", Options))
        {
            bool isDirectory = entry.Attributes.HasFlag(FileAttributes.Directory);
            if (isDirectory ? depth == MaxDepth || NotRules.Contains(entry.Name, StringComparer.Ordinal) : !IsRuleFile(entry.Name))
            {
                continue;
            }

            if (entry.LinkTarget is not null && !RealPath.IsInside(RealPath.Of(entry.FullName), _real))
            {
                throw new ScanException(HostingCodes.LeadsOut.At(SourceLocation.File(entry.FullName)));
            }

            foreach (RuleFileBytes file in isDirectory ? In(entry.FullName, depth + 1) : [ReadFile(entry.FullName)])
            {
                yield return ++count <= MaxFiles ? file : throw TooMuch(folder);
            }
        }
    }

    private RuleFileBytes ReadFile(string path)
    {
        byte[] bytes = SharedFile.Read(path, Math.Min(MaxFileBytes, MaxBytes - _bytes)) ?? throw TooMuch(path);
        _bytes += bytes.Length;
        string name = Path.GetRelativePath(_directory, path).Replace('\\', '/');
        return new RuleFileBytes(name, ImmutableCollectionsMarshal.AsImmutableArray(bytes));
    }

    private static bool IsRuleFile(string name) =>
        name.EndsWith(".json", OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static ScanException TooMuch(string place) => new(HostingCodes.TooMuch.At(
        SourceLocation.File(place),
        MaxFiles.ToString(CultureInfo.InvariantCulture),
        (MaxFileBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture),
        (MaxBytes / 1024 / 1024).ToString(CultureInfo.InvariantCulture)));
}
