using System.Security.Cryptography;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Packs;

/// <summary>PEM text -> a key of the curve P-256, or what is wrong with it.</summary>
internal static class KeyText
{
    private const string P256 = "1.2.840.10045.3.1.7";

    private const string P256OfWindows = "nistP256";

    /// <summary>The public key as SubjectPublicKeyInfo; null after a problem.</summary>
    public static byte[]? ReadPublic(string pem, SourceLocation place, DiagnosticBag problems)
    {
        if (pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            problems.Add(PackCodes.PrivateKeyShown.At(place));
            return null;
        }

        using ECDsa? key = Read(pem, place, problems);
        return key?.ExportSubjectPublicKeyInfo();
    }

    /// <summary>The private key, which the caller disposes of; null after a problem.</summary>
    public static ECDsa? ReadPrivate(string pem, SourceLocation place, DiagnosticBag problems)
    {
        if (pem.Contains("PRIVATE KEY-----", StringComparison.Ordinal))
        {
            return Read(pem, place, problems);
        }

        problems.Add(PackCodes.KeyUnreadable.At(place));
        return null;
    }

    /// <summary>The text of a small file; null after a problem.</summary>
    public static string? ReadFile(string file, SourceLocation place, DiagnosticBag problems)
    {
        if (FileBytes.Read(file, PackLimits.MaxKeyBytes, place, problems, PackCodes.KeyUnreadable.At(place)) is not { } bytes)
        {
            return null;
        }

        return System.Text.Encoding.UTF8.GetString(bytes);
    }

    private static ECDsa? Read(string pem, SourceLocation place, DiagnosticBag problems)
    {
        ECDsa key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            ECCurve curve = key.ExportParameters(includePrivateParameters: false).Curve;
            if (curve.IsNamed && (curve.Oid.Value == P256 || curve.Oid.FriendlyName == P256OfWindows))
            {
                return key;
            }

            problems.Add(PackCodes.KeyCurve.At(place));
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException or NotSupportedException)
        {
            problems.Add(PackCodes.KeyUnreadable.At(place));
        }

        key.Dispose();
        return null;
    }
}
