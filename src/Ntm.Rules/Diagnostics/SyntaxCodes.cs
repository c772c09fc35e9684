namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of a file as such, before any meaning: <c>NTM1xxx</c>.</summary>
internal static class SyntaxCodes
{
    public static readonly DiagnosticDescriptor CannotRead = DiagnosticDescriptor.Error(
        "NTM1001",
        "Không đọc được tệp hoặc thư mục này.",
        "The file or directory cannot be read.",
        "Kiểm tra đường dẫn có đúng không, tệp có đang mở trong chương trình khác không, và quyền đọc. Máy báo: {0}",
        "Check that the path is right, that no other program holds the file, and that it may be read. The system says: {0}");

    public static readonly DiagnosticDescriptor NotUtf8 = DiagnosticDescriptor.Error(
        "NTM1002",
        "Tệp không phải là văn bản UTF-8 (sai từ vị trí này).",
        "The file is not UTF-8 text (wrong from here on).",
        "Mở tệp bằng trình soạn thảo và lưu lại với mã UTF-8.",
        "Open the file in an editor and save it with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor Empty = DiagnosticDescriptor.Error(
        "NTM1003",
        "Tệp rỗng.",
        "The file is empty.",
        "Chép lại nội dung từ bản lưu, hoặc xóa tệp.",
        "Restore the content from a copy, or delete the file.");

    public static readonly DiagnosticDescriptor Unexpected = DiagnosticDescriptor.Error(
        "NTM1004",
        "Không đúng cú pháp JSON ở '{0}'.",
        "This is not JSON at '{0}'.",
        "Xem ở đây và ngay trước đó: thiếu hoặc thừa dấu phẩy, dấu hai chấm, ngoặc, dấu nháy kép thẳng \" (không dùng “ ”). Số viết 98.5: dấu chấm thập phân, không có %.",
        "Look here and just before: a comma, colon, bracket or straight double quote \" (not “ ”) is missing or too many. Numbers read 98.5: a decimal point and no %.");

    public static readonly DiagnosticDescriptor Truncated = DiagnosticDescriptor.Error(
        "NTM1005",
        "Tệp kết thúc giữa chừng: thiếu dấu đóng ngoặc hoặc đóng nháy.",
        "The file ends too early: a closing bracket or quote is missing.",
        "Thêm dấu đóng còn thiếu, hoặc chép lại tệp nếu tệp bị cắt khi sao chép.",
        "Add what is missing, or copy the file again if it was cut while copying.");

    public static readonly DiagnosticDescriptor TrailingComma = DiagnosticDescriptor.Error(
        "NTM1006",
        "Có dấu phẩy thừa trước '{0}'.",
        "There is a comma too many before '{0}'.",
        "Xóa dấu phẩy sau phần tử cuối cùng.",
        "Delete the comma behind the last element.");

    public static readonly DiagnosticDescriptor Comment = DiagnosticDescriptor.Error(
        "NTM1007",
        "Tệp quy định không được có chú thích '//' hoặc '/*'.",
        "Rule files cannot hold comments ('//' or '/*').",
        "Xóa chú thích, hoặc ghi vào \"note\".",
        "Delete the comment, or write it as a \"note\".");

    public static readonly DiagnosticDescriptor TooDeep = DiagnosticDescriptor.Error(
        "NTM1008",
        "Lồng nhau quá {0} cấp.",
        "Nested more than {0} levels deep.",
        "Viết yêu cầu phẳng hơn; không quy định nào cần nhiều cấp như vậy.",
        "Write it flatter; no decision needs so many levels.");

    public static readonly DiagnosticDescriptor TooLarge = DiagnosticDescriptor.Error(
        "NTM1009",
        "Tệp lớn hơn {0} MiB.",
        "The file is larger than {0} MiB.",
        "Kiểm tra có nhầm tệp số liệu với tệp quy định không; chia nhỏ nếu cần.",
        "Check whether a data file was taken for a rule file; split it if need be.");

    public static readonly DiagnosticDescriptor DuplicateKey = DiagnosticDescriptor.Error(
        "NTM1010",
        "Khóa '{0}' có hai lần trong cùng một mục.",
        "The key '{0}' stands twice in one object.",
        "Giữ một khóa, xóa khóa kia.",
        "Keep one of them and delete the other.");

    public static readonly DiagnosticDescriptor NumberForm = DiagnosticDescriptor.Error(
        "NTM1011",
        "Số '{0}' quá dài hoặc có số mũ; chỉ nhận số thập phân có tối đa 28 chữ số.",
        "The number '{0}' is too long or has an exponent; only decimals of at most 28 digits are taken.",
        "Viết số thập phân thường, ví dụ 98.5.",
        "Write a plain decimal, e.g. 98.5.");

    public static readonly DiagnosticDescriptor BrokenText = DiagnosticDescriptor.Error(
        "NTM1012",
        "Chuỗi có mã ký tự \\u không hợp lệ.",
        "The text holds a \\u escape that is no character.",
        "Gõ trực tiếp chữ cần viết thay cho mã \\u.",
        "Type the letter itself instead of the \\u escape.");

    public static readonly DiagnosticDescriptor NoFiles = DiagnosticDescriptor.Warning(
        "NTM1013",
        "Không có tệp quy định (.json) nào trong thư mục này.",
        "There is no rule file (.json) in this directory.",
        "Kiểm tra lại đường dẫn thư mục.",
        "Check the path of the directory.");

    public static readonly DiagnosticDescriptor HiddenCharacter = DiagnosticDescriptor.Error(
        "NTM1014",
        "Chuỗi có ký tự không nhìn thấy {0} (ký tự điều khiển, đổi chiều chữ hoặc có độ rộng bằng 0).",
        "The text holds the character {0}, which cannot be seen (a control, a change of direction or a character of no width).",
        "Xóa ký tự đó; nếu không tìm được, xóa cả chuỗi và gõ lại bằng tay.",
        "Delete it; where it cannot be found, delete the whole text and type it anew.");

    public static readonly DiagnosticDescriptor LookAlike = DiagnosticDescriptor.Error(
        "NTM1015",
        "Chữ '{0}' ({1}) trông như chữ Latinh nhưng thuộc bảng chữ khác.",
        "The letter '{0}' ({1}) looks like a Latin one but belongs to another script.",
        "Gõ lại từ này bằng bàn phím tiếng Việt.",
        "Type the word anew with a Vietnamese or English keyboard.");

    public static readonly DiagnosticDescriptor TooManyValues = DiagnosticDescriptor.Error(
        "NTM1016",
        "Tệp có hơn {0} giá trị; dừng đọc tại đây.",
        "The file holds more than {0} values; reading stops here.",
        "Kiểm tra có nhầm tệp số liệu với tệp quy định không; chia nhỏ nếu cần.",
        "Check whether a data file was taken for a rule file; split it if need be.");

    public static readonly DiagnosticDescriptor MoreErrors = DiagnosticDescriptor.Error(
        "NTM1017",
        "Tệp còn {0} lỗi nữa không được liệt kê.",
        "The file has {0} further errors, which are not listed.",
        "Sửa các lỗi đã liệt kê rồi kiểm tra lại.",
        "Mend the listed ones and check again.");

    public static readonly DiagnosticDescriptor LeadsOut = DiagnosticDescriptor.Error(
        "NTM1018",
        "Liên kết này dẫn ra ngoài thư mục quy định, nên không được đọc.",
        "This link leads out of the directory of rules and is not followed.",
        "Chép tệp vào thư mục, hoặc chỉ định tệp đó riêng.",
        "Copy the file into the directory, or name it as a source of its own.");

    public static readonly DiagnosticDescriptor TooManyFiles = DiagnosticDescriptor.Error(
        "NTM1019",
        "Thư mục có hơn {0} tệp, hoặc hơn {1} MiB; không đọc tệp nào.",
        "The directory holds more than {0} files, or more than {1} MiB; none is read.",
        "Kiểm tra có chọn nhầm thư mục không.",
        "Check whether this is the right directory.");

    public static readonly DiagnosticDescriptor NotAFile = DiagnosticDescriptor.Error(
        "NTM1020",
        "Đây là đường ống hoặc thiết bị, không phải tệp, nên không được đọc.",
        "This is a pipe or a device, not a file, and is not read.",
        "Đặt một tệp thường vào chỗ đó, hoặc xóa nó đi.",
        "Put an ordinary file in its place, or remove it.");
}
