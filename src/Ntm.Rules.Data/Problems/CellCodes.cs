using Ntm.Rules.Diagnostics;

namespace Ntm.Rules.Data.Problems;

/// <summary>
/// Problems of a single value that both file formats share: <c>NTM42xx</c>. Numbers have codes of their own in <see cref="NumberCodes"/>.
/// </summary>
internal static class CellCodes
{
    private const string DayFixVi = "Viết ngày dạng năm-tháng-ngày, ví dụ 2019-12-31.";

    private const string DayFixEn = "Write the day as year-month-day, e.g. 2019-12-31.";

    public static readonly DiagnosticDescriptor NoCode = Codes.Error(
        "NTM4201",
        "Không có mã xã; bỏ dòng này.",
        "There is no commune code; the row is left out.",
        "Ghi mã đơn vị hành chính của Cục Thống kê, đủ 5 chữ số.",
        "Give the statistical office's code, all 5 digits.");

    public static readonly DiagnosticDescriptor SameCommune = Codes.Error(
        "NTM4202",
        "Xã '{0}' (từ ngày: {1}) đã có ở trên; bỏ dòng này.",
        "The commune '{0}' (valid from: {1}) stands already above; the row is left out.",
        "Giữ một dòng; nếu là hai đơn vị trước và sau khi sắp xếp, ghi 'valid_from' khác nhau.",
        "Keep one row; for two units before and after a merger, give different 'valid_from' days.");

    public static readonly DiagnosticDescriptor LostZero = Codes.Warning(
        "NTM4203",
        "Mã xã '{0}' chỉ có 4 chữ số; có thể bảng tính đã bỏ số 0 ở đầu.",
        "The commune code '{0}' has 4 digits only; a spreadsheet may have dropped its leading zero.",
        "Định dạng cột mã xã là văn bản (Text) rồi ghi đủ 5 chữ số.",
        "Format the column of codes as text and write all 5 digits.");

    public static readonly DiagnosticDescriptor UnusableIdentity = Codes.Error(
        "NTM4204",
        "'{0}' không phải là ngày, nên không xác định được đơn vị; bỏ dòng này.",
        "'{0}' is not a day, so that the unit is not identified; the row is left out.",
        DayFixVi,
        DayFixEn);

    public static readonly DiagnosticDescriptor AmbiguousIdentity = Codes.Error(
        "NTM4214",
        "Ngày '{0}' có thể hiểu theo hai cách (ngày/tháng hoặc tháng/ngày), nên không xác định được đơn vị; bỏ dòng này.",
        "The day '{0}' can be read in two ways (day/month or month/day), so that the unit is not identified; the row is left out.",
        DayFixVi,
        DayFixEn);

    public static readonly DiagnosticDescriptor NotADay = Codes.Error(
        "NTM4205", "'{0}' không phải là ngày.", "'{0}' is not a day.", DayFixVi, DayFixEn);

    public static readonly DiagnosticDescriptor AmbiguousDay = Codes.Error(
        "NTM4206",
        "Ngày '{0}' có thể hiểu theo hai cách (ngày/tháng hoặc tháng/ngày).",
        "The day '{0}' can be read in two ways (day/month or month/day).",
        DayFixVi,
        DayFixEn);

    public static readonly DiagnosticDescriptor NotAttested = Codes.Error(
        "NTM4207",
        "'{0}' không phải là kết quả xác nhận; chỉ nhận: {1}.",
        "'{0}' is not an attestation; one of these is taken: {1}.",
        "Ghi 'Đạt' hoặc 'Chưa đạt'; để trống nếu chưa có.",
        "Write 'Đạt' or 'Chưa đạt'; leave it empty where it is missing.");

    public static readonly DiagnosticDescriptor NotAStep = Codes.Error(
        "NTM4208",
        "'{0}' không phải là mức của thang xếp loại: {1}.",
        "'{0}' is not a step of the scale: {1}.",
        "Ghi một trong các mức đã nêu; để trống nếu chưa có.",
        "Write one of the steps named; leave it empty where it is missing.");

    public static readonly DiagnosticDescriptor NotYesNo = Codes.Error(
        "NTM4209",
        "'{0}' không phải là có hoặc không.",
        "'{0}' is neither yes nor no.",
        "Ghi 'có' hoặc 'không' (true, false); để trống nếu chưa rõ.",
        "Write 'có' or 'không' (true, false, yes, no); leave it empty where it is not known.");

    public static readonly DiagnosticDescriptor NotAChoice = Codes.Error(
        "NTM4210",
        "'{0}' không có trong danh mục của '{1}': {2}.",
        "'{0}' is not a value of '{1}': {2}.",
        "Ghi mã, tên hoặc tên gọi khác có trong danh mục.",
        "Write an id, name or alias of the catalog.");

    public static readonly DiagnosticDescriptor AmbiguousPlace = Codes.Error(
        "NTM4211",
        "'{0}' là tên của nhiều đơn vị: {1}.",
        "'{0}' names several units: {1}.",
        "Ghi mã thay cho tên.",
        "Write the code instead of the name.");

    public static readonly DiagnosticDescriptor RecognitionForm = Codes.Error(
        "NTM4212",
        "Không hiểu '{0}' trong danh sách công nhận; không dùng cả danh sách của xã này.",
        "'{0}' in the list of recognitions is not understood; the whole list of this commune is not used.",
        "Viết 'cấp|ngày hoặc năm|số quyết định', các lần công nhận cách nhau bằng ';'; chưa được công nhận thì ghi '-'.",
        "Write 'level|day or year|decision', one recognition behind the other with ';'; '-' where there is none.");

    public static readonly DiagnosticDescriptor NotDeclared = Codes.Error(
        "NTM4213",
        "'{0}' không phải là kết quả tự đánh giá.",
        "'{0}' is not a declared outcome.",
        "Ghi 'Đạt', 'Chưa đạt', 'Không đạt' hoặc 'Không xét'.",
        "Write 'Đạt', 'Chưa đạt', 'Không đạt' or 'Không xét' (met, notMet, notApplicable).");

    public static readonly DiagnosticDescriptor DeceptiveCode = Codes.Error(
        "NTM4215",
        "Mã xã '{0}' có ký tự không nhìn thấy hoặc chữ giả chữ Latinh ({1}); bỏ dòng này.",
        "The commune code '{0}' holds a character that cannot be seen, or a letter that looks like a Latin one ({1}); the row is left out.",
        "Xóa ô và gõ lại mã bằng tay.",
        "Clear the cell and type the code anew.");

    public static readonly DiagnosticDescriptor DeceptiveName = Codes.Warning(
        "NTM4216",
        "Tên xã '{0}' có ký tự không nhìn thấy hoặc chữ giả chữ Latinh ({1}).",
        "The commune name '{0}' holds a character that cannot be seen, or a letter that looks like a Latin one ({1}).",
        "Xóa ô và gõ lại tên bằng tay.",
        "Clear the cell and type the name anew.");
}
