using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting.Files;

/// <summary>Reads all rule files of directories at once, or says why they cannot be taken now.</summary>
internal static class DirectoryReader
{
    private const int MostFiles = 5000;

    private const long MostBytes = 256L * 1024 * 1024;

    private static readonly string[] NoRules = ["schema", "samples"];

    /// <summary>The files, or why not: then a later look may find them.</summary>
    /// <param name="directories">Where they are.</param>
    /// <param name="withManifest">Directories that had a manifest once: without it their files are just being changed. Those that have one now are added.</param>
    /// <param name="packs">Packs beside them: one that holds vouches for itself.</param>
    public static (RuleSnapshot? Snapshot, string? NotYet) Read(IEnumerable<string> directories, ISet<string>? withManifest = null, IEnumerable<ServedPack>? packs = null)
    {
        List<SnapshotFile> all = [];
        long? revision = null;
        bool hasManifest = true;
        try
        {
            foreach (string directory in directories)
            {
                List<SnapshotFile> files = FilesOf(directory, takesPacks: packs is null);
                if (files.Find(file => file.Name == RuleManifest.Name) is not { } written)
                {
                    if (withManifest?.Contains(directory) == true)
                    {
                        return (null, $"the manifest of '{directory}' is gone");
                    }

                    hasManifest = false;
                }
                else if (RuleManifest.Read(written.Bytes) is not { } manifest)
                {
                    return (null, $"the manifest of '{directory}' cannot be read");
                }
                else
                {
                    withManifest?.Add(directory);
                    files.Remove(written);
                    if (manifest.Mismatch(files) is { } mismatch)
                    {
                        return (null, $"{mismatch} in '{directory}'");
                    }

                    revision = Math.Max(revision ?? 0, manifest.Revision);
                }

                all.AddRange(files);
                if (all.Count > MostFiles || all.Sum(file => (long)file.Bytes.Length) > MostBytes)
                {
                    return (null, $"'{directory}' holds more files or bytes than rules can");
                }
            }

            foreach (ServedPack pack in packs ?? [])
            {
                if (new FileInfo(pack.Path).Length > MostBytes)
                {
                    return (null, $"'{pack.Path}' is larger than a pack can be");
                }

                var file = SnapshotFile.Of(Path.GetFileName(pack.Path), File.ReadAllBytes(pack.Path));
                var check = PackCheck.Of(file.Name, file.Bytes, pack.Trust);
                hasManifest &= check.Holds;
                revision = check.Revision is { } told ? Math.Max(revision ?? 0, told) : revision;
                all.Add(file);
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, exception.Message);
        }

        return all.Count == 0 ? (null, "there are no rule files") : (new RuleSnapshot(all, revision, hasManifest), null);
    }

    private static List<SnapshotFile> FilesOf(string directory, bool takesPacks)
    {
        List<SnapshotFile> files = [];
        long bytes = 0;
        foreach (string path in Directory.EnumerateFiles(directory, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint }))
        {
            string name = Path.GetRelativePath(directory, path).Replace('\\', '/');
            bool isTaken = name.EndsWith(".json", StringComparison.Ordinal) || (takesPacks && name.EndsWith(SnapshotFile.PackEnd, StringComparison.Ordinal));
            if (!isTaken || name.Split('/')[..^1].Any(NoRules.Contains) || name.EndsWith(".map.json", StringComparison.Ordinal) || name.EndsWith(".targets.json", StringComparison.Ordinal))
            {
                continue;
            }

            bytes += new FileInfo(path).Length;
            if (files.Count >= MostFiles || bytes > MostBytes)
            {
                throw new IOException($"'{directory}' holds more files or bytes than rules can.");
            }

            files.Add(SnapshotFile.Of(name, File.ReadAllBytes(path)));
        }

        return files;
    }
}
