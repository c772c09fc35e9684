using Ntm.Rules.Data;

namespace Ntm.Rules.Reports.Workbook;

/// <summary>Tên trang tính. Names that a workbook takes: at most 31 characters, none of them forbidden, no two alike.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private const string Forbidden = "/\\*?:[]";

    // Excel keeps one name for itself.
    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    /// <summary>How many names were given: the number of the sheet that has the last one.</summary>
    public int Count { get; private set; }

    /// <summary>The name itself, or with a number behind it where it is taken.</summary>
    public string Take(string wanted)
    {
        string clean = Clean(wanted);
        string name = Cut(clean, Longest);
        for (int number = 2; !_taken.Add(name); number++)
        {
            string behind = $" ({number})";
            name = Cut(clean, Longest - behind.Length) + behind;
        }

        Count++;
        return name;
    }

    private static string Clean(string wanted)
    {
        char[] letters = InertText.Terminal(wanted).ToCharArray();
        for (int at = 0; at < letters.Length; at++)
        {
            letters[at] = Forbidden.Contains(letters[at], StringComparison.Ordinal) || char.IsSurrogate(letters[at]) ? '-' : letters[at];
        }

        string clean = new string(letters).Trim('\'', ' ');
        return string.IsNullOrWhiteSpace(clean) ? "-" : clean;
    }

    private static string Cut(string name, int longest) => name.Length <= longest ? name : name[..longest].TrimEnd('\'', ' ');
}
