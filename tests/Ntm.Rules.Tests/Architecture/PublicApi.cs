using System.Reflection;
using System.Runtime.CompilerServices;

namespace Ntm.Rules.Tests.Architecture;

/// <summary>What the libraries show to the outside, read from their compiled code.</summary>
internal static class PublicApi
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Types to which what is said of public types does not apply, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Exceptions { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["IRuleBookProvider"] = "hosts put another one in its place in their tests",
        ["NtmRulesOptions"] = "options are gathered by the host, then read once",
        ["CommuneInput"] = "RulesEngine reads it by types that are made at run time",
        ["MadeInput"] = "the base of these types, hidden from editors",
    };

    /// <summary>The libraries that are packages.</summary>
    public static IReadOnlyList<Assembly> Libraries { get; } =
        [typeof(AssessmentRun).Assembly, .. new[] { "Data", "Reports", "Hosting", "RulesEngine" }.Select(name => Assembly.Load($"Ntm.Rules.{name}"))];

    public static IEnumerable<Type> Types { get; } = [.. Libraries.SelectMany(library => library.GetExportedTypes()).Where(type => !Exceptions.ContainsKey(type.Name))];

    public static IEnumerable<PropertyInfo> Properties =>
        Types.SelectMany(type => type.GetProperties(Declared)).Where(property => property.GetAccessors(true).Any(IsSeen));

    public static IEnumerable<FieldInfo> Fields => Types.SelectMany(type => type.GetFields(Declared));

    /// <summary>Methods, operators and constructors; accessors left out.</summary>
    public static IEnumerable<MethodBase> Methods => Types
        .SelectMany(type => type.GetMethods(Declared).Cast<MethodBase>().Concat(type.GetConstructors(Declared)))
        .Where(method => IsSeen(method) && !IsAccessor(method));

    /// <summary>Every type that a public member names, with the member; arguments of generic types included.</summary>
    public static IEnumerable<(string Member, Type Type)> Mentions =>
        from mention in Plain
        from type in Parts(mention.Type)
        select (mention.Member, type);

    public static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static string Name(MemberInfo member) => $"{member.DeclaringType?.FullName}.{member.Name}";

    private static IEnumerable<(string Member, Type Type)> Plain =>
    [
        .. Properties.Select(property => (Name(property), property.PropertyType)),
        .. Fields.Where(f => f.IsPublic).Select(f => (Name(f), f.FieldType)),
        .. Methods.OfType<MethodInfo>().Select(method => (Name(method), method.ReturnType)),
        .. from method in Methods
           from parameter in method.GetParameters()
           where parameter.GetCustomAttribute<ParamArrayAttribute>() is null
           select (Name(method), parameter.ParameterType),
    ];

    private static bool IsAccessor(MethodBase method) =>
        method.IsSpecialName && (method.Name.StartsWith("get_", StringComparison.Ordinal) || method.Name.StartsWith("set_", StringComparison.Ordinal));

    private static IEnumerable<Type> Parts(Type type)
    {
        yield return type;
        IEnumerable<Type> inner = type.HasElementType ? [type.GetElementType()!] : type.GetGenericArguments();
        foreach (Type part in inner.SelectMany(Parts))
        {
            yield return part;
        }
    }

    /// <summary>Whether a setter can be called only while an object is made.</summary>
    public static bool IsInit(MethodInfo setter) => setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}
