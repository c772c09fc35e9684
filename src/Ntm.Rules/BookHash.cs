using System.Security.Cryptography;
using System.Text;
using Ntm.Rules.Diagnostics;
using Ntm.Rules.Sources;
using Ntm.Rules.Syntax;

namespace Ntm.Rules;

/// <summary>The hash over names and canonical content of files, sorted, each once. Most hosts never ask for it, so that it is made when one does, from the bytes.</summary>
internal static class BookHash
{
    /// <param name="files">Files whose JSON is sound.</param>
    public static Lazy<string> Of(Func<IEnumerable<SourceFile>> files) => new(() => Make(files()));

    private static string Make(IEnumerable<SourceFile> files)
    {
        IEnumerable<string> lines = files
            .Select(file => $"{file.Name}\n{CanonicalJson.Of(JsonSyntax.Parse(new SourceText(file.Path, file.Bytes!), new DiagnosticBag())!)}\n")
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
