using System.Collections.Frozen;
using System.Globalization;
using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Assessments;

/// <summary>The sentences of <see cref="DataWarningKind"/> in both languages; <c>{0}</c> … are the arguments.</summary>
public static class DataWarningWording
{
    /// <summary>The sentence template of every kind, e.g. for a page that renders warnings itself.</summary>
    public static FrozenDictionary<DataWarningKind, LocalizedText> Templates { get; } = new Dictionary<DataWarningKind, LocalizedText>
    {
        [DataWarningKind.RateDisagreesWithCounts] = new(
            "{0} ghi {1} nhưng tính từ số đếm là {2}; dùng số đếm.", "{0} is given as {1}, but its counts give {2}; the counts are used."),
        [DataWarningKind.ValueDisagreesWithFormula] = new(
            "{0} ghi {1} nhưng tính theo công thức là {2}; dùng công thức.", "{0} is given as {1}, but its formula gives {2}; the formula is used."),
        [DataWarningKind.OutOfRange] = new("{0} là {1}, ngoài khoảng cho phép; không dùng.", "{0} is {1}, outside of its range; it is not used."),
        [DataWarningKind.WrongKind] = new("{0} ghi '{1}', không đúng loại số liệu; không dùng.", "{0} is given as '{1}', which is not its kind of value; it is not used."),
        [DataWarningKind.GivenOfNothing] = new(
            "{0} ghi {1} nhưng mẫu số bằng 0, không có đối tượng để tính; không dùng.", "{0} is given as {1}, but its denominator is 0, so there is nothing to count; it is not used."),
        [DataWarningKind.BelowContained] = new("{0} là {1}, nhỏ hơn phần nằm trong nó là {2}.", "{0} is {1}, less than {2}, which it contains."),
        [DataWarningKind.UnknownMetric] = new("Không có số liệu nào tên '{0}' trong danh mục; không dùng.", "The catalog has no metric '{0}'; its value is not used."),
        [DataWarningKind.UnknownAttributeValue] = new(
            "{0} ghi '{1}', không có trong danh mục; coi như không có.", "{0} is given as '{1}', which is not in the catalog; taken as missing."),
        [DataWarningKind.RegionOutsideProvince] = new(
            "Vùng {0} không phải vùng của tỉnh {1}; dùng vùng đã ghi.", "Region {0} is not one of province {1}; the given region is used."),
    }.ToFrozenDictionary();

    internal static string Sentence(DataWarning warning, Language language) => string.Format(
        CultureInfo.InvariantCulture, Templates[warning.Kind].In(language), [.. warning.Arguments.Select(argument => argument.In(language))]);
}
