namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of plans of a year: <c>NTM25xx</c>.</summary>
internal static class TargetCodes
{
    public static readonly DiagnosticDescriptor Twice = DiagnosticDescriptor.Error(
        "NTM2501", "Có hai chỉ tiêu cùng mã '{0}'.", "Two targets have the id '{0}'.", "Đổi một trong hai mã.", "Change one of the two.");

    public static readonly DiagnosticDescriptor EmptyRange = DiagnosticDescriptor.Error(
        "NTM2502",
        "\"to\" không lớn hơn \"atLeast\".",
        "\"to\" is not greater than \"atLeast\".",
        "Bỏ \"to\" nếu kế hoạch chỉ có một số; nếu là khoảng thì ghi số lớn ở \"to\".",
        "Leave \"to\" out where the plan gives one number; of a range it is the greater one.");

    public static readonly DiagnosticDescriptor NoLevel = DiagnosticDescriptor.Error(
        "NTM2503",
        "Chỉ tiêu này cần \"level\".",
        "This target needs a \"level\".",
        "Thêm \"level\": standard, advanced hoặc model.",
        "Add \"level\": standard, advanced or model.");

    public static readonly DiagnosticDescriptor NotOfMeasure = DiagnosticDescriptor.Error(
        "NTM2504",
        "\"{0}\" không dùng với \"measure\": \"{1}\".",
        "\"{0}\" does not go with \"measure\": \"{1}\".",
        "Chỉ \"reported\" có \"actual\" và \"unit\"; \"level\", \"where\", \"communes\" chỉ dùng cho những gì được tính từ số liệu xã.",
        "\"actual\" and \"unit\" are for \"reported\" alone; \"level\", \"where\" and \"communes\" for what is computed from communes.");

    public static readonly DiagnosticDescriptor SecondFile = DiagnosticDescriptor.Error(
        "NTM2505", "Đã có một tệp chỉ tiêu trước tệp này.", "There is a file of targets before this one.", "Nạp từng tệp một.", "Load one file at a time.");
}
