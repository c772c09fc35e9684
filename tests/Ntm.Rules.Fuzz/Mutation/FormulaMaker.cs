using System.Text;

namespace Ntm.Rules.Fuzz.Mutation;

/// <summary>Formulas by the grammar, and such that were one until something was put in or left out.</summary>
internal static class FormulaMaker
{
    private static readonly string[] Names = ["a", "b", "zero", "great", "tiny"];

    private const string Odd = "+-*/(),. ab1e_\0\t\"'%^=<>!?đ\u202E\u0430\uFF11[]{}";

    public static string Make(Dice dice)
    {
        if (dice.Chance(10))
        {
            return dice.Of(Pool.Texts);
        }

        var text = new StringBuilder();
        Write(text, dice, dice.Next(dice.Chance(10) ? 60 : 6));
        if (dice.Chance(40))
        {
            int rounds = dice.Few(5);
            for (int round = 0; round < rounds && text.Length > 0; round++)
            {
                _ = dice.Next(3) switch
                {
                    0 => text.Remove(dice.Next(text.Length), 1),
                    1 => text.Insert(dice.Next(text.Length + 1), Odd[dice.Next(Odd.Length)]),
                    _ => text.Insert(dice.Next(text.Length), text.ToString(0, dice.Next(text.Length))),
                };
            }
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Dice dice, int depth)
    {
        if (depth == 0 || text.Length > 600)
        {
            text.Append(dice.Chance(70) ? dice.Of(Names) : dice.Of(Pool.Numbers).TrimStart('-'));
            return;
        }

        switch (dice.Next(6))
        {
            case 0: text.Append('('); Write(text, dice, depth - 1); text.Append(')'); break;
            case 1: text.Append('-'); Write(text, dice, depth - 1); break;
            case 2:
                text.Append(dice.Chance(50) ? "min(" : "max(");
                Write(text, dice, depth - 1);
                text.Append(", ");
                Write(text, dice, depth / 2);
                text.Append(')');
                break;
            default: Write(text, dice, depth - 1); text.Append(' ').Append("+-*/"[dice.Next(4)]).Append(' '); Write(text, dice, dice.Next(depth)); break;
        }
    }
}
