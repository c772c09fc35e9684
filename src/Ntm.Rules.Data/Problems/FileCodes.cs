using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems of a data file as a whole or of its rows as such: <c>NTM40xx</c>.</summary>
internal static class FileCodes
{
    public static readonly DiagnosticDescriptor CannotRead = Codes.Error(
        "NTM4001",
        "Không đọc được tệp số liệu.",
        "The data file cannot be read.",
        "Kiểm tra đường dẫn có đúng không, tệp có đang mở trong chương trình khác (ví dụ Excel) không, và quyền đọc. Máy báo: {0}",
        "Check that the path is right, that no other program (e.g. Excel) holds the file, and that it may be read. The system says: {0}");

    public static readonly DiagnosticDescriptor Utf16 = Codes.Error(
        "NTM4002",
        "Tệp được lưu với mã UTF-16, không phải UTF-8.",
        "The file is saved as UTF-16, not as UTF-8.",
        "Trong Excel: Lưu thành (Save As) > 'CSV UTF-8 (Comma delimited)'. Trong Notepad: Lưu thành, mục Mã hóa (Encoding) chọn 'UTF-8'.",
        "In Excel: Save As > 'CSV UTF-8 (Comma delimited)'. In Notepad: Save As, Encoding 'UTF-8'.");

    public static readonly DiagnosticDescriptor NotUtf8 = Codes.Error(
        "NTM4003",
        "Tệp không phải là văn bản UTF-8 (sai từ vị trí này); không đọc dòng nào.",
        "The file is not UTF-8 text (wrong from here on); no row is read.",
        "Mở tệp bằng chương trình đã tạo ra nó và lưu lại với mã UTF-8 (Excel: 'CSV UTF-8').",
        "Open the file in the program that made it and save it as UTF-8 (Excel: 'CSV UTF-8').");

    public static readonly DiagnosticDescriptor NotText = Codes.Error(
        "NTM4004",
        "Tệp không phải là văn bản (tệp Excel, tệp nén hoặc tệp nhị phân).",
        "The file is not text (a workbook, an archive or binary data).",
        "Trong Excel: Lưu thành (Save As) > 'CSV UTF-8 (Comma delimited)', rồi dùng tệp .csv đó.",
        "In Excel: Save As > 'CSV UTF-8 (Comma delimited)', and use that .csv file.");

    public static readonly DiagnosticDescriptor Empty = Codes.Error(
        "NTM4005",
        "Tệp rỗng.",
        "The file is empty.",
        "Chọn đúng tệp số liệu; dòng đầu là tên cột, mỗi dòng sau là một xã.",
        "Choose the right data file; its first row holds the headings, each further row one commune.");

    public static readonly DiagnosticDescriptor NoCodeColumn = Codes.Error(
        "NTM4006",
        "Dòng tên cột không có cột mã xã ('code'); không đọc dòng nào.",
        "The row of headings has no column of commune codes ('code'); no row is read.",
        "Thêm cột 'code' vào dòng tên cột. Trong CSV dòng tên cột là dòng đầu tiên: xóa các dòng tiêu đề phía trên nếu có.",
        "Add the column 'code' to the row of headings. In CSV that is the first row: delete title rows above it, if any.");

    public static readonly DiagnosticDescriptor NoRows = Codes.Warning(
        "NTM4007",
        "Tệp không có xã nào.",
        "The file holds no commune.",
        "Kiểm tra có chọn đúng tệp số liệu không.",
        "Check whether this is the right data file.");

    public static readonly DiagnosticDescriptor MoreProblems = Codes.Warning(
        "NTM4008",
        "Còn {0} lỗi và {1} cảnh báo nữa không được liệt kê.",
        "{0} further errors and {1} further warnings are not listed.",
        "Sửa các lỗi đã liệt kê rồi đọc lại tệp.",
        "Mend the listed ones and read the file again.");

    public static readonly DiagnosticDescriptor RowTooLarge = Codes.Error(
        "NTM4009",
        "Dòng bắt đầu ở đây dài hơn {0} KiB; dừng đọc tại đây.",
        "The row that begins here is longer than {0} KiB; reading stops here.",
        "Tìm dấu nháy kép \" không được đóng trong dòng này.",
        "Look for a double quote \" in this row that is never closed.");

    public static readonly DiagnosticDescriptor UnclosedQuote = Codes.Error(
        "NTM4010",
        "Dấu nháy kép \" mở trong dòng này không được đóng đến hết tệp; bỏ dòng này và phần sau.",
        "A double quote \" opened in this row is never closed; the row and what follows it are left out.",
        "Thêm dấu nháy đóng; một dấu nháy kép trong nội dung được viết hai lần (\"\").",
        "Add the closing quote; a double quote inside a cell is written twice (\"\").");

    public static readonly DiagnosticDescriptor BrokenQuotes = Codes.Error(
        "NTM4011",
        "Có chữ sau dấu nháy kép đóng của một ô; bỏ dòng này.",
        "Text follows the closing double quote of a cell; the row is left out.",
        "Viết dấu nháy kép trong nội dung hai lần (\"\") và đặt cả ô trong nháy kép.",
        "Write a double quote inside a cell twice (\"\"), and the whole cell between quotes.");

    public static readonly DiagnosticDescriptor StrayQuote = Codes.Warning(
        "NTM4012",
        "Có dấu nháy kép giữa một ô không đặt trong nháy; giữ nguyên như chữ.",
        "A double quote stands inside a cell that is not quoted; it is kept as text.",
        "Đặt cả ô trong nháy kép và viết dấu nháy bên trong hai lần (\"\").",
        "Put the whole cell between quotes and write the inner quote twice (\"\").");

    public static readonly DiagnosticDescriptor TooManyCells = Codes.Error(
        "NTM4013",
        "Dòng có {0} ô nhưng chỉ có {1} tên cột, không biết ô nào thuộc cột nào; bỏ dòng này.",
        "The row has {0} cells but there are {1} headings, so that it is not known which cell belongs where; the row is left out.",
        "Ô có chứa dấu phân cách (ví dụ 85,7 trong tệp ngăn bằng dấu phẩy) phải đặt trong nháy kép: \"85,7\".",
        "A cell that holds the delimiter (85,7 in a file delimited by commas) must stand between quotes: \"85,7\".");

    public static readonly DiagnosticDescriptor TooFewCells = Codes.Warning(
        "NTM4014",
        "Dòng chỉ có {0} ô trong khi có {1} tên cột; các ô sau coi như trống.",
        "The row has only {0} cells while there are {1} headings; the others are taken as empty.",
        "Kiểm tra dòng có bị ngắt giữa chừng không; ô có xuống dòng phải đặt trong nháy kép.",
        "Check whether the row is cut; a cell with a line break must stand between quotes.");

    public static readonly DiagnosticDescriptor TooManyColumns = Codes.Error(
        "NTM4015",
        "Dòng đầu có hơn {0} cột; không đọc tệp.",
        "The first row has more than {0} columns; the file is not read.",
        "Chọn đúng tệp số liệu xã, mỗi dòng là một xã.",
        "Choose the right data file, one commune a row.");
}
