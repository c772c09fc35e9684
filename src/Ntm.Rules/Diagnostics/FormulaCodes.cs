namespace Ntm.Rules.Diagnostics;

/// <summary>Problems inside a formula: <c>NTM11xx</c>.</summary>
internal static class FormulaCodes
{
    private const string GrammarVi = "Công thức chỉ gồm mã số liệu, số thập phân, + - * / ( ), min(…) và max(…).";

    private const string GrammarEn = "A formula consists of metric ids, decimals, + - * / ( ), min(…) and max(…) only.";

    public static readonly DiagnosticDescriptor Unexpected = DiagnosticDescriptor.Error(
        "NTM1101", "Công thức sai ở '{0}'.", "The formula is wrong at '{0}'.", GrammarVi, GrammarEn);

    public static readonly DiagnosticDescriptor EndsEarly = DiagnosticDescriptor.Error(
        "NTM1102", "Công thức kết thúc giữa chừng.", "The formula ends too early.", GrammarVi, GrammarEn);

    public static readonly DiagnosticDescriptor TooLong = DiagnosticDescriptor.Error(
        "NTM1103",
        "Công thức dài hơn {0} ký tự.",
        "The formula is longer than {0} characters.",
        "Tách thành nhiều số liệu, mỗi số liệu một công thức.",
        "Split it into several metrics with a formula each.");

    public static readonly DiagnosticDescriptor TooDeep = DiagnosticDescriptor.Error(
        "NTM1104",
        "Công thức lồng nhau quá {0} cấp.",
        "The formula is nested more than {0} levels deep.",
        "Tách thành nhiều số liệu, mỗi số liệu một công thức.",
        "Split it into several metrics with a formula each.");

    public static readonly DiagnosticDescriptor UnknownFunction = DiagnosticDescriptor.Error(
        "NTM1105", "Công thức không có hàm '{0}'.", "Formulas have no function '{0}'.", GrammarVi, GrammarEn);

    public static readonly DiagnosticDescriptor NumberForm = DiagnosticDescriptor.Error(
        "NTM1106", "Số '{0}' trong công thức quá dài hoặc sai dạng.", "The number '{0}' in the formula is too long or malformed.", GrammarVi, GrammarEn);
}
