namespace Ntm.Rules.Cli;

/// <summary>The command line asks for something that does not exist; the sentence is already written.</summary>
internal sealed class UsageException : Exception
{
    public UsageException()
    {
    }

    public UsageException(string message)
        : base(message)
    {
    }

    public UsageException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
