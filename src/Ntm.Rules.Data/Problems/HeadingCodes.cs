using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems of a column: <c>NTM41xx</c>.</summary>
internal static class HeadingCodes
{
    public static readonly DiagnosticDescriptor Unknown = Codes.Warning(
        "NTM4101",
        "Không biết cột '{0}'; cột này không được đọc.",
        "The column '{0}' is not known; it is not read.",
        "Đặt tên cột bằng mã hoặc tên gọi trong danh mục, hoặc xóa cột.",
        "Name it by an id or alias of the catalog, or delete the column.");

    public static readonly DiagnosticDescriptor UnknownNear = Codes.Warning(
        "NTM4102",
        "Không biết cột '{0}'; cột này không được đọc. Có phải là '{1}'?",
        "The column '{0}' is not known; it is not read. Is '{1}' meant?",
        "Đổi tên cột thành '{1}' nếu đúng là số liệu đó, hoặc xóa cột.",
        "Rename it to '{1}' if that is meant, or delete the column.");

    public static readonly DiagnosticDescriptor Ambiguous = Codes.Error(
        "NTM4103",
        "Tên cột '{0}' là tên gọi của nhiều số liệu: {1}; cột này không được đọc.",
        "The heading '{0}' means several things: {1}; the column is not read.",
        "Đặt tên cột bằng mã của số liệu, hoặc khai giai đoạn của bộ tiêu chí.",
        "Name the column by the id, or declare the period of the set.");

    public static readonly DiagnosticDescriptor SameMeaning = Codes.Error(
        "NTM4104",
        "Cột '{0}' và cột '{1}' cùng là '{2}'; cả hai không được đọc.",
        "The columns '{0}' and '{1}' both mean '{2}'; neither is read.",
        "Giữ một cột, xóa hoặc đổi tên cột kia.",
        "Keep one, delete or rename the other.");

    public static readonly DiagnosticDescriptor NumberHeading = Codes.Error(
        "NTM4105",
        "Tên cột '{0}' chỉ là một con số; cột này không được đọc, vì bảng tính biến 17.10 thành 17.1 nên không biết là chỉ tiêu nào.",
        "The heading '{0}' is only a number; the column is not read, since a spreadsheet turns 17.10 into 17.1 and nobody can tell which one is meant.",
        "Đặt tên cột bằng mã số liệu của danh mục; kết quả tự đánh giá ghi 'declared:{0}'.",
        "Name the column by the metric's id; a declared outcome is headed 'declared:{0}'.");

    public static readonly DiagnosticDescriptor Unnamed = Codes.Warning(
        "NTM4106",
        "Cột thứ {0} không có tên nhưng có nội dung; cột này không được đọc.",
        "Column {0} has no heading but holds something; it is not read.",
        "Đặt tên cho cột, hoặc xóa cột.",
        "Give it a heading, or delete it.");

    public static readonly DiagnosticDescriptor OtherUnit = Codes.Error(
        "NTM4107",
        "Tên cột '{0}' ghi '{1}' trong ngoặc, nhưng '{2}' tính bằng '{3}'; cột này không được đọc.",
        "The heading '{0}' says '{1}' in brackets, but '{2}' is measured in '{3}'; the column is not read.",
        "Đổi số liệu sang đơn vị '{3}' rồi sửa tên cột; nếu trong ngoặc không phải đơn vị thì xóa phần đó.",
        "Convert the figures to '{3}' and correct the heading; where the brackets hold no unit, delete them.");

    public static readonly DiagnosticDescriptor Fractions = Codes.Error(
        "NTM4108",
        "Cột tỷ lệ '{0}' chỉ có giá trị không quá 1, không rõ 0.85 là 85 % hay 0.85 %; các giá trị của cột này không được dùng.",
        "The percentage column '{0}' holds no value above 1, so that 0.85 may mean 85 % or 0.85 %; its values are not used.",
        "Khai tỷ lệ của tệp ghi dạng phân số (0.85 là 85 %) hay phần trăm, hoặc viết ký hiệu % sau mỗi số.",
        "Declare whether percentages are fractions (0.85 is 85 %) or percent, or write the sign % behind each number.");

    public static readonly DiagnosticDescriptor PerhapsFractions = Codes.Warning(
        "NTM4109",
        "Các giá trị của cột tỷ lệ '{0}' không quá 1; được hiểu là phần trăm (0.85 là 0.85 %).",
        "The values of the percentage column '{0}' are not above 1; they are read as percent (0.85 is 0.85 %).",
        "Kiểm tra lại: nếu 0.85 nghĩa là 85 % thì khai tỷ lệ ghi dạng phân số.",
        "Check: if 0.85 means 85 %, declare that percentages are fractions.");

    public static readonly DiagnosticDescriptor TwoSeparators = Codes.Error(
        "NTM4110",
        "Tệp dùng cả dấu phẩy ('{0}') và dấu chấm ('{1}') làm dấu thập phân; chỉ những số đọc được theo một cách duy nhất mới được dùng.",
        "The file uses both comma ('{0}') and point ('{1}') as decimal separator; only numbers that can be read in one way alone are used.",
        "Viết mọi số theo một kiểu, hoặc khai dấu thập phân của tệp.",
        "Write all numbers in one manner, or declare the file's decimal separator.");

    public static readonly DiagnosticDescriptor EvidenceOfNothing = Codes.Warning(
        "NTM4111",
        "Cột minh chứng '{0}' nêu '{1}', không phải số liệu nào của danh mục; cột này không được đọc.",
        "The evidence column '{0}' names '{1}', which is no metric of the catalog; it is not read.",
        "Viết 'evidence:' rồi đến mã của số liệu.",
        "Write 'evidence:' and the id of the metric.");
}
