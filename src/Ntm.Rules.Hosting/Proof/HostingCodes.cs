using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Hosting.Proof;

/// <summary>Problems of serving: <c>NTM59xx</c>.</summary>
internal static class HostingCodes
{
    public static readonly DiagnosticDescriptor CannotRead = Error(
        "NTM5901",
        "Không đọc được thư mục quy định: {0}.",
        "The directory of rules cannot be read: {0}.",
        "Kiểm tra đường dẫn và quyền đọc.",
        "Check the path and the right to read it.");

    public static readonly DiagnosticDescriptor NoFiles = Error(
        "NTM5902",
        "Thư mục quy định không có tệp nào.",
        "The directory of rules has no file.",
        "Chép các tệp quy định vào, hoặc sửa đường dẫn.",
        "Copy the rule files there, or correct the path.");

    public static readonly DiagnosticDescriptor TooMuch = Error(
        "NTM5903",
        "Quá nhiều dữ liệu cho một thư mục quy định: nhiều nhất {0} tệp, {1} MB mỗi tệp, tổng cộng {2} MB.",
        "Too much for a directory of rules: at most {0} files, {1} MB a file, {2} MB together.",
        "Kiểm tra xem thư mục có đúng không.",
        "Check whether it is the right directory.");

    public static readonly DiagnosticDescriptor LeadsOut = Error(
        "NTM5904",
        "Liên kết dẫn ra ngoài thư mục quy định.",
        "The link leads out of the directory of rules.",
        "Chép tệp vào thư mục thay cho liên kết.",
        "Copy the file into the directory instead of the link.");

    public static readonly DiagnosticDescriptor Trial = Error(
        "NTM5905",
        "Quy định '{0}' là thử nghiệm hoặc minh họa, không được dùng để phục vụ.",
        "The overlay '{0}' is a trial or an illustration, which no host serves as law.",
        "Đưa tệp ra khỏi thư mục quy định.",
        "Take the file out of the directory of rules.");

    public static readonly DiagnosticDescriptor CaseFailed = Error(
        "NTM5906",
        "Tình huống kiểm thử '{0}' không đạt ở '{1}': {2}.",
        "The case '{0}' does not hold for '{1}': {2}.",
        "Sửa quy định, hoặc sửa kết quả mong đợi nếu quy định mới là đúng.",
        "Correct the rules, or what is expected where the new rules are right.");

    public static readonly DiagnosticDescriptor RevisionTooLow = Error(
        "NTM5907",
        "Số hiệu bản quy định là {0}, ít nhất phải là {1}.",
        "The revision of the rules is {0}; it must be at least {1}.",
        "Dùng bản quy định mới hơn, có manifest.json.",
        "Use a later revision of the rules, with its manifest.json.");

    public static readonly DiagnosticDescriptor Failure = Error(
        "NTM5908",
        "Lỗi bất ngờ khi kiểm tra bộ quy định: {0}.",
        "An unexpected failure while the book was checked: {0}.",
        "Báo lỗi này cho người phát triển, kèm các tệp.",
        "Report this to the developers, with the files.");

    public static readonly DiagnosticDescriptor NotAFile = Error(
        "NTM5909",
        "Đây là đường ống hoặc thiết bị, không phải tệp, nên không được đọc.",
        "This is a pipe or a device, not a file, and is not read.",
        "Đặt một tệp thường vào chỗ đó, hoặc xóa nó đi.",
        "Put an ordinary file in its place, or remove it.");

    public static readonly DiagnosticDescriptor ManifestUnreadable = Error(
        "NTM5910",
        "manifest.json không đọc được.",
        "manifest.json cannot be read as a manifest.",
        "Tạo lại manifest.json sau khi chép xong các tệp.",
        "Write manifest.json again when all files are copied.");

    public static readonly DiagnosticDescriptor ManifestMissing = Error(
        "NTM5911",
        "Thiếu manifest.json.",
        "manifest.json is missing.",
        "Chép manifest.json vào sau cùng.",
        "Copy manifest.json last.");

    public static readonly DiagnosticDescriptor ListedTwice = Error(
        "NTM5912",
        "manifest.json ghi tệp '{0}' hai lần.",
        "manifest.json lists the file '{0}' twice.",
        "Tạo lại manifest.json.",
        "Write manifest.json again.");

    public static readonly DiagnosticDescriptor ListedAndMissing = Error(
        "NTM5913",
        "Thiếu tệp '{0}' có ghi trong manifest.json.",
        "The file '{0}', which manifest.json lists, is missing.",
        "Chép đủ các tệp.",
        "Copy all files.");

    public static readonly DiagnosticDescriptor OtherContent = Error(
        "NTM5914",
        "Nội dung tệp '{0}' khác với manifest.json.",
        "The content of the file '{0}' is not what manifest.json says.",
        "Chép lại tệp, hoặc tạo lại manifest.json nếu tệp đã được sửa.",
        "Copy the file again, or write manifest.json again where the file was changed.");

    public static readonly DiagnosticDescriptor NotListed = Error(
        "NTM5915",
        "Tệp '{0}' không có trong manifest.json.",
        "The file '{0}' is not in manifest.json.",
        "Xóa tệp thừa, hoặc tạo lại manifest.json.",
        "Remove the file, or write manifest.json again.");

    private static DiagnosticDescriptor Error(string code, string vi, string en, string fixVi, string fixEn) =>
        new(code, Severity.Error, new LocalizedText(vi, en), new LocalizedText(fixVi, fixEn));
}
