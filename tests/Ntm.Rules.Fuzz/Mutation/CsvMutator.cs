using System.Text;

namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>Mutates tables by rows and cells: what people, spreadsheets and attackers put into them.</summary>
internal sealed class CsvMutator
{
    private readonly string[][] _files;
    private readonly string[] _headings;

    public CsvMutator(IEnumerable<string> files)
    {
        _files = [.. files.Select(text => text.Split('\n'))];
        _headings = [.. _files.SelectMany(lines => lines[0].TrimStart('\uFEFF').TrimEnd('\r').Split(',')).Distinct(StringComparer.Ordinal)];
    }

    public byte[] Mutate(Dice dice)
    {
        string[] file = dice.Of(_files);
        List<List<string>> rows = [[.. file[0].Split(',')]];
        int count = dice.Few(5);
        for (int row = 0; row < count && file.Length > 1; row++)
        {
            rows.Add([.. file[1 + dice.Next(file.Length - 1)].Split(',')]);
        }

        int rounds = dice.Few(12);
        for (int round = 0; round < rounds; round++)
        {
            Change(rows, dice);
        }

        string delimiter = dice.Next(12) switch { 0 => ";", 1 => "\t", 2 => "|", _ => "," };
        string end = dice.Next(10) switch { 0 => "\r\n", 1 => "\r", _ => "\n" };
        byte[] bytes = Encoding.UTF8.GetBytes(string.Join(end, rows.Select(row => string.Join(delimiter, row))));
        return dice.Chance(20) ? ByteMutator.Mutate(bytes, dice) : bytes;
    }

    private void Change(List<List<string>> rows, Dice dice)
    {
        int at = dice.Next(rows.Count);
        List<string> row = rows[at];
        if (row.Count == 0)
        {
            return;
        }

        int cell = dice.Next(row.Count);
        switch (dice.Next(9))
        {
            case 0: row[cell] = dice.Of(Pool.Numbers); break;
            case 1: row[cell] = Pool.Text(dice); break;
            case 2: row[cell] = $"\"{Pool.Text(dice).Replace("\"", "\"\"", StringComparison.Ordinal)}\""; break;
            case 3: row.RemoveAt(cell); break;
            case 4: row.Insert(cell, row[cell]); break;
            case 5: rows[0][dice.Next(rows[0].Count)] = dice.Chance(70) ? dice.Of(_headings) : Pool.Text(dice); break;
            case 6 when rows.Count > 1: rows.RemoveAt(at); break;
            case 7: rows.Insert(at, [.. row]); break;
            default: row[cell] = dice.Of(Pool.Words); break;
        }

        if (rows[0].Count == 0)
        {
            rows[0].Add("code");
        }
    }
}
