namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of the catalogs: <c>NTM23xx</c>.</summary>
internal static class CatalogCodes
{
    public static readonly DiagnosticDescriptor UnknownUnit = DiagnosticDescriptor.Error(
        "NTM2301", "Danh mục không có đơn vị '{0}'.", "The catalog has no unit '{0}'.", "Kiểm tra chính tả; gần nhất: {1}.", "Check the spelling; the nearest: {1}.");

    public static readonly DiagnosticDescriptor MissingForType = DiagnosticDescriptor.Error(
        "NTM2302", "Số liệu loại '{0}' cần có '{1}'.", "A metric of type '{0}' needs '{1}'.", "Bổ sung khóa còn thiếu.", "Add the missing key.");

    public static readonly DiagnosticDescriptor NotForType = DiagnosticDescriptor.Error(
        "NTM2303", "Số liệu loại '{0}' không dùng '{1}'.", "A metric of type '{0}' has no '{1}'.", "Xóa khóa này, hoặc sửa \"type\".", "Delete the key, or correct the \"type\".");

    public static readonly DiagnosticDescriptor CountsForm = DiagnosticDescriptor.Error(
        "NTM2304", "\"counts\" cần đúng hai số đo cùng đơn vị: tử số và mẫu số, cho một tỷ lệ phần trăm.", "\"counts\" needs exactly two quantities of one unit, numerator and denominator, on a percentage.", "Ví dụ: \"counts\": [\"poor_households\", \"households\"].", "E.g. \"counts\": [\"poor_households\", \"households\"].");

    public static readonly DiagnosticDescriptor Circle = DiagnosticDescriptor.Error(
        "NTM2305", "Số liệu '{0}' được tính từ chính nó: {1}.", "The metric '{0}' is computed from itself: {1}.", "Bỏ một tham chiếu trong vòng.", "Take one reference out of the circle.");

    public static readonly DiagnosticDescriptor NotLessThanForm = DiagnosticDescriptor.Error(
        "NTM2306", "\"notLessThan\" cần một số đo khác, cùng đơn vị.", "\"notLessThan\" needs another quantity of the same unit.", "Sửa mã số liệu hoặc đơn vị.", "Correct the metric or its unit.");

    public static readonly DiagnosticDescriptor RangeEmpty = DiagnosticDescriptor.Error(
        "NTM2307", "Giá trị nhỏ nhất {0} lớn hơn giá trị lớn nhất {1}.", "The least value {0} is above the greatest {1}.", "Sửa \"min\" hoặc \"max\".", "Correct \"min\" or \"max\".");

    public static readonly DiagnosticDescriptor SharedAlias = DiagnosticDescriptor.Error(
        "NTM2308", "Tên cột '{0}' dùng cho cả '{1}' và '{2}' trong cùng giai đoạn.", "The heading '{0}' stands for both '{1}' and '{2}' in one period.", "Bỏ tên cột ở một số liệu, hoặc phân biệt bằng \"periods\".", "Take it from one of them, or tell them apart by \"periods\".");

    public static readonly DiagnosticDescriptor MergeForm = DiagnosticDescriptor.Error(
        "NTM2309", "Cách gộp '{0}' không hợp với loại số liệu này.", "The merge rule '{0}' does not fit this kind of metric.", "Số đo: sum, weightedMean, none; xác nhận: all, any, none; xếp loại: lowest, none.", "Quantities: sum, weightedMean, none; attestations: all, any, none; ratings: lowest, none.");

    public static readonly DiagnosticDescriptor NotInFormula = DiagnosticDescriptor.Error(
        "NTM2310", "'{0}' không phải là số đo, không dùng trong công thức được.", "'{0}' is not a quantity and cannot stand in a formula.", "Chỉ dùng số liệu loại \"quantity\".", "Use metrics of type \"quantity\" only.");

    public static readonly DiagnosticDescriptor CountsAndFormula = DiagnosticDescriptor.Error(
        "NTM2311", "Số liệu không thể vừa có \"counts\" vừa có \"formula\".", "A metric cannot have both \"counts\" and a \"formula\".", "Giữ một trong hai.", "Keep one of them.");

    public static readonly DiagnosticDescriptor ProvinceTimes = DiagnosticDescriptor.Error(
        "NTM2312", "Mã tỉnh '{0}' có hai lần trong cùng một thời gian.", "The province code '{0}' stands twice for one time.", "Sửa \"effective\" để các thời gian không chồng nhau.", "Correct \"effective\" so that the times do not overlap.");

    public static readonly DiagnosticDescriptor UnknownSuccessor = DiagnosticDescriptor.Error(
        "NTM2313", "Không có tỉnh '{0}' sau ngày đơn vị này kết thúc.", "There is no province '{0}' after the day on which this unit ends.", "Sửa \"successor\", hoặc thêm đơn vị mới.", "Correct \"successor\", or add the new unit.");

    public static readonly DiagnosticDescriptor TooManyReads = DiagnosticDescriptor.Error(
        "NTM2314", "Để tính số liệu '{0}' phải đọc hơn {1} giá trị, qua các công thức lồng nhau.", "To compute the metric '{0}', more than {1} values have to be read, through formulas of formulas.", "Viết công thức ngắn hơn, hoặc dùng số liệu đo trực tiếp.", "Write a shorter formula, or use measured metrics.");
}
