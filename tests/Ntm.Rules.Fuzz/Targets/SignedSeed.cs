using System.IO.Compression;

namespace Ntm.Rules.Fuzz.Targets;

/// <summary>
/// A pack of two little files, revision 7, as <c>ntm pack</c> wrote it, and the key that signed it, of which nobody has the private half any more. It stands here, since signing it anew would make other
/// inputs in every run.
/// </summary>
internal static class SignedSeed
{
    public const string Id = "office";

    public const int Revision = 7;

    public const string PublicKey = """
        -----BEGIN PUBLIC KEY-----
        MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAErXZcjJQXzPRGZchvLtKpOkAMQHos
        IDQZudZGWU9kKLdgFLsna5FFr+4p+BCf+pQxR62ra2CjMCV9LlRjUyDDFw==
        -----END PUBLIC KEY-----
        """;

    private const string Base64 = """
        UEsDBBQAAAgAAAAAIQD5xz8mZAEAAGQBAAANAAAAbWFuaWZlc3QuanNvbnsKICAia2luZCI6ICJwYWNrLW1hbmlmZXN0IiwgImZvcm1hdCI6IDEsICJyZXZpc2lvbiI6IDcsCiAgImZpbGVzIjogWw
        ogICAgeyAibmFtZSI6ICJjYXRhbG9nL3NvdXJjZXMuanNvbiIsICJzaGEyNTYiOiAiNjIyODYxYTM4ZTEyY2Q3ODQ5NWJmNWNhOWUxMTk2NzM0ZDhmY2I1ZDgzY2Q0Njc0MDVmMmIyMGM3NjhlYTEw
        YSIsICJsZW5ndGgiOiA3NyB9LAogICAgeyAibmFtZSI6ICJwcm92aW5jZXMvNzktaG8tY2hpLW1pbmgvc291cmNlcy5qc29uIiwgInNoYTI1NiI6ICJiMWNhZWVhYTA0NWU2OTAyOTc2MmM5MTE3ZT
        NmYzA3MTNiZDAxZmEzOTBkMmIyZTdjZjI3YjBjNmNjMGJhODJhIiwgImxlbmd0aCI6IDc3IH0KICBdCn0KUEsDBBQAAAgAAAAAIQDh7GvASAAAAEgAAAAMAAAAbWFuaWZlc3Quc2lnMEYCIQCE2ORS
        IsyEg9ZxHJfW4HL5T8kkJ0RfjgrazvEsqsFSigIhANTXhWh8FvZQbciSNhlT0LpJb42SV4IIgAdfZPmdRYG2UEsDBBQAAAgAAAAAIQBD03HcTQAAAE0AAAAUAAAAY2F0YWxvZy9zb3VyY2VzLmpzb2
        57ICJraW5kIjogInNvdXJjZXMiLCAiZm9ybWF0IjogMSwgInNvdXJjZXMiOiBbeyAiaWQiOiAicyIsICJ0aXRsZSI6ICJTIiB9XSB9ClBLAwQUAAAIAAAAACEAGuRts00AAABNAAAAJQAAAHByb3Zp
        bmNlcy83OS1oby1jaGktbWluaC9zb3VyY2VzLmpzb257ICJraW5kIjogInNvdXJjZXMiLCAiZm9ybWF0IjogMSwgInNvdXJjZXMiOiBbeyAiaWQiOiAidCIsICJ0aXRsZSI6ICJUIiB9XSB9ClBLAQ
        IUABQAAAgAAAAAIQD5xz8mZAEAAGQBAAANAAAAAAAAAAAAAAAAAAAAAABtYW5pZmVzdC5qc29uUEsBAhQAFAAACAAAAAAhAOHsa8BIAAAASAAAAAwAAAAAAAAAAAAAAAAAjwEAAG1hbmlmZXN0LnNp
        Z1BLAQIUABQAAAgAAAAAIQBD03HcTQAAAE0AAAAUAAAAAAAAAAAAAAAAAAECAABjYXRhbG9nL3NvdXJjZXMuanNvblBLAQIUABQAAAgAAAAAIQAa5G2zTQAAAE0AAAAlAAAAAAAAAAAAAAAAAIACAA
        Bwcm92aW5jZXMvNzktaG8tY2hpLW1pbmgvc291cmNlcy5qc29uUEsFBgAAAAAEAAQACgEAABADAAAAAA==
        """;

    public static byte[] Pack { get; } = Convert.FromBase64String(Base64.ReplaceLineEndings(""));

    /// <summary>Name and content of every entry, list and signature included.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Entries { get; } = ReadEntries();

    /// <summary>The rule files alone.</summary>
    public static IReadOnlyList<(string Name, byte[] Content)> Files => [.. Entries.Where(entry => !entry.Name.StartsWith("manifest.", StringComparison.Ordinal))];

    public static byte[] Manifest => Entries.Single(entry => entry.Name == "manifest.json").Content;

    /// <summary>A trust file of two keys, of which the first signed the pack.</summary>
    public static string TrustFile => $$"""
        { "kind": "pack-trust", "format": 1, "minRevision": 3, "note": "x", "keys": [
          { "id": "{{Id}}", "publicKey": {{Json(PublicKey)}}, "paths": ["catalog/**", "provinces/79-*/*"], "minRevision": 7 },
          { "id": "other", "publicKeyFile": "keys/other.pem", "paths": ["**"], "note": "y" } ] }
        """;

    /// <summary>The same without the second key, whose file is not there.</summary>
    public static string SmallTrustFile => $$"""{ "kind": "pack-trust", "format": 1, "keys": [{ "id": "{{Id}}", "publicKey": {{Json(PublicKey)}}, "paths": ["catalog/*", "provinces/**"], "minRevision": 2 }] }""";

    /// <summary>An archive of these entries, stored and with a time of its own, so that the same ones make the same bytes.</summary>
    public static byte[] Archive(IEnumerable<(string Name, byte[] Content)> entries)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                ZipArchiveEntry entry = archive.CreateEntry(name, CompressionLevel.NoCompression);
                entry.LastWriteTime = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using Stream written = entry.Open();
                written.Write(content);
            }
        }

        return stream.ToArray();
    }

    private static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static List<(string Name, byte[] Content)> ReadEntries()
    {
        using var archive = new ZipArchive(new MemoryStream(Pack));
        return [.. archive.Entries.Select(entry => (entry.FullName, Read(entry)))];
    }

    private static byte[] Read(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        byte[] bytes = new byte[entry.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
