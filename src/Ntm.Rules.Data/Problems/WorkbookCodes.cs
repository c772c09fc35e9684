using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>Problems that only workbooks have: <c>NTM44xx</c>.</summary>
internal static class WorkbookCodes
{
    public static readonly DiagnosticDescriptor Encrypted = Codes.Error(
        "NTM4401",
        "Tệp Excel được đặt mật khẩu; không đọc được.",
        "The workbook is protected by a password; it cannot be read.",
        "Mở tệp trong Excel, vào Tệp > Thông tin > Bảo vệ sổ làm việc > Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại.",
        "Open it in Excel, File > Info > Protect Workbook > Encrypt with Password, clear the password and save it.");

    public static readonly DiagnosticDescriptor OldFormat = Codes.Error(
        "NTM4402",
        "Tệp theo định dạng Excel cũ (.xls), không phải .xlsx.",
        "The file has the old Excel format (.xls), not .xlsx.",
        "Trong Excel: Lưu thành (Save As) > 'Excel Workbook (*.xlsx)'.",
        "In Excel: Save As > 'Excel Workbook (*.xlsx)'.");

    public static readonly DiagnosticDescriptor OpenDocument = Codes.Error(
        "NTM4403",
        "Tệp theo định dạng OpenDocument (.ods), không phải .xlsx.",
        "The file has the OpenDocument format (.ods), not .xlsx.",
        "Trong LibreOffice: Lưu thành > 'Excel 2007-365 (.xlsx)'.",
        "In LibreOffice: Save As > 'Excel 2007-365 (.xlsx)'.");

    public static readonly DiagnosticDescriptor NotAWorkbook = Codes.Error(
        "NTM4404",
        "Tệp không phải là sổ tính Excel (.xlsx), hoặc bị cắt cụt.",
        "The file is no Excel workbook (.xlsx), or it is cut short.",
        "Chọn đúng tệp; nếu tệp được gửi qua mạng thì tải lại. Tệp văn bản phải có đuôi .csv.",
        "Choose the right file; fetch it again if it came over a network. A text file must be named .csv.");

    public static readonly DiagnosticDescriptor Damaged = Codes.Error(
        "NTM4405",
        "Tệp Excel bị hỏng; dừng đọc tại đây.",
        "The workbook is damaged; reading stops here.",
        "Mở tệp trong Excel, để Excel sửa rồi lưu lại. Máy báo: {0}",
        "Open it in Excel, let Excel repair it and save it. The system says: {0}");

    public static readonly DiagnosticDescriptor TooLarge = Codes.Error(
        "NTM4406",
        "Tệp Excel quá lớn khi giải nén (hơn {0} MiB); không đọc.",
        "The workbook is too large when unpacked (more than {0} MiB); it is not read.",
        "Chỉ giữ trang tính số liệu, xóa định dạng của các dòng và cột trống, hoặc lưu thành CSV.",
        "Keep only the sheet of figures, clear the formats of empty rows and columns, or save it as CSV.");

    public static readonly DiagnosticDescriptor NoSheet = Codes.Error(
        "NTM4407",
        "Không trang tính nào có dòng tên cột hiểu được: {0}.",
        "No sheet has a row of headings that is understood: {0}.",
        "Dòng tên cột phải có mã xã ('code') và ít nhất một cột khác của danh mục; hoặc chỉ rõ trang tính bằng --sheet TÊN.",
        "The row of headings needs the commune code ('code') and another column of the catalog; or name the sheet with --sheet NAME.");

    public static readonly DiagnosticDescriptor SeveralSheets = Codes.Error(
        "NTM4408",
        "Nhiều trang tính có số liệu xã: {0}; không biết đọc trang nào.",
        "Several sheets hold commune data: {0}; it is not known which one to read.",
        "Chỉ rõ trang tính bằng --sheet TÊN.",
        "Name the sheet with --sheet NAME.");

    public static readonly DiagnosticDescriptor NoSuchSheet = Codes.Error(
        "NTM4409",
        "Không có trang tính '{0}'; tệp có: {1}.",
        "There is no sheet '{0}'; the file has: {1}.",
        "Ghi đúng tên một trang tính của tệp.",
        "Give the name of a sheet of the file.");

    public static readonly DiagnosticDescriptor ErrorValue = Codes.Error(
        "NTM4410",
        "Ô có lỗi {0} của Excel, không có giá trị.",
        "The cell holds the Excel error {0}, and no value.",
        "Sửa công thức, hoặc xóa ô nếu chưa có số liệu.",
        "Correct the formula, or clear the cell where the figure is missing.");

    public static readonly DiagnosticDescriptor NotComputed = Codes.Error(
        "NTM4411",
        "Ô có công thức chưa được tính, không có giá trị.",
        "The cell holds a formula that was never computed, and no value.",
        "Mở tệp trong Excel, tính lại (F9) rồi lưu; hoặc thay công thức bằng giá trị.",
        "Open the file in Excel, calculate (F9) and save it; or replace the formula by its value.");

    public static readonly DiagnosticDescriptor UnreadableCell = Codes.Error(
        "NTM4412",
        "Không đọc được giá trị '{0}' của ô này.",
        "The value '{0}' of this cell cannot be read.",
        "Xóa ô và gõ lại giá trị.",
        "Clear the cell and type the value anew.");
}
