using System.Security.Cryptography;
using System.Text;

namespace Ntm.Rules.Hosting.Files;

/// <summary>Since when a source has been as it is.</summary>
internal sealed class Settling(TimeSpan settleTime, TimeProvider time)
{
    private string? _seen;

    private long _seenAt;

    /// <summary>The source is so now.</summary>
    public void Note(string state)
    {
        if (_seen != state)
        {
            (_seen, _seenAt) = (state, time.GetTimestamp());
        }
    }

    /// <summary>What the state means once it has been the same for the settle time, in every look; before that, that it must be waited for.</summary>
    /// <param name="state">What tells it from another.</param>
    /// <param name="meaning">Of the digest of the state.</param>
    /// <param name="why">Why it must be waited for.</param>
    public FilesReading Settled(string state, Func<string, FilesReading> meaning, string why)
    {
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(state)));
        Note(digest);
        return time.GetElapsedTime(_seenAt) >= settleTime ? meaning(digest) : new FilesNotYet(why);
    }
}
