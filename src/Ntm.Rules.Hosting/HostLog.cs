using Microsoft.Extensions.Logging;

namespace Ntm.Rules.Hosting;

/// <summary>What is logged.</summary>
internal static partial class HostLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Rule book {ContentHash} serves (revision {Revision}, kept copy: {IsKept}).")]
    public static partial void Serves(ILogger logger, string contentHash, long? revision, bool isKept);

    [LoggerMessage(EventId = 2, Level = LogLevel.Error, Message = "Changed rules are refused and the last good book goes on serving. {Reason}")]
    public static partial void Rejected(ILogger logger, string reason);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The rules cannot be taken yet: {Reason}.")]
    public static partial void Waiting(ILogger logger, string reason);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "The book serves but cannot be kept for the next start.")]
    public static partial void NotKept(ILogger logger, Exception exception);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "A look at the rules failed; it is tried again.")]
    public static partial void LookFailed(ILogger logger, Exception exception);
}
