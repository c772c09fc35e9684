namespace Ntm.Rules.Diagnostics;

/// <summary>Problems with the shape of a rule file: keys and kinds of value. <c>NTM20xx</c>.</summary>
internal static class ShapeCodes
{
    private const string ReferVi = "Xem docs/rule-files.md hoặc một tệp có sẵn làm mẫu.";

    private const string ReferEn = "See docs/rule-files.md, or take a shipped file as a model.";

    public static readonly DiagnosticDescriptor ExpectedText = DiagnosticDescriptor.Error(
        "NTM2001", "'{0}' phải là chuỗi trong dấu nháy kép, không để trống.", "'{0}' must be a text in double quotes, not an empty one.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedNumber = DiagnosticDescriptor.Error(
        "NTM2002", "'{0}' phải là số.", "'{0}' must be a number.", "Viết số không có dấu nháy, dấu thập phân là dấu chấm: 98.5.", "Write a number without quotes, with a decimal point: 98.5.");

    public static readonly DiagnosticDescriptor ExpectedInteger = DiagnosticDescriptor.Error(
        "NTM2003", "'{0}' phải là số nguyên từ {1} đến {2}.", "'{0}' must be a whole number from {1} to {2}.", "Viết số nguyên không có dấu nháy.", "Write a whole number without quotes.");

    public static readonly DiagnosticDescriptor ExpectedFlag = DiagnosticDescriptor.Error(
        "NTM2004", "'{0}' phải là true hoặc false.", "'{0}' must be true or false.", "Viết true hoặc false, không có dấu nháy.", "Write true or false, without quotes.");

    public static readonly DiagnosticDescriptor ExpectedTrue = DiagnosticDescriptor.Error(
        "NTM2005", "'{0}' chỉ có thể là true.", "'{0}' can only be true.", "Viết true, hoặc bỏ khóa này.", "Write true, or leave the key out.");

    public static readonly DiagnosticDescriptor ExpectedList = DiagnosticDescriptor.Error(
        "NTM2006", "'{0}' phải là danh sách trong ngoặc vuông [ ].", "'{0}' must be a list in square brackets [ ].", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedObject = DiagnosticDescriptor.Error(
        "NTM2007", "'{0}' phải là một mục trong ngoặc nhọn {{ }}.", "'{0}' must be an object in braces {{ }}.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedChoice = DiagnosticDescriptor.Error(
        "NTM2008", "'{0}' không thể là '{1}'.", "'{0}' cannot be '{1}'.", "Chọn một trong: {2}.", "Choose one of: {2}.");

    public static readonly DiagnosticDescriptor ExpectedDay = DiagnosticDescriptor.Error(
        "NTM2009", "'{0}' phải là một ngày có thật, dạng \"2016-12-01\".", "'{0}' must be a day that exists, of the form \"2016-12-01\".", "Viết năm-tháng-ngày.", "Write year-month-day.");

    public static readonly DiagnosticDescriptor BadId = DiagnosticDescriptor.Error(
        "NTM2010", "'{0}' không dùng làm mã được.", "'{0}' cannot be an id.", "Chỉ dùng chữ không dấu, chữ số và {1}.", "Use ASCII letters, digits and {1} only.");

    public static readonly DiagnosticDescriptor UnknownKey = DiagnosticDescriptor.Error(
        "NTM2011", "Không có khóa '{0}' ở đây.", "There is no key '{0}' here.", "Các khóa gần nhất: {1}. Ghi chú thì viết vào \"note\".", "The nearest keys: {1}. Remarks go into \"note\".");

    public static readonly DiagnosticDescriptor MissingKey = DiagnosticDescriptor.Error(
        "NTM2012", "Thiếu khóa '{0}'.", "The key '{0}' is missing.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor EmptyList = DiagnosticDescriptor.Error(
        "NTM2013", "'{0}' để trống.", "'{0}' is empty.", "Thêm ít nhất một phần tử; nếu nội dung chưa biết thì viết null.", "Add at least one element; where the content is not known, write null.");

    public static readonly DiagnosticDescriptor NoForm = DiagnosticDescriptor.Error(
        "NTM2014", "Không rõ '{0}' là gì: thiếu khóa chính.", "It is not clear what '{0}' is: its main key is missing.", "Cần đúng một trong các khóa: {1}.", "Exactly one of these keys is needed: {1}.");

    public static readonly DiagnosticDescriptor SeveralForms = DiagnosticDescriptor.Error(
        "NTM2015", "'{0}' có nhiều khóa chính cùng lúc: {1}.", "'{0}' has several main keys at once: {1}.", "Chỉ giữ một trong số đó.", "Keep only one of them.");

    public static readonly DiagnosticDescriptor ExpectedThreshold = DiagnosticDescriptor.Error(
        "NTM2016",
        "'{0}' phải là một mức: số, null, ô {{ \"value\" }}, bảng {{ \"by\" }}, {{ \"delegated\" }} hoặc {{ \"of\" }}.",
        "'{0}' must be a threshold: a number, null, a cell {{ \"value\" }}, a table {{ \"by\" }}, {{ \"delegated\" }} or {{ \"of\" }}.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor ExpectedRequirement = DiagnosticDescriptor.Error(
        "NTM2017", "'{0}' phải là một yêu cầu trong ngoặc nhọn {{ }}, hoặc null.", "'{0}' must be a requirement in braces {{ }}, or null.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedCondition = DiagnosticDescriptor.Error(
        "NTM2018",
        "'{0}' phải là một yêu cầu {{ }} hoặc một phạm vi [ ].",
        "'{0}' must be a requirement {{ }} or a scope [ ].",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor ExpectedCriteria = DiagnosticDescriptor.Error(
        "NTM2019",
        "'{0}' phải là danh sách [ ], {{ \"delegated\": \"province\" }} hoặc null.",
        "'{0}' must be a list [ ], {{ \"delegated\": \"province\" }}, or null.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor ExpectedListOrNull = DiagnosticDescriptor.Error(
        "NTM2020", "'{0}' phải là danh sách [ ] hoặc null.", "'{0}' must be a list [ ] or null.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedTextOrNull = DiagnosticDescriptor.Error(
        "NTM2021", "'{0}' phải là chuỗi trong dấu nháy kép hoặc null.", "'{0}' must be a text in double quotes or null.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedTextOrList = DiagnosticDescriptor.Error(
        "NTM2022", "'{0}' phải là chuỗi hoặc danh sách chuỗi.", "'{0}' must be a text or a list of texts.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedScopeValue = DiagnosticDescriptor.Error(
        "NTM2023",
        "'{0}' phải là chuỗi, true, false, số nguyên, hoặc danh sách các giá trị đó.",
        "'{0}' must be a text, true, false, a whole number, or a list of these.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor ExpectedFigure = DiagnosticDescriptor.Error(
        "NTM2024", "'{0}' phải là số, mã bậc của thang, hoặc null.", "'{0}' must be a number, the id of a step, or null.", ReferVi, ReferEn);

    public static readonly DiagnosticDescriptor ExpectedMerge = DiagnosticDescriptor.Error(
        "NTM2025",
        "'{0}' phải là \"sum\", \"all\", \"any\", \"lowest\", \"none\" hoặc {{ \"weightedMean\": số liệu }}.",
        "'{0}' must be \"sum\", \"all\", \"any\", \"lowest\", \"none\" or {{ \"weightedMean\": metric }}.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor UnknownKind = DiagnosticDescriptor.Error(
        "NTM2026", "Không rõ đây là loại tệp nào: thiếu hoặc sai \"kind\".", "It is not clear what file this is: \"kind\" is missing or wrong.", "Ghi \"kind\" là một trong: {0}.", "Write as \"kind\" one of: {0}.");

    public static readonly DiagnosticDescriptor UnknownFormat = DiagnosticDescriptor.Error(
        "NTM2027", "Tệp thiếu \"format\": 1 hoặc có phiên bản khác.", "The file has no \"format\": 1, or another version.", "Ghi \"format\": 1. Phiên bản khác cần bản phần mềm khác.", "Write \"format\": 1. Another version needs another release of the software.");

    public static readonly DiagnosticDescriptor ExpectedValue = DiagnosticDescriptor.Error(
        "NTM2028",
        "'{0}' phải là con số, true, false hoặc mã bậc của thang.",
        "'{0}' must be a number, true, false or the id of a step.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor ExpectedExpectation = DiagnosticDescriptor.Error(
        "NTM2029",
        "'{0}' phải là một kết quả, hoặc {{ \"outcome\": kết quả, … }}.",
        "'{0}' must be an outcome, or {{ \"outcome\": outcome, … }}.",
        ReferVi,
        ReferEn);

    public static readonly DiagnosticDescriptor KindBeside = DiagnosticDescriptor.Error(
        "NTM2030",
        "Tệp loại '{0}' đứng cạnh quy định, không phải là quy định.",
        "A file of kind '{0}' stands beside the rules and is none of them.",
        "Đặt tên tệp kết thúc bằng '{1}', hoặc sửa \"kind\".",
        "Let its name end in '{1}', or correct \"kind\".");

    public static readonly DiagnosticDescriptor ExpectedNumberOrNull = DiagnosticDescriptor.Error(
        "NTM2031", "'{0}' phải là con số hoặc null.", "'{0}' must be a number or null.", ReferVi, ReferEn);
}
