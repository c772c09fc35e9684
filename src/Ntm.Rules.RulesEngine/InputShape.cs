using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using Ntm.Rules.Communes;
using Ntm.Rules.Model;

namespace Ntm.Rules.RulesEngine;

/// <summary>The type of <see cref="CommuneInput"/> for a catalog, and how records fill it.</summary>
internal sealed class InputShape
{
    /// <summary>Digits before the point of a value that enters sums and products.</summary>
    public const int MostWholeDigits = 9;

    /// <summary>Digits behind it.</summary>
    public const int MostDecimals = 4;

    // What a name in an expression must not be: words of the language, and what it reads as signs.
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.Ordinal,
        "true", "false", "null", "new", "iif", "np", "it", "root", "parent", "as", "is", "in", "out", "and", "or", "not", "mod",
        "eq", "equal", "ne", "neq", "notequal", "lt", "le", "gt", "ge");

    private static int _made;

    private readonly Catalog _catalog;
    private readonly ImmutableArray<(string Id, Metric Metric)> _figures;
    private readonly ImmutableArray<string> _words;
    private readonly ILookup<string, Metric> _rates;
    // What others are computed from, so that it enters sums and products.
    private readonly FrozenSet<string> _inputs;

    public InputShape(Catalog catalog)
    {
        _catalog = catalog;
        Metric[] metrics = [.. catalog.Metrics.Values.OrderBy(metric => metric.Id, StringComparer.Ordinal)];
        _figures = [.. metrics.Where(metric => metric.Type != MetricType.Attestation).SelectMany(metric => metric.Parts.Select(part => $"{metric.Id}.{part.Id}").Prepend(metric.Id).Select(id => (id, metric)))];
        _words = [.. metrics.Where(metric => metric.Type == MetricType.Attestation).Select(metric => metric.Id)];
        _rates = metrics.Where(metric => metric.Counts is not null).ToLookup(metric => metric.Counts!.Numerator);
        _inputs = metrics.SelectMany(metric => metric.Counts is { } counts ? [counts.Numerator, counts.Denominator] : metric.Formula?.Metrics ?? []).ToFrozenSet(StringComparer.Ordinal);
        Type = Make();
    }

    public Type Type { get; }

    /// <summary>The property of a metric or part. No two ids give one name: where an id is not its own name, an <c>X</c> stands in it, which ids never hold.</summary>
    public static string NameOf(string id)
    {
        string name = string.Join("__", id.Split('.').Select(Single));
        return Reserved.Contains(name) ? name + "X" : name;
    }

    /// <summary>Two underscores are kept for what stands between a metric and its part; a hyphen would be read as minus.</summary>
    private static string Single(string id) => string.Concat(id.Select((letter, at) => letter switch
    {
        '_' when at == id.Length - 1 || id[at + 1] == '_' => "_X",
        '-' => "Xh",
        _ => $"{letter}",
    }));

    /// <summary>A record as a parameter: values that can be used, a count that its rate says is 0, and what is given and cannot be used.</summary>
    /// <exception cref="NotExpressibleException">A value has too many digits.</exception>
    public CommuneInput Fill(CommuneRecord record)
    {
        var figures = new decimal?[_figures.Length];
        var spoilt = new bool[_figures.Length + _words.Length];
        for (int index = 0; index < figures.Length; index++)
        {
            (figures[index], spoilt[index]) = FigureOf(_figures[index].Id, _figures[index].Metric, record);
            if (figures[index] is null && !spoilt[index] && _rates[_figures[index].Id].Any(rate => FigureOf(rate.Id, rate, record).Value == 0))
            {
                figures[index] = 0;
            }

            if (figures[index] is { } number && _inputs.Contains(_figures[index].Id) && (Math.Abs(number) >= 1_000_000_000 || decimal.Round(number, MostDecimals) != number))
            {
                throw new NotExpressibleException(NotExpressibleReason.Value, $"{record.Code} {_figures[index].Id}");
            }
        }

        var words = new bool?[_words.Length];
        for (int index = 0; index < words.Length; index++)
        {
            bool isGiven = record.Values.TryGetValue(_words[index], out MetricValue value) && value.Kind != MetricValueKind.None;
            words[index] = isGiven && value.Kind == MetricValueKind.Attestation ? value.Attested : null;
            spoilt[figures.Length + index] = isGiven && words[index] is null;
        }

        return (CommuneInput)Activator.CreateInstance(Type, figures, words, spoilt)!;
    }

    private static (decimal? Value, bool IsSpoilt) FigureOf(string id, Metric metric, CommuneRecord record)
    {
        if (!record.Values.TryGetValue(id, out MetricValue value) || value.Kind == MetricValueKind.None)
        {
            return (null, false);
        }

        if (metric.Type == MetricType.Rating)
        {
            int rank = value.Kind == MetricValueKind.Rating ? metric.Scale.Select(step => step.Id).ToList().IndexOf(value.Rating) : -1;
            return rank >= 0 ? (rank, false) : (null, true);
        }

        if (value.Kind != MetricValueKind.Number || value.Exact < (metric.Min ?? decimal.MinValue) || value.Exact > (metric.Max ?? decimal.MaxValue))
        {
            return (null, true);
        }

        return value.Exact == value.Number ? (value.Number, false) : throw new NotExpressibleException(NotExpressibleReason.Value, $"{record.Code} {id}");
    }

    /// <summary>A subclass with a property for each value; the name differs for each, since RulesEngine caches by the short name.</summary>
    private Type Make()
    {
        string name = $"CommuneInput{Interlocked.Increment(ref _made)}";
        ModuleBuilder module = AssemblyBuilder.DefineDynamicAssembly(new AssemblyName(name), AssemblyBuilderAccess.RunAndCollect).DefineDynamicModule(name);
        TypeBuilder type = module.DefineType(name, TypeAttributes.Public | TypeAttributes.Sealed, typeof(MadeInput));
        const BindingFlags Inside = BindingFlags.Instance | BindingFlags.NonPublic;
        ConstructorInfo above = typeof(MadeInput).GetConstructors(Inside).Single();
        ConstructorBuilder constructor = type.DefineConstructor(MethodAttributes.Public, CallingConventions.Standard, [typeof(decimal?[]), typeof(bool?[]), typeof(bool[])]);
        ILGenerator code = constructor.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldarg_1);
        code.Emit(OpCodes.Ldarg_2);
        code.Emit(OpCodes.Ldarg_3);
        code.Emit(OpCodes.Call, above);
        code.Emit(OpCodes.Ret);
        MethodInfo number = typeof(CommuneInput).GetMethod("Number", Inside)!;
        MethodInfo attestation = typeof(CommuneInput).GetMethod("Attestation", Inside)!;
        MethodInfo unusable = typeof(CommuneInput).GetMethod("Unusable", Inside)!;
        for (int index = 0; index < _figures.Length; index++)
        {
            Property(type, NameOf(_figures[index].Id), number, index);
            Property(type, $"{NameOf(_figures[index].Id)}__unusable", unusable, index);
        }

        for (int index = 0; index < _words.Length; index++)
        {
            Property(type, NameOf(_words[index]), attestation, index);
            Property(type, $"{NameOf(_words[index])}__unusable", unusable, _figures.Length + index);
        }

        return type.CreateType();
    }

    private static void Property(TypeBuilder type, string name, MethodInfo read, int index)
    {
        PropertyBuilder property = type.DefineProperty(name, PropertyAttributes.None, read.ReturnType, null);
        MethodBuilder getter = type.DefineMethod($"get_{name}", MethodAttributes.Public | MethodAttributes.SpecialName | MethodAttributes.HideBySig, read.ReturnType, Type.EmptyTypes);
        ILGenerator code = getter.GetILGenerator();
        code.Emit(OpCodes.Ldarg_0);
        code.Emit(OpCodes.Ldc_I4, index);
        code.Emit(OpCodes.Call, read);
        code.Emit(OpCodes.Ret);
        property.SetGetMethod(getter);
    }
}
