using System.Security.Cryptography;
using Ntm.Rules.Packs;

namespace Ntm.Rules.Tests.Packs;

/// <summary>Keys made for one run of the tests, as text: each test has objects of its own.</summary>
internal static class SigningKeys
{
    public static string Office { get; } = New(ECCurve.NamedCurves.nistP256);

    public static string Stranger { get; } = New(ECCurve.NamedCurves.nistP256);

    public static string OtherCurve { get; } = New(ECCurve.NamedCurves.nistP384);

    public static string PublicRsa { get; } = PublicKeyOfRsa();

    public static PackTrust Trust { get; } = PackTrust.Of(PublicOf(Office));

    public static string PublicOf(string privatePem)
    {
        using ECDsa key = Open(privatePem);
        return key.ExportSubjectPublicKeyInfoPem();
    }

    public static ECDsa Open(string pem)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(pem);
        return key;
    }

    /// <summary>A trust file with one key, the office's.</summary>
    public static PackTrust For(params string[] paths) => PackTrust.Memory("trust.json", $$"""
        { "kind": "pack-trust", "format": 1, "keys": [{ "id": "office", "publicKey": {{Json(PublicOf(Office))}}, "paths": [{{string.Join(", ", paths.Select(Json))}}] }] }
        """);

    public static string Json(string text) => System.Text.Json.JsonSerializer.Serialize(text);

    private static string New(ECCurve curve)
    {
        using var key = ECDsa.Create(curve);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static string PublicKeyOfRsa()
    {
        using var key = RSA.Create(2048);
        return key.ExportSubjectPublicKeyInfoPem();
    }
}
