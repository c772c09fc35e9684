using Microsoft.Extensions.Options;

namespace Ntm.Rules.Hosting;

/// <summary>Says at the start what is wrong with the options, all at once.</summary>
internal sealed class NtmRulesOptionsValidator : IValidateOptions<NtmRulesOptions>
{
    public ValidateOptionsResult Validate(string? name, NtmRulesOptions options)
    {
        string[] problems = [.. Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static IEnumerable<string> Problems(NtmRulesOptions options)
    {
        if (!options.UseBuiltIn && options.Directories.Count + options.Packs.Count == 0)
        {
            yield return $"{nameof(NtmRulesOptions.Directories)}: name a directory, or set {nameof(NtmRulesOptions.UseBuiltIn)}; else there is no rule at all.";
        }

        if (options.Directories.Any(string.IsNullOrWhiteSpace))
        {
            yield return $"{nameof(NtmRulesOptions.Directories)}: a path is empty.";
        }

        if (options.Packs.Any(pack => string.IsNullOrWhiteSpace(pack.Path)) || options.Packs.Select(pack => Path.GetFileName(pack.Path)).Distinct(StringComparer.Ordinal).Count() < options.Packs.Count)
        {
            yield return $"{nameof(NtmRulesOptions.Packs)}: a path is empty, or two packs have one name.";
        }

        if (options.Packs.Any(pack => !pack.Trust.Diagnostics.IsEmpty))
        {
            yield return $"{nameof(NtmRulesOptions.Packs)}: keys cannot be used: {options.Packs.First(pack => !pack.Trust.Diagnostics.IsEmpty).Trust.Diagnostics[0]}";
        }

        if (options.PollInterval <= TimeSpan.Zero)
        {
            yield return $"{nameof(NtmRulesOptions.PollInterval)}: must be more than zero.";
        }

        if (options.SettleTime <= TimeSpan.Zero)
        {
            yield return $"{nameof(NtmRulesOptions.SettleTime)}: must be more than zero.";
        }

        if (options.MinRevision < 0)
        {
            yield return $"{nameof(NtmRulesOptions.MinRevision)}: must be 0 or more.";
        }

        if (options.KeepIn is { } keep && (string.IsNullOrWhiteSpace(keep) || options.Directories.Any(directory => IsWithin(keep, directory) || IsWithin(directory, keep))))
        {
            yield return $"{nameof(NtmRulesOptions.KeepIn)}: must be a directory apart from those that are watched.";
        }
    }

    private static bool IsWithin(string inner, string outer) =>
        !string.IsNullOrWhiteSpace(inner) && !string.IsNullOrWhiteSpace(outer)
        && $"{Path.GetFullPath(inner).TrimEnd(Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}"
            .StartsWith($"{Path.GetFullPath(outer).TrimEnd(Path.DirectorySeparatorChar)}{Path.DirectorySeparatorChar}", StringComparison.Ordinal);
}
