namespace Ntm.Rules.Diagnostics;

/// <summary>Problems of cases beside the rules: <c>NTM6xxx</c>.</summary>
internal static class CaseCodes
{
    public static readonly DiagnosticDescriptor NoDay = DiagnosticDescriptor.Error(
        "NTM6001",
        "Tình huống không có ngày áp dụng quy định.",
        "The case has no day whose law applies.",
        "Ghi \"asOf\" (năm-tháng-ngày) ở tình huống hoặc ở đầu tệp.",
        "Write \"asOf\" (year-month-day) in the case or at the head of the file.");

    public static readonly DiagnosticDescriptor NotANumber = DiagnosticDescriptor.Error(
        "NTM6002", "Giá trị của '{0}' phải là con số.", "The value of '{0}' must be a number.", "Ghi con số, không có dấu nháy.", "Write a number, without quotes.");

    public static readonly DiagnosticDescriptor OutOfRange = DiagnosticDescriptor.Error(
        "NTM6003",
        "Giá trị {1} nằm ngoài khoảng có thể có của '{0}'.",
        "The value {1} is out of the range that '{0}' can have.",
        "Sửa con số; tỷ lệ phần trăm ghi 98.5, không ghi 0.985.",
        "Correct the number; a percentage is written 98.5, not 0.985.");

    public static readonly DiagnosticDescriptor UnknownSubject = DiagnosticDescriptor.Error(
        "NTM6004",
        "'{0}' không phải tiêu chí, chỉ tiêu hoặc phần nào của bộ '{2}'.",
        "'{0}' is no criterion, indicator or part of the set '{2}'.",
        "Gần nhất: {1}. Ngoài ra có thể ghi set, prerequisite, recognition, level, possibleLevel, standing, revocation.",
        "The nearest: {1}. Beside these: set, prerequisite, recognition, level, possibleLevel, standing, revocation.");

    public static readonly DiagnosticDescriptor UnknownReason = DiagnosticDescriptor.Error(
        "NTM6005",
        "Không có lý do '{0}'.",
        "There is no reason '{0}'.",
        "Gần nhất: {1}.",
        "The nearest: {1}.");

    public static readonly DiagnosticDescriptor ShortfallWithoutNotMet = DiagnosticDescriptor.Error(
        "NTM6006",
        "Chỉ kết quả NotMet mới có phần còn thiếu.",
        "Only the outcome NotMet has a shortfall.",
        "Bỏ \"shortfall\" và \"counts\", hoặc sửa \"outcome\".",
        "Leave out \"shortfall\" and \"counts\", or correct \"outcome\".");

    public static readonly DiagnosticDescriptor UnknownOutcome = DiagnosticDescriptor.Error(
        "NTM6007",
        "Không có kết quả '{0}'.",
        "There is no outcome '{0}'.",
        "Ghi Met, NotMet, NotApplicable hoặc Undetermined; với level và possibleLevel ghi mã cấp độ hoặc null.",
        "Write Met, NotMet, NotApplicable or Undetermined; for level and possibleLevel the id of a level, or null.");

    public static readonly DiagnosticDescriptor NotAFlag = DiagnosticDescriptor.Error(
        "NTM6008",
        "Giá trị của '{0}' phải là true hoặc false.",
        "The value of '{0}' must be true or false.",
        "Ghi true nếu được xác nhận đạt, false nếu chưa đạt, không có dấu nháy.",
        "Write true where it is attested, else false, without quotes.");

    public static readonly DiagnosticDescriptor NotAStep = DiagnosticDescriptor.Error(
        "NTM6009",
        "Giá trị của '{0}' phải là một bậc của thang.",
        "The value of '{0}' must be a step of its scale.",
        "Ghi một trong: {1}.",
        "Write one of: {1}.");

    public static readonly DiagnosticDescriptor UnknownStanding = DiagnosticDescriptor.Error(
        "NTM6010",
        "Không có kết quả đối chiếu với công nhận '{0}'.",
        "There is no standing '{0}'.",
        "Gần nhất: {1}.",
        "The nearest: {1}.");
}
