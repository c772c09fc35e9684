using System.Reflection;
using System.Text.RegularExpressions;
using Ntm.Rules.Assessments;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>Everything that users are told stands in both languages.</summary>
public sealed partial class WordingTests
{
    private static readonly (string Field, DiagnosticDescriptor Descriptor)[] Descriptors =
    [
        .. from assembly in new[] { typeof(AssessmentRun).Assembly, Assembly.Load("Ntm.Rules.Data") }
           from type in assembly.GetTypes()
           from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
           where field.FieldType == typeof(DiagnosticDescriptor)
           select ($"{type.Name}.{field.Name}", (DiagnosticDescriptor)field.GetValue(null)!),
    ];

    [Fact]
    public void Descriptors_FoundInTheAssemblies_AreMany() => Assert.True(Descriptors.Length >= 14, $"{Descriptors.Length} found");

    [Fact]
    public void DescriptorCodes_EveryOne_HasThePattern() => Offenders.None(
        "A code reads NTM, a digit from 1 to 6 for the stage, three digits.",
        Descriptors.Where(pair => !CodePattern().IsMatch(pair.Descriptor.Code)).Select(pair => $"{pair.Field}: {pair.Descriptor.Code}"));

    [Fact]
    public void DescriptorCodes_EveryOne_IsUnique() => Offenders.None(
        "A code means one kind of problem.",
        Descriptors.GroupBy(pair => pair.Descriptor.Code)
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(pair => pair.Field))}"));

    [Fact]
    public void DescriptorMessages_EveryOne_IsWordedInBothLanguages() => Offenders.None(
        "Message: both languages, the same arguments, Vietnamese letters.",
        Descriptors.SelectMany(pair => Wording.Faults($"{pair.Descriptor.Code} message", pair.Descriptor.Message)));

    [Fact]
    public void DescriptorFixes_EveryOne_IsWordedInBothLanguages() => Offenders.None(
        "Fix: both languages, the same arguments, Vietnamese letters.",
        Descriptors.SelectMany(pair => Wording.Faults($"{pair.Descriptor.Code} fix", pair.Descriptor.Fix)));

    [Fact]
    public void DescriptorArguments_EveryOne_IsNumberedFromZero() => Offenders.None(
        "Message and fix together name the arguments 0, 1, 2 … without a gap.",
        from pair in Descriptors
        let numbers = Wording.Placeholders(pair.Descriptor.Message.Vi + pair.Descriptor.Fix.Vi)
        where !Wording.AreConsecutive(numbers)
        select $"{pair.Descriptor.Code}: {string.Join(", ", numbers)}");

    [Fact]
    public void ReasonCodes_EveryOne_IsWordedInBothLanguages() => Offenders.None(
        "A reason has a sentence in both languages with the same arguments.",
        Enum.GetValues<ReasonCode>().SelectMany(code => ReasonWording.Templates.TryGetValue(code, out LocalizedText? text)
            ? Faults(code.ToString(), text)
            : [$"{code}: no sentence"]));

    [Fact]
    public void DataWarningKinds_EveryOne_IsWordedInBothLanguages() => Offenders.None(
        "A data warning has a sentence in both languages with the same arguments.",
        Enum.GetValues<DataWarningKind>().SelectMany(kind => DataWarningWording.Templates.TryGetValue(kind, out LocalizedText? text)
            ? Faults(kind.ToString(), text)
            : [$"{kind}: no sentence"]));

    [Theory]
    [InlineData("", "x", "a language is empty")]
    [InlineData("Thiếu {0}.", "{0} is missing in {1}.", "vi and en name other arguments")]
    [InlineData("Missing.", "Missing.", "vi has no Vietnamese letter")]
    [InlineData("Thiếu { \"vi\" }.", "Write vi.", "a stray brace")]
    public void Faults_FaultyText_NamesTheFault(string vi, string en, string fault) =>
        Assert.Equal($"X: {fault}", Assert.Single(Wording.Faults("X", new LocalizedText(vi, en))));

    [Fact]
    public void Faults_GoodText_AreNone() => Assert.Empty(Wording.Faults("X", new LocalizedText("Thiếu {1} ở {0}.", "In {0}, {1} is missing.")));

    private static IEnumerable<string> Faults(string name, LocalizedText text) => Wording.AreConsecutive(Wording.Placeholders(text.Vi))
        ? Wording.Faults(name, text)
        : Wording.Faults(name, text).Append($"{name}: arguments are not numbered from 0");

    [GeneratedRegex(@"^NTM[1-6]\d{3}$")]
    private static partial Regex CodePattern();
}
