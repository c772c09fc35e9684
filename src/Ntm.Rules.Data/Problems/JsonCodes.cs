using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems that only JSON data have: <c>NTM43xx</c>.</summary>
internal static class JsonCodes
{
    public static readonly DiagnosticDescriptor Syntax = Codes.Error(
        "NTM4301",
        "Không đúng cú pháp JSON ở '{0}'; các xã phía trên vẫn được dùng.",
        "This is not JSON at '{0}'; the communes above are used all the same.",
        "Kiểm tra dấu phẩy, dấu hai chấm, ngoặc và dấu nháy kép ngay trước vị trí này.",
        "Check the comma, colon, bracket or double quote just before this place.");

    public static readonly DiagnosticDescriptor Truncated = Codes.Error(
        "NTM4302",
        "Tệp kết thúc giữa chừng; các xã phía trên vẫn được dùng.",
        "The file ends too early; the communes above are used all the same.",
        "Chép lại tệp nếu tệp bị cắt khi sao chép, hoặc thêm dấu đóng còn thiếu.",
        "Copy the file again if it was cut while copying, or add the closing bracket or quote.");

    public static readonly DiagnosticDescriptor TooDeep = Codes.Error(
        "NTM4303",
        "Lồng nhau quá {0} cấp.",
        "Nested more than {0} levels deep.",
        "Chọn đúng tệp số liệu xã.",
        "Choose the right data file.");

    public static readonly DiagnosticDescriptor NoCommunes = Codes.Error(
        "NTM4304",
        "Tệp không phải là danh sách xã.",
        "The file is not a list of communes.",
        "Viết một danh sách [ ... ] hoặc {{ \"communes\": [ ... ] }}.",
        "Write a list [ ... ] or {{ \"communes\": [ ... ] }}.");

    public static readonly DiagnosticDescriptor SameKey = Codes.Error(
        "NTM4305",
        "Khóa '{0}' có hai lần trong cùng một mục; chỉ dùng lần đầu.",
        "The key '{0}' stands twice in one object; the first one is used.",
        "Giữ một khóa, xóa khóa kia.",
        "Keep one of them and delete the other.");

    public static readonly DiagnosticDescriptor UnknownKey = Codes.Warning(
        "NTM4306",
        "Không biết khóa '{0}'; khóa này không được đọc.",
        "The key '{0}' is not known; it is not read.",
        "Dùng tên khóa trong tài liệu hoặc mã trong danh mục.",
        "Use a key of the reference or an id of the catalog.");

    public static readonly DiagnosticDescriptor UnknownKeyNear = Codes.Warning(
        "NTM4307",
        "Không biết khóa '{0}'; khóa này không được đọc. Có phải là '{1}'?",
        "The key '{0}' is not known; it is not read. Is '{1}' meant?",
        "Đổi thành '{1}' nếu đúng ý đó.",
        "Change it to '{1}' if that is meant.");

    public static readonly DiagnosticDescriptor WrongKind = Codes.Error(
        "NTM4308",
        "'{0}' ở đây là {1}; phải là {2}.",
        "'{0}' is given as {1} here; it must be {2}.",
        "Sửa giá trị theo đúng loại; số thập phân viết không có nháy và với dấu chấm.",
        "Write the right kind of value; numbers stand without quotes, with a decimal point.");

    public static readonly DiagnosticDescriptor BrokenText = Codes.Error(
        "NTM4309",
        "Chuỗi có mã ký tự \\u không hợp lệ.",
        "The text holds a \\u escape that is no character.",
        "Gõ trực tiếp chữ cần viết thay cho mã \\u.",
        "Type the letter itself instead of the \\u escape.");
}
