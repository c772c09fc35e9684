namespace Ntm.Rules.Images;

/// <summary>How an image tells the members of closed families apart.</summary>
internal static class Kinds
{
    public const int None = 0;
    public const int Comparison = 1;
    public const int Attestation = 2;
    public const int Rating = 3;
    public const int All = 4;
    public const int Any = 5;
    public const int Count = 6;
    public const int Delegated = 7;
    public const int Unknown = 8;
    public const int Kept = 9;
    public const int Figure = 10;
    public const int Table = 11;
    public const int Derived = 12;
    public const int Requirement = 13;
    public const int Scope = 14;
    public const int Number = 15;
    public const int Metric = 16;
    public const int Operation = 17;
}
