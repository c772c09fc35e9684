using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Evaluation;
using Ntm.Rules.Fuzz.Mutation;
using Ntm.Rules.Quantities;
using Ntm.Rules.Syntax;
using Ntm.Rules.Validation;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>Formulas: read, and evaluated with great, small and no numbers where they are sound.</summary>
internal sealed class FormulaTarget : Target
{
    public override string Name => "formula";

    public override int Share => 30;

    // A sound formula has at most 512 characters, and each of its steps at most 4,096 bits.
    public override long BytesAnyway => 250_000;

    public override long BytesOfAByte => 50;

    public override byte[] Make(Dice dice) => Encoding.UTF8.GetBytes(FormulaMaker.Make(dice));

    public override bool Run(byte[] input, Dice dice)
    {
        string text = Encoding.UTF8.GetString(input);
        var problems = new DiagnosticBag();
        FormulaTree? tree = FormulaSyntax.Parse(text, offset => new SourceLocation("formula", 1, offset + 1, ""), problems);
        FuzzException.Unless(tree is null == problems.HasErrors, "a tree beside an error, or neither");
        FuzzException.Unless(problems.InFileOrder([]).All(problem => problem.Location.Column <= text.Length + 1), "a problem behind the formula");
        if (tree is null)
        {
            return false;
        }

        Rational? value = FormulaEvaluator.Evaluate(FormulaValidator.Node(tree), ValueOf, out bool isTooLong);
        FuzzException.Unless(value is null || !isTooLong, "a value that is too long");
        _ = value?.ToString(9);
        return true;
    }

    private static Rational ValueOf(string name) => name switch
    {
        "zero" => Rational.Zero,
        "great" => 9999999999999999999999999999m,
        "tiny" => 0.0000000000000000000000000001m,
        "a" => 3m,
        _ => 1m / 3m,
    };
}
