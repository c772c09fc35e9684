using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems of tables with a row per commune and metric: <c>NTM45xx</c>.</summary>
internal static class LongCodes
{
    public static readonly DiagnosticDescriptor UnknownMetric = Codes.Warning(
        "NTM4501",
        "Không biết số liệu '{0}'; các dòng của nó không được đọc.",
        "The metric '{0}' is not known; its rows are not read.",
        "Ghi mã hoặc tên gọi trong danh mục, hoặc xóa các dòng này.",
        "Write an id or alias of the catalog, or delete these rows.");

    public static readonly DiagnosticDescriptor UnknownMetricNear = Codes.Warning(
        "NTM4502",
        "Không biết số liệu '{0}'; các dòng của nó không được đọc. Có phải là '{1}'?",
        "The metric '{0}' is not known; its rows are not read. Is '{1}' meant?",
        "Đổi thành '{1}' nếu đúng là số liệu đó, hoặc xóa các dòng này.",
        "Rename it to '{1}' if that is meant, or delete these rows.");

    public static readonly DiagnosticDescriptor SameMetric = Codes.Error(
        "NTM4503",
        "Số liệu '{0}' của xã '{1}' đã có ở trên; bỏ dòng này.",
        "The metric '{0}' of the commune '{1}' stands already above; the row is left out.",
        "Giữ một dòng cho mỗi số liệu của một xã; nếu là hai đơn vị trước và sau khi sắp xếp, ghi 'valid_from' khác nhau.",
        "Keep one row for each metric of a commune; for two units before and after a merger, give different 'valid_from' days.");

    public static readonly DiagnosticDescriptor OtherUnit = Codes.Error(
        "NTM4504",
        "Số liệu '{0}' ghi đơn vị '{1}', nhưng '{2}' tính bằng '{3}'; không dùng giá trị này.",
        "The metric '{0}' is given in '{1}', but '{2}' is measured in '{3}'; the value is not used.",
        "Đổi giá trị sang đơn vị '{3}' rồi sửa đơn vị.",
        "Convert the value to '{3}' and correct the unit.");

    public static readonly DiagnosticDescriptor Contradiction = Codes.Error(
        "NTM4505",
        "Cột '{0}' của xã '{1}' ghi '{2}' ở đây nhưng ghi '{3}' ở trên; giữ giá trị ghi trước.",
        "The column '{0}' of the commune '{1}' says '{2}' here and '{3}' above; the first is kept.",
        "Ghi giống nhau ở mọi dòng của một xã, hoặc chỉ ghi ở một dòng; nếu là hai xã, sửa mã xã.",
        "Write the same in all rows of a commune, or in one row only; for two communes, correct the code.");

    public static readonly DiagnosticDescriptor NoMetric = Codes.Error(
        "NTM4506",
        "Dòng có giá trị nhưng không ghi là số liệu nào; bỏ dòng này.",
        "The row has a value and does not say of which metric; the row is left out.",
        "Ghi mã hoặc tên số liệu, hoặc xóa dòng.",
        "Write the id or name of the metric, or delete the row.");

    public static readonly DiagnosticDescriptor SplitCommune = Codes.Warning(
        "NTM4507",
        "Xã '{0}' có dòng ghi 'valid_from' và có dòng không ghi; được đọc là hai đơn vị khác nhau.",
        "The commune '{0}' has rows with 'valid_from' and rows without; they are read as two units.",
        "Ghi 'valid_from' ở mọi dòng của đơn vị, không chỉ ở dòng đầu.",
        "Write 'valid_from' in every row of the unit, not in its first one only.");

    public static readonly DiagnosticDescriptor AmbiguousMetric = Codes.Error(
        "NTM4508",
        "'{0}' là tên gọi của nhiều số liệu: {1}; các dòng của nó không được đọc.",
        "'{0}' is a name of several metrics: {1}; its rows are not read.",
        "Ghi mã của số liệu, hoặc khai giai đoạn của bộ tiêu chí.",
        "Write the id of the metric, or declare the period of the set.");

    public static readonly DiagnosticDescriptor NumberMetric = Codes.Error(
        "NTM4509",
        "Tên số liệu '{0}' chỉ là một con số; các dòng của nó không được đọc, vì bảng tính biến 17.10 thành 17.1 nên không biết là chỉ tiêu nào.",
        "The metric '{0}' is only a number; its rows are not read, since a spreadsheet turns 17.10 into 17.1 and nobody can tell which one is meant.",
        "Ghi mã số liệu của danh mục; kết quả tự đánh giá ghi 'declared:{0}'.",
        "Write the metric's id; a declared outcome is named 'declared:{0}'.");
}
