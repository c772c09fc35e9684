using System.Text;
using Ntm.Rules.SampleGenerator;

// Writes the illustrative samples anew: dotnet run --project tests/Ntm.Rules.SampleGenerator -- rules/samples
string folder = args.Length == 1 ? args[0] : Path.Combine("rules", "samples");
foreach ((string name, string text) in SampleFiles.Make(folder))
{
    File.WriteAllText(Path.Combine(folder, name), text, new UTF8Encoding(false));
    Console.WriteLine(Path.Combine(folder, name));
}
