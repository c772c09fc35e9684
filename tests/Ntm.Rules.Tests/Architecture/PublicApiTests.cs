using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>Public types of the libraries are closed, immutable and exact.</summary>
public sealed class PublicApiTests
{
    /// <summary>Public types whose very purpose is to gather, one by one, what an immutable value then holds or tells.</summary>
    private static readonly string[] Gatherers = ["CommuneDatasetBuilder", "MetricColumnBuilder", "PortfolioTotals", "LevelTotals", "CommuneReading"];

    [Fact]
    public void Types_EveryPublicOne_IsClosed() => Offenders.None(
        "A public type is sealed, static, abstract with constructors of this assembly alone, an enum or a readonly struct.",
        PublicApi.Types.Where(type => !IsClosed(type)).Select(type => type.FullName!));

    [Fact]
    public void Setters_OfPublicTypes_AreInitOnly() => Offenders.None(
        "A value is complete at birth: no public setter but init.",
        from property in PublicApi.Properties
        let setter = property.GetSetMethod(true)
        where setter is not null && PublicApi.IsSeen(setter) && !PublicApi.IsInit(setter)
        select PublicApi.Name(property));

    [Fact]
    public void Fields_OfPublicTypes_AreReadonly() => Offenders.None(
        "A public type keeps its state in readonly fields.",
        PublicApi.Fields
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.DeclaringType!.IsEnum && !Gatherers.Contains(field.DeclaringType.Name) && !IsMemo(field))
            .Select(PublicApi.Name));

    [Fact]
    public void Memos_EveryOne_IsPrivateAndOfATypeWrittenAtOnce() => Offenders.None(
        "What two threads may work out at the same time is one reference, or no more than 32 bits.",
        from field in PublicApi.Fields.Where(IsMemo)
        let isImmutableArray = field.FieldType.IsGenericType && field.FieldType.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>)
        where !field.IsPrivate || (field.FieldType.IsValueType && field.FieldType != typeof(int) && !isImmutableArray)
        select PublicApi.Name(field));

    [Fact]
    public void Gatherers_EveryOneNamedHere_Exists() =>
        Assert.Empty(Gatherers.Except(PublicApi.Types.Select(type => type.Name)));

    [Fact]
    public void Exceptions_EveryOneNamed_Exists() =>
        Assert.Empty(PublicApi.Exceptions.Keys.Except(PublicApi.Libraries.SelectMany(library => library.GetExportedTypes()).Select(type => type.Name)));

    [Fact]
    public void Methods_ThatAreAwaited_CanBeAskedToStop() => Offenders.None(
        "Whoever waits can stop waiting.",
        from method in PublicApi.Methods.OfType<MethodInfo>()
        where method.Name.EndsWith("Async", StringComparison.Ordinal) && method.GetParameters().All(parameter => parameter.ParameterType != typeof(CancellationToken))
        select PublicApi.Name(method));

    [Fact]
    public void Fields_OfGatherers_AreNotPublic() => Offenders.None(
        "What is being gathered is seen through members, not through fields.",
        PublicApi.Fields.Where(field => field.IsPublic && !field.IsInitOnly && !field.IsLiteral && !field.DeclaringType!.IsEnum).Select(PublicApi.Name));

    [Fact]
    public void Members_EveryPublicOne_NamesNoArray() => Offenders.None(
        "Lists are immutable; an array may stand only behind 'params'.",
        PublicApi.Mentions.Where(mention => mention.Type.IsArray).Select(mention => mention.Member));

    [Fact]
    public void Members_EveryPublicOne_NamesNoMutableCollection() => Offenders.None(
        "Lists are immutable.",
        from mention in PublicApi.Mentions
        where mention.Type.IsGenericType
        let definition = mention.Type.GetGenericTypeDefinition()
        where definition == typeof(List<>) || definition == typeof(Dictionary<,>) || definition == typeof(HashSet<>)
            || definition == typeof(IList<>) || definition == typeof(IDictionary<,>) || definition == typeof(ICollection<>)
        select $"{mention.Member}: {definition.Name}");

    [Fact]
    public void Members_EveryPublicOne_NamesNoBinaryFloat() => Offenders.None(
        "Nothing legal passes through double or float.",
        PublicApi.Mentions
            .Where(mention => mention.Type == typeof(double) || mention.Type == typeof(float) || mention.Type == typeof(Half))
            .Select(mention => mention.Member));

    [Fact]
    public void Types_LookedAt_AreMany() => Assert.InRange(PublicApi.Types.Count(), 60, 1000);

    private static bool IsClosed(Type type) =>
        type.IsEnum
        || (type.IsValueType && type.IsDefined(typeof(IsReadOnlyAttribute)))
        || (type.IsClass && type.IsSealed)
        || (type.IsClass && type.IsAbstract && HasOnlyInnerConstructors(type));

    private static bool HasOnlyInnerConstructors(Type type) => type
        .GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
        .All(constructor => constructor.IsFamilyAndAssembly || constructor.IsAssembly || constructor.IsPrivate || IsCopy(type, constructor));

    /// <summary>The copy constructor that the compiler adds to a record.</summary>
    private static bool IsCopy(Type type, ConstructorInfo constructor) =>
        constructor.IsDefined(typeof(CompilerGeneratedAttribute)) && constructor.GetParameters() is [{ ParameterType: var only }] && only == type;

    private static bool IsMemo(System.Reflection.FieldInfo field) => field.IsDefined(typeof(Ntm.Rules.Diagnostics.MemoAttribute), false);
}
