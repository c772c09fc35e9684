using Ntm.Rules;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Images;

// Problems are printed as compilers print theirs, so that the build shows file, line and column.
RuleBookLoad load = BookLoader.LoadFiles([RuleSource.BuiltIn]);
foreach (Diagnostic problem in load.Diagnostics)
{
    SourceLocation at = problem.Location;
    string path = Path.GetFullPath(Path.Combine(args[0], at.Path["built-in/".Length..]));
    Console.Error.WriteLine($"{path}({at.Line},{at.Column}): error {problem.Code}: {problem.Message(Language.English)} {problem.Fix(Language.English)}");
}

if (load.Diagnostics.Length > 0)
{
    return 1;
}

File.WriteAllBytes(args[1], BookImage.Write(load.BookOrThrow().Content));
return 0;
