namespace Ntm.Rules.Diagnostics;

/// <summary>A text in both languages; neither is empty when it comes from a rule file.</summary>
/// <param name="Vi">Vietnamese.</param>
/// <param name="En">English.</param>
public sealed record LocalizedText(string Vi, string En)
{
    /// <summary>The text in the language asked for.</summary>
    public string In(Language language) => language == Language.English ? En : Vi;

    /// <summary>The Vietnamese text, which is the law's own.</summary>
    public override string ToString() => Vi;
}
