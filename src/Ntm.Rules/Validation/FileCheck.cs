using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Validation;

/// <summary>The head of a file: whether it is of a kind that is read here, and of the format that is known; then its shape.</summary>
internal static class FileCheck
{
    private static readonly string[] LawKinds = [.. RuleFileShapes.ByKind.Keys.Except(RuleFileShapes.BesideLaw.Keys).Order(StringComparer.Ordinal)];

    /// <summary>Checks a file that makes law; false where nothing can be read from it.</summary>
    public static bool CheckLaw(RuleFile file, DiagnosticBag problems, LostContent lost)
    {
        if (RuleFileShapes.BesideLaw.TryGetValue(file.Kind, out string? end))
        {
            problems.Add(ShapeCodes.KindBeside.At(file.Root["kind"]!.Location, file.Kind, end));
            return false;
        }

        bool isReadable = Check(file, problems, LawKinds);
        if (!isReadable)
        {
            lost.Add(file.Kind);
        }

        return isReadable;
    }

    /// <summary>Checks a file that must be of one kind among these; false where nothing can be read from it.</summary>
    public static bool Check(RuleFile file, DiagnosticBag problems, params string[] kinds)
    {
        if (!kinds.Contains(file.Kind))
        {
            problems.Add(ShapeCodes.UnknownKind.At((file.Root["kind"] ?? file.Root).Location, string.Join(", ", kinds)));
            return false;
        }

        if (file.Root.Number("format") != 1)
        {
            problems.Add(ShapeCodes.UnknownFormat.At((file.Root["format"] ?? file.Root).Location));
            return false;
        }

        new ShapeCheck(problems).Check(file.Root, RuleFileShapes.ByKind[file.Kind]);
        return true;
    }
}
