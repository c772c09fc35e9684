using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>What is promised of the problems of any input: few, with both languages, and each at a place that is there.</summary>
internal static class Problems
{
    private const int Most = 2100;

    public static void Check(IReadOnlyCollection<Diagnostic> problems, string path, byte[] input)
    {
        FuzzException.Unless(problems.Count <= Most, $"{problems.Count} problems");
        int[]? lengths = null;
        foreach (Diagnostic problem in problems)
        {
            foreach (Language language in Enum.GetValues<Language>())
            {
                FuzzException.Unless(problem.Message(language).Length > 0 && problem.Fix(language).Length > 0, $"{problem.Code} says nothing");
            }

            SourceLocation at = problem.Location;
            FuzzException.Unless(at.Line == 0 == (at.Column == 0), $"{problem.Code} at half a place");
            if (at.Path == path && at.Line > 0)
            {
                lengths ??= Lengths(input);
                bool isInside = at.Line <= lengths.Length && at.Column >= 1 && at.Column <= lengths[at.Line - 1] + 1;
                FuzzException.Unless(isInside, $"{problem.Code} at {at.Line},{at.Column}, which is outside of the file");
            }
        }
    }

    /// <summary>UTF-16 units of each line; lines end at LF, CR LF or CR.</summary>
    private static int[] Lengths(byte[] input)
    {
        List<int> lengths = [0];
        for (int i = input.AsSpan().StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0; i < input.Length; i++)
        {
            byte b = input[i];
            if (b == '\n' || b == '\r')
            {
                i += b == '\r' && i + 1 < input.Length && input[i + 1] == '\n' ? 1 : 0;
                lengths.Add(0);
            }
            else
            {
                lengths[^1] += (b & 0xC0) == 0x80 ? 0 : b >= 0xF0 ? 2 : 1;
            }
        }

        return [.. lengths];
    }
}
