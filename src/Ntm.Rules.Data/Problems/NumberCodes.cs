using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems of numbers in both file formats: <c>NTM422x</c> and <c>NTM423x</c>.</summary>
internal static class NumberCodes
{
    public static readonly DiagnosticDescriptor NotANumber = Codes.Error(
        "NTM4221",
        "'{0}' không phải là số.",
        "'{0}' is not a number.",
        "Ghi số, không kèm chữ hay đơn vị; để trống nếu chưa có số liệu.",
        "Write a number without words or unit; leave it empty where the figure is missing.");

    public static readonly DiagnosticDescriptor Ambiguous = Codes.Error(
        "NTM4222",
        "Không rõ dấu trong '{0}' là dấu thập phân hay dấu ngăn hàng nghìn, và tệp không cho biết.",
        "The separator in '{0}' may be a decimal one or one of thousands, and nothing in the file settles it.",
        "Khai dấu thập phân của tệp, hoặc viết số không có dấu ngăn hàng nghìn.",
        "Declare the file's decimal separator, or write the number without separators of thousands.");

    public static readonly DiagnosticDescriptor OtherSeparator = Codes.Error(
        "NTM4223",
        "'{0}' không đọc được với dấu thập phân '{1}' của tệp.",
        "'{0}' cannot be read with '{1}' as the file's decimal separator.",
        "Viết số với dấu thập phân '{1}', hoặc khai lại dấu thập phân của tệp.",
        "Write it with '{1}', or declare another decimal separator for the file.");

    public static readonly DiagnosticDescriptor TooLong = Codes.Error(
        "NTM4224",
        "Số '{0}' có quá 28 chữ số.",
        "The number '{0}' has more than 28 digits.",
        "Kiểm tra lại số liệu; không làm tròn tự động.",
        "Check the figure; nothing is rounded on its own.");

    public static readonly DiagnosticDescriptor OutOfRange = Codes.Error(
        "NTM4225",
        "'{0}' nằm ngoài khoảng cho phép của '{1}' ({2}).",
        "'{0}' is outside of the range of '{1}' ({2}).",
        "Kiểm tra lại số liệu và đơn vị tính.",
        "Check the figure and its unit.");

    public static readonly DiagnosticDescriptor PercentSign = Codes.Error(
        "NTM4226",
        "'{0}' có ký hiệu %, nhưng '{1}' không phải là tỷ lệ phần trăm.",
        "'{0}' has the sign %, but '{1}' is not a percentage.",
        "Kiểm tra có nhầm cột không; bỏ ký hiệu % nếu số liệu đúng.",
        "Check whether it stands in the wrong column; delete the sign if the figure is right.");

    public static readonly DiagnosticDescriptor NotWhole = Codes.Error(
        "NTM4227",
        "'{0}' không phải là số nguyên.",
        "'{0}' is not a whole number.",
        "Ghi số nguyên, ví dụ 2020.",
        "Write a whole number, e.g. 2020.");

    public static readonly DiagnosticDescriptor JsonForm = Codes.Error(
        "NTM4228",
        "Số '{0}' có số mũ.",
        "The number '{0}' has an exponent.",
        "Viết số thập phân thường, ví dụ 98.5.",
        "Write a plain decimal, e.g. 98.5.");
}
