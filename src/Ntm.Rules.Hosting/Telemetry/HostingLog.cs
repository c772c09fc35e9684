using Microsoft.Extensions.Logging;

namespace Ntm.Rules.Hosting.Telemetry;

/// <summary>What the host logs, with stable event ids.</summary>
internal static partial class HostingLog
{
    [LoggerMessage(1, LogLevel.Information, "Rule book {ContentHash} (revision {Revision}) serves from {From}")]
    public static partial void Serves(this ILogger logger, string contentHash, int? revision, string from);

    [LoggerMessage(2, LogLevel.Error, "The rule book in {Places} is refused with {Errors} errors; the last good one, if any, goes on serving:\n{Problems}")]
    public static partial void Refused(this ILogger logger, string places, int errors, string problems);

    [LoggerMessage(3, LogLevel.Information, "The directories hold the serving rule book {ContentHash} again")]
    public static partial void Recovered(this ILogger logger, string contentHash);

    [LoggerMessage(4, LogLevel.Debug, "Not yet: {Why}")]
    public static partial void NotYet(this ILogger logger, string why);

    [LoggerMessage(5, LogLevel.Warning, "The rule book could not be kept in {Directory} for the next start: {Fault}")]
    public static partial void NotKept(this ILogger logger, string directory, string fault);

    [LoggerMessage(6, LogLevel.Warning, "The kept rule book in {Folder} is passed over: {Why}")]
    public static partial void KeptPassedOver(this ILogger logger, string folder, string why);

    [LoggerMessage(7, LogLevel.Error, "Looking at the rule files failed; the last good book goes on serving")]
    public static partial void LookFailed(this ILogger logger, Exception exception);

    [LoggerMessage(8, LogLevel.Error, "A listener to changes of the rule book failed")]
    public static partial void ListenerFailed(this ILogger logger, Exception exception);
}
