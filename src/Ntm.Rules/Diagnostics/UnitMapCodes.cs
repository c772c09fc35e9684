namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of maps of merged communes: <c>NTM24xx</c>.</summary>
internal static class UnitMapCodes
{
    public static readonly DiagnosticDescriptor UnitTwice = DiagnosticDescriptor.Error(
        "NTM2401",
        "Sau sắp xếp có hai xã cùng mã '{0}'.",
        "Two communes of the code '{0}' would be there afterwards.",
        "Mỗi mã chỉ đứng một lần trong \"units\" và \"unchanged\"; sửa mã hoặc bỏ một chỗ.",
        "Each code stands once in \"units\" and \"unchanged\" together; correct it, or leave one out.");

    public static readonly DiagnosticDescriptor PartTwice = DiagnosticDescriptor.Error(
        "NTM2402",
        "Xã cũ '{0}' đứng ở hai chỗ.",
        "The old commune '{0}' stands in two places.",
        "Một xã cũ chỉ nhập vào một xã, hoặc giữ nguyên, hoặc chưa rõ về đâu.",
        "An old commune goes into one other, or stays, or it is not known where it went.");

    public static readonly DiagnosticDescriptor SameUnit = DiagnosticDescriptor.Error(
        "NTM2403",
        "'{0}' chỉ gồm chính nó, cùng mã và tên.",
        "'{0}' is made of itself alone, of the same code and name.",
        "Chuyển xã này sang \"unchanged\", hoặc ghi đủ các xã nhập vào.",
        "Move it to \"unchanged\", or name all its parts.");

    public static readonly DiagnosticDescriptor NoNote = DiagnosticDescriptor.Error(
        "NTM2404",
        "Chưa rõ '{0}' gồm những xã nào mà không có ghi chú.",
        "It is not known what '{0}' was made of, and no note says why.",
        "Thêm \"note\": đã tìm ở đâu, còn thiếu văn bản nào.",
        "Add a \"note\": where it was looked for, which document is missing.");

    public static readonly DiagnosticDescriptor PartBeginsLater = DiagnosticDescriptor.Error(
        "NTM2405",
        "Xã cũ '{0}' bắt đầu ngày {1}, không trước ngày sắp xếp {2}.",
        "The old commune '{0}' begins on {1}, not before the day of the map, {2}.",
        "Sửa \"validFrom\", hoặc \"effective\" của tệp.",
        "Correct \"validFrom\", or \"effective\" of the file.");

    public static readonly DiagnosticDescriptor SecondMap = DiagnosticDescriptor.Error(
        "NTM2406", "Đã có một bảng sắp xếp trước tệp này.", "There is a map before this one.", "Nạp từng bảng một.", "Load one map at a time.");
}
