using Microsoft.Extensions.Options;

namespace Ntm.Rules.Hosting;

/// <summary>Every fault of the options at once, each in a sentence that names the option.</summary>
internal sealed class NtmRulesOptionsValidation : IValidateOptions<NtmRulesOptions>
{
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(50);

    public ValidateOptionsResult Validate(string? name, NtmRulesOptions options)
    {
        string[] faults = [.. Faults(options)];
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(NtmRulesOptions options)
    {
        if (options.Directories.Count + options.Packs.Count == 0 && !options.UseBuiltIn)
        {
            yield return "NtmRulesOptions.Directories is empty and UseBuiltIn is false: there is no law to serve. Name a directory or a pack, or set UseBuiltIn to true.";
        }

        foreach (string fault in Between(nameof(options.PollInterval), options.PollInterval, TimeSpan.FromDays(1))
            .Concat(Between(nameof(options.SettleTime), options.SettleTime, TimeSpan.FromHours(1)))
            .Concat(Places(options)))
        {
            yield return fault;
        }

        if (options.StartTimeout <= options.SettleTime)
        {
            yield return $"NtmRulesOptions.StartTimeout ({options.StartTimeout}) must be longer than SettleTime ({options.SettleTime}): no directory can settle before.";
        }

        if (options.MinRevision < 0)
        {
            yield return $"NtmRulesOptions.MinRevision is {options.MinRevision}: revisions count from 1, and 0 means any.";
        }

        if (options.MinRevision > 0 && options.Directories.Count + options.Packs.Count == 0)
        {
            yield return "NtmRulesOptions.MinRevision is set, and Directories is empty: only the manifest of a directory or pack tells a revision.";
        }
    }

    private static IEnumerable<string> Between(string option, TimeSpan value, TimeSpan most)
    {
        if (value < Least || value > most)
        {
            yield return $"NtmRulesOptions.{option} is {value}: it must be from {Least} to {most}.";
        }
    }

    private static IEnumerable<string> Places(NtmRulesOptions options)
    {
        if (options.Directories.Any(string.IsNullOrWhiteSpace))
        {
            yield return "NtmRulesOptions.Directories has an empty path.";
        }

        if (options.Packs.Any(pack => string.IsNullOrWhiteSpace(pack.Path)))
        {
            yield return "NtmRulesOptions.Packs has an empty path.";
        }

        foreach (ServedPack pack in options.Packs.Where(pack => !pack.Trust.Diagnostics.IsEmpty))
        {
            yield return $"NtmRulesOptions.Packs: the keys of '{pack.Path}' cannot be used: {pack.Trust.Diagnostics[0]}";
        }

        if (options.KeepIn is not null && string.IsNullOrWhiteSpace(options.KeepIn))
        {
            yield return "NtmRulesOptions.KeepIn is an empty path: leave it null where nothing is to be kept.";
        }

        string[] named = [.. options.Directories.Where(path => !string.IsNullOrWhiteSpace(path))];
        for (int first = 0; first < named.Length; first++)
        {
            for (int second = first + 1; second < named.Length; second++)
            {
                if (Holds(named[first], named[second]) || Holds(named[second], named[first]))
                {
                    yield return $"NtmRulesOptions.Directories: '{named[first]}' and '{named[second]}' are one, or one lies in the other: each file would be read twice.";
                }
            }

            if (!string.IsNullOrWhiteSpace(options.KeepIn) && (Holds(named[first], options.KeepIn) || Holds(options.KeepIn, named[first])))
            {
                yield return $"NtmRulesOptions.KeepIn '{options.KeepIn}' and the directory '{named[first]}' lie in each other: what is kept would be read as rules.";
            }
        }
    }

    private static bool Holds(string outer, string inner) =>
        Full(inner).StartsWith(Full(outer), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    private static string Full(string path) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + Path.DirectorySeparatorChar;
}
