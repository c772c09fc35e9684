using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems of decision logs: <c>NTM46xx</c>.</summary>
internal static class DecisionCodes
{
    public static readonly DiagnosticDescriptor Unreadable = Codes.Error(
        "NTM4601",
        "Dòng này không phải là một quyết định trọn vẹn trong nhật ký; không xem lại được.",
        "This line is no complete decision of a log; it cannot be made again.",
        "Lấy lại tệp nhật ký gốc; dòng cuối có thể bị cắt khi chương trình dừng đột ngột.",
        "Get the log as it was written; its last line may be cut off where a program was stopped.");

    public static readonly DiagnosticDescriptor OtherFormat = Codes.Error(
        "NTM4602",
        "Dòng này thuộc loại hoặc phiên bản nhật ký khác.",
        "This line is of another kind or format of log.",
        "Dùng phiên bản chương trình hiểu định dạng đó.",
        "Use a version of the tool that understands that format.");

    public static readonly DiagnosticDescriptor NoSuchSet = Codes.Error(
        "NTM4603",
        "Quyết định dùng bộ tiêu chí '{0}', không có trong bộ quy định này.",
        "The decision names the set '{0}', which this book does not have.",
        "Nạp thêm quy định đã dùng khi đó bằng --rules.",
        "Load the rules that were used then with --rules.");

    public static readonly DiagnosticDescriptor TooLong = Codes.Error(
        "NTM4604",
        "Dòng này dài hơn {0} MiB, dài hơn mọi quyết định; không được đọc.",
        "This line is longer than {0} MiB, which no decision is; it is not read.",
        "Kiểm tra có chọn nhầm tệp không.",
        "Check whether this is the right file.");
}
