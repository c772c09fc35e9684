using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Hosting.Proof;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Hosting.Files;

/// <summary>A signed pack. One that holds vouches for itself; one that does not may be half of a copy until it has settled.</summary>
internal sealed class PackRuleFiles(ServedPack pack, TimeSpan settleTime, TimeProvider time) : IRuleFiles
{
    private const long MaxBytes = 256L * 1024 * 1024;

    private readonly Settling _settling = new(settleTime, time);

    public string Place { get; } = Path.GetFullPath(pack.Path);

    public string PathOf(string name) => pack.Path;

    public IEnumerable<RuleSource> SourcesOf(FileSnapshot snapshot) => snapshot.Files.Select(file => RuleSource.Pack(pack.Path, file.Bytes.AsMemory(), pack.Trust));

    public void Trust(FileSnapshot proven)
    {
        // Its signature does that.
    }

    public FilesReading Read()
    {
        RuleFileBytes file;
        try
        {
            byte[] bytes = SharedFile.Read(pack.Path, MaxBytes) ?? throw new IOException($"more than {MaxBytes} bytes");
            file = new RuleFileBytes(Path.GetFileName(pack.Path), ImmutableCollectionsMarshal.AsImmutableArray(bytes));
        }
        catch (ScanException exception)
        {
            return Faulty(exception.Message, [exception.Problem]);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Faulty(exception.Message, [HostingCodes.CannotRead.At(SourceLocation.File(pack.Path), exception.Message)]);
        }

        var check = PackCheck.Of(pack.Path, file.Bytes.AsMemory(), pack.Trust);
        if (!check.Holds)
        {
            return Faulty(file.Sha256, check.Diagnostics);
        }

        var snapshot = new FileSnapshot([file], check.Revision);
        _settling.Note(snapshot.Digest);
        return new FilesReady(snapshot);
    }

    private FilesReading Faulty(string state, ImmutableArray<Diagnostic> problems) =>
        _settling.Settled(state, digest => new FilesFaulty(digest, problems), $"{Place}: the pack does not hold");
}
