using System.Text.Json;
using BenchmarkDotNet.Attributes;
using Ntm.Rules.Benchmarks.Ratios;

namespace Ntm.Rules.Benchmarks.Loading;

/// <summary>
/// The shipped law to a book: from its files, read, validated and checked, and from the image that the build makes of them. The baseline only steps through the tokens of
/// the same files.
/// </summary>
[MemoryDiagnoser]
public class LoadBenchmarks
{
    private byte[][] _files = [];

    [GlobalSetup]
    public void Prepare() => _files = [.. Directory.EnumerateFiles(RealLaw.Folder, "*.json", SearchOption.AllDirectories)
        .Where(path => !path.Contains("schema", StringComparison.Ordinal) && !path.Contains("samples", StringComparison.Ordinal))
        .Select(File.ReadAllBytes)];

    [Benchmark(Baseline = true)]
    public int Tokens()
    {
        int tokens = 0;
        foreach (byte[] file in _files)
        {
            var reader = new Utf8JsonReader(file);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    [Benchmark]
    public RuleBook FromFiles() => BookLoader.LoadFiles([RuleSource.BuiltIn]).BookOrThrow();

    [Benchmark]
    public RuleBook FromImage() => RuleBook.Load(RuleSource.BuiltIn).BookOrThrow();
}
