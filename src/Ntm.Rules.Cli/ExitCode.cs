namespace Ntm.Rules.Cli;

/// <summary>What the process answers to scripts.</summary>
internal static class ExitCode
{
    public const int Done = 0;
    public const int Usage = 1;
    public const int CheckFailed = 2;
    public const int InvalidRules = 3;
    public const int InvalidData = 4;
    public const int InternalError = 70;
}
