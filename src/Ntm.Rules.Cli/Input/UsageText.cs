using System.Text.RegularExpressions;

namespace Ntm.Rules.Cli.Input;

/// <summary>What is wrong with a command line, in the user's language. The parser speaks English and of .NET types; what it says is told anew.</summary>
internal static partial class UsageText
{
    public static string Of(string message, Words words)
    {
        string first = message.Split('\n')[0].Trim();
        if (first.StartsWith("Required command", StringComparison.Ordinal))
        {
            return words.Say("Chưa nêu lệnh, ví dụ: ntm assess TỆP.", "No command is given, e.g. ntm assess FILE.");
        }

        string[] named = [.. Quoted().Matches(first).Select(match => match.Groups[1].Value)];
        return (first, named) switch
        {
            (['R', 'e', 'q', ..], [var argument, ..]) => words.Say($"Thiếu '{argument}'.", $"'{argument}' is missing."),
            (['O', 'p', 't', 'i', 'o', 'n', ..], [var option, ..]) when first.EndsWith("is required.", StringComparison.Ordinal) =>
                words.Say($"Thiếu tùy chọn '{option}'.", $"The option '{option}' is missing."),
            (['U', 'n', 'r', ..], [var unknown, ..]) => words.Say($"Không hiểu '{unknown}'.", $"'{unknown}' is not understood."),
            _ when first.Contains("Must be one of", StringComparison.Ordinal) => OneOf(message, named[0], words),
            (['C', 'a', 'n', 'n', 'o', 't', ..], [var value, var option, ..]) =>
                words.Say($"'{value}' không dùng được cho '{option}'.", $"'{value}' cannot be used for '{option}'."),
            _ => message.TrimEnd(),
        };
    }

    private static string OneOf(string message, string value, Words words)
    {
        string choices = string.Join(", ", Quoted().Matches(message).Skip(1).Select(match => match.Groups[1].Value));
        return words.Say($"'{value}' không hợp lệ. Chọn một trong: {choices}.", $"'{value}' is not one of: {choices}.");
    }

    [GeneratedRegex("'([^']*)'")]
    private static partial Regex Quoted();
}
