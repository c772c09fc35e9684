using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.Loader;
using Ntm.Rules.Cli;
using Ntm.Rules.Tests.Cli;

namespace Ntm.Rules.Tests.RulesEngine;

/// <summary>Alone: elsewhere RulesEngine looks through all assemblies of the process, and so loads what those of the fresh context refer to.</summary>
[CollectionDefinition(nameof(EngineLoadingTests), DisableParallelization = true)]
public sealed class EngineLoadingCollection;

/// <summary>RulesEngine takes a fifth of a second before its first answer: nobody pays for it who does not ask for it.</summary>
[Collection(nameof(EngineLoadingTests))]
public sealed class EngineLoadingTests
{
    private const string Engine = "RulesEngine";

    [Fact]
    public async Task RunAsync_Assess_LoadsNoRulesEngine() => Assert.DoesNotContain(Engine, await LoadedBy("--format", "json"));

    [Fact]
    public async Task RunAsync_AssessByTheEngine_LoadsIt() => Assert.Contains(Engine, await LoadedBy("--engine", "rulesengine"));

    /// <summary>The assemblies that <c>ntm assess</c> asks for, where none is loaded yet.</summary>
    private static async Task<IReadOnlyCollection<string>> LoadedBy(params string[] options)
    {
        var process = new FreshContext();
        Type tool = process.LoadFromAssemblyName(typeof(NtmTool).Assembly.GetName()).GetType(typeof(NtmTool).FullName!)!;
        using var output = new StringWriter();
        string[] args = ["assess", ToolRun.Sample("lang-son-2018.csv"), .. options];

        int code = await (Task<int>)tool.GetMethod(nameof(NtmTool.RunAsync))!.Invoke(null, [args, output, output])!;

        Assert.True(code == 0, output.ToString());
        return process.Asked();
    }

    /// <summary>As in a process of its own, each of our assemblies and of our packages' is loaded when it is first needed.</summary>
    private sealed class FreshContext() : AssemblyLoadContext(nameof(FreshContext))
    {
        private readonly ConcurrentDictionary<string, bool> _asked = new(StringComparer.Ordinal);

        public IReadOnlyCollection<string> Asked() => [.. _asked.Keys];

        protected override Assembly? Load(AssemblyName assemblyName)
        {
            _asked[assemblyName.Name!] = true;

            string own = Path.Combine(AppContext.BaseDirectory, $"{assemblyName.Name}.dll");
            return File.Exists(own) ? LoadFromAssemblyPath(own) : null;
        }
    }
}
