namespace Ntm.Rules.Diagnostics;

/// <summary>Problems with what criteria sets, overlays and recognition files say: <c>NTM21xx</c>.</summary>
internal static class RuleCodes
{
    private const string SpellVi = "Kiểm tra chính tả; gần nhất: {1}.";

    private const string SpellEn = "Check the spelling; the nearest: {1}.";

    public static readonly DiagnosticDescriptor UnknownMetric = DiagnosticDescriptor.Error(
        "NTM2101", "Danh mục không có số liệu '{0}'.", "The catalog has no metric '{0}'.", SpellVi + " Số liệu mới thì thêm vào catalog/metrics.json.", SpellEn + " Add a new metric to catalog/metrics.json.");

    public static readonly DiagnosticDescriptor NotAQuantity = DiagnosticDescriptor.Error(
        "NTM2102", "'{0}' không phải là số đo, không so sánh với con số được.", "'{0}' is not a quantity and cannot be compared with a figure.", "Dùng \"attested\" cho xác nhận, \"rated\" cho xếp loại.", "Use \"attested\" for an attestation, \"rated\" for a rating.");

    public static readonly DiagnosticDescriptor NotAnAttestation = DiagnosticDescriptor.Error(
        "NTM2103", "'{0}' không phải là xác nhận Đạt/Chưa đạt.", "'{0}' is not an attestation.", "Dùng \"metric\" với mức so sánh cho số đo, \"rated\" cho xếp loại.", "Use \"metric\" with a comparison for a quantity, \"rated\" for a rating.");

    public static readonly DiagnosticDescriptor NotARating = DiagnosticDescriptor.Error(
        "NTM2104", "'{0}' không phải là xếp loại.", "'{0}' is not a rating.", "Dùng \"metric\" với mức so sánh cho số đo, \"attested\" cho xác nhận.", "Use \"metric\" with a comparison for a quantity, \"attested\" for an attestation.");

    public static readonly DiagnosticDescriptor UnknownPart = DiagnosticDescriptor.Error(
        "NTM2105", "Số liệu không có nhóm '{0}'.", "The metric has no part '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownStep = DiagnosticDescriptor.Error(
        "NTM2106", "Thang xếp loại không có bậc '{0}'.", "The scale has no step '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor FigureIsNumber = DiagnosticDescriptor.Error(
        "NTM2107", "Mức của '{0}' phải là số, không phải chuỗi.", "The figure for '{0}' must be a number, not a text.", "Viết số không có dấu nháy, ví dụ 98.5.", "Write a number without quotes, e.g. 98.5.");

    public static readonly DiagnosticDescriptor FigureOutOfRange = DiagnosticDescriptor.Error(
        "NTM2108", "Mức {0} nằm ngoài khoảng của '{1}' ({2}).", "The figure {0} is outside of the range of '{1}' ({2}).", "Kiểm tra con số và đơn vị; tỷ lệ 98,5 % viết là 98.5.", "Check the figure and the unit; 98.5 % is written 98.5.");

    public static readonly DiagnosticDescriptor LooksLikeFraction = DiagnosticDescriptor.Warning(
        "NTM2146", "Mức {0} của '{1}' nhỏ hơn 1 %: tỷ lệ trong tệp tính theo phần trăm.", "The figure {0} for '{1}' is below 1 %: percentages are in percent.", "98,5 % viết là 98.5, không phải 0.985. Nếu đúng là {0} % thì để nguyên.", "98.5 % is written 98.5, not 0.985. If it really is {0} %, leave it.");

    public static readonly DiagnosticDescriptor UnknownLevel = DiagnosticDescriptor.Error(
        "NTM2109", "Danh mục không có cấp '{0}'.", "The catalog has no level '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownRegion = DiagnosticDescriptor.Error(
        "NTM2110", "Danh mục không có vùng '{0}'.", "The catalog has no region '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownAttribute = DiagnosticDescriptor.Error(
        "NTM2111", "Danh mục không có thuộc tính '{0}'.", "The catalog has no attribute '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownAttributeValue = DiagnosticDescriptor.Error(
        "NTM2112", "'{0}' không phải là giá trị của thuộc tính này.", "'{0}' is not a value of this attribute.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor AttributeNotUsable = DiagnosticDescriptor.Error(
        "NTM2113", "Thuộc tính '{0}' không dùng để phân mức hay phạm vi được.", "The attribute '{0}' cannot pick figures or be part of a scope.", "Dùng tỉnh, vùng, huyện, hoặc thuộc tính có/không, lựa chọn, số nguyên.", "Use the province, region, district, or a yes/no, choice or integer attribute.");

    public static readonly DiagnosticDescriptor UnknownSource = DiagnosticDescriptor.Error(
        "NTM2114", "Danh mục không có nguồn '{0}'.", "The catalog has no source '{0}'.", SpellVi + " Nguồn mới thì thêm vào catalog/sources.json.", SpellEn + " Add a new source to catalog/sources.json.");

    public static readonly DiagnosticDescriptor UnknownGroup = DiagnosticDescriptor.Error(
        "NTM2115", "Bộ tiêu chí không có nhóm '{0}'.", "The set has no group '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownSet = DiagnosticDescriptor.Error(
        "NTM2116", "Không có bộ tiêu chí '{0}'.", "There is no criteria set '{0}'.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor UnknownOverlay = DiagnosticDescriptor.Error(
        "NTM2117", "Không có quy định '{0}' để thay thế.", "There is no overlay '{0}' to replace.", SpellVi, SpellEn);

    public static readonly DiagnosticDescriptor DuplicateId = DiagnosticDescriptor.Error(
        "NTM2118", "Mã '{0}' đã có ở nơi khác với nội dung khác.", "The id '{0}' stands elsewhere with another content.", "Đổi mã; nếu đang sửa bản chép của bộ có sẵn thì chạy với --rules-only.", "Choose another id; when this is an edited copy of the built-in rules, run with --rules-only.");

    public static readonly DiagnosticDescriptor NoLegal = DiagnosticDescriptor.Error(
        "NTM2120", "Không có căn cứ pháp lý: thiếu \"legal\" với \"document\" ở đây và ở các mục trên.", "There is no legal reference: no \"legal\" with a \"document\" here or above.", "Ghi số, cơ quan và ngày của văn bản quy định điều này.", "Name number, issuer and date of the decision that says so.");

    public static readonly DiagnosticDescriptor NoVerification = DiagnosticDescriptor.Error(
        "NTM2121", "Chưa ghi mức xác minh cho '{0}'.", "'{0}' has no verification.", "Ghi \"verification\": \"confirmed\", \"corroborated\" hoặc \"unverified\" ở chỉ tiêu hoặc ở ô này.", "Write \"verification\": \"confirmed\", \"corroborated\" or \"unverified\" at the indicator or the cell.");

    public static readonly DiagnosticDescriptor VerificationTooHigh = DiagnosticDescriptor.Error(
        "NTM2122", "Ở trên cấp chỉ tiêu chỉ được ghi \"unverified\".", "Above an indicator only \"unverified\" may stand.", "Ghi mức xác minh ở từng chỉ tiêu hoặc từng ô đã đối chiếu.", "Write the verification at each indicator or cell that was checked.");

    public static readonly DiagnosticDescriptor RegionsMissing = DiagnosticDescriptor.Error(
        "NTM2130", "Bảng theo vùng thiếu: {0}.", "The table by region lacks: {0}.", "Ghi đủ mọi vùng; mức chưa biết thì ghi null.", "List every region; write null for a figure that is not known.");

    public static readonly DiagnosticDescriptor BadCase = DiagnosticDescriptor.Error(
        "NTM2131", "'{0}' không có trong các giá trị của bảng theo '{1}'.", "'{0}' is not a case of a table by '{1}'.", "Bảng theo vùng hoặc thuộc tính dùng mã của nó, gần nhất: {2}. Bảng theo năm hoặc số viết \"2022\", \"..2019\", \"2020..\" hoặc \"2017..2019\".", "A table by region or attribute uses its ids, the nearest: {2}. A table by year or number uses \"2022\", \"..2019\", \"2020..\" or \"2017..2019\".");

    public static readonly DiagnosticDescriptor OverlappingCases = DiagnosticDescriptor.Error(
        "NTM2132", "Hai trường hợp '{0}' và '{1}' chồng lên nhau.", "The cases '{0}' and '{1}' overlap.", "Sửa các khoảng để mỗi số thuộc đúng một trường hợp.", "Change the ranges so that each number belongs to one case.");

    public static readonly DiagnosticDescriptor CountImpossible = DiagnosticDescriptor.Error(
        "NTM2133", "Yêu cầu ít nhất {0} nhưng danh sách chỉ có {1} phần.", "At least {0} are required, but the list has {1} parts.", "Giảm số yêu cầu hoặc thêm phần còn thiếu.", "Lower the number, or add the missing parts.");

    public static readonly DiagnosticDescriptor IndicatorCount = DiagnosticDescriptor.Error(
        "NTM2134", "Khai {0} chỉ tiêu nhưng liệt kê {1}.", "{0} indicators are declared, but {1} are listed.", "Bổ sung chỉ tiêu còn thiếu, hoặc sửa \"indicatorCount\" theo văn bản.", "Add the missing ones, or correct \"indicatorCount\" by the decision.");

    public static readonly DiagnosticDescriptor CriteriaCount = DiagnosticDescriptor.Error(
        "NTM2135", "Khai {0} tiêu chí nhưng liệt kê {1}.", "{0} criteria are declared, but {1} are listed.", "Bổ sung tiêu chí còn thiếu, hoặc sửa \"criteriaCount\" theo văn bản.", "Add the missing ones, or correct \"criteriaCount\" by the decision.");

    public static readonly DiagnosticDescriptor EndsBeforeBegin = DiagnosticDescriptor.Error(
        "NTM2136", "Ngày hết hiệu lực {1} trước ngày bắt đầu {0}.", "The last day {1} is before the first day {0}.", "Sửa lại hai ngày.", "Correct the two days.");

    public static readonly DiagnosticDescriptor SetsBeginTogether = DiagnosticDescriptor.Error(
        "NTM2137", "Hai bộ '{0}' và '{1}' cùng cấp, cùng phạm vi và cùng bắt đầu ngày {2}.", "The sets '{0}' and '{1}' are of one level and scope and begin on one day, {2}.", "Sửa ngày hiệu lực, cấp hoặc phạm vi của một bộ.", "Correct the first day, level or scope of one of them.");

    public static readonly DiagnosticDescriptor FillsNothing = DiagnosticDescriptor.Error(
        "NTM2138", "Bộ '{0}' không giao tiêu chí cho tỉnh hoặc thuộc cấp khác, nên không có gì để bổ sung.", "The set '{0}' does not leave its criteria to provinces, or is of another level; there is nothing to supply.", "Sửa \"fills\", hoặc bỏ khóa này.", "Correct \"fills\", or leave it out.");

    public static readonly DiagnosticDescriptor RequiresInCircle = DiagnosticDescriptor.Error(
        "NTM2139", "'{0}' đòi hỏi '{1}', bộ này lại đòi hỏi chính '{0}'.", "'{0}' requires '{1}', which requires '{0}' again.", "Sửa \"requires\" của một bộ.", "Correct the \"requires\" of one of them.");

    public static readonly DiagnosticDescriptor ShareOutOfRange = DiagnosticDescriptor.Error(
        "NTM2140", "Tỷ lệ {0} phải lớn hơn 0 và không quá 1.", "The share {0} must be above 0 and at most 1.", "30 % viết là 0.3.", "30 % is written 0.3.");

    public static readonly DiagnosticDescriptor KeepOutsideOverlay = DiagnosticDescriptor.Error(
        "NTM2141", "\"keep\" chỉ dùng trong quy định sửa đổi hoặc của tỉnh, ở nơi có yêu cầu hoặc mức bên dưới để giữ.", "\"keep\" may stand in overlays only, where there is a requirement or figure below to keep.", "Ghi yêu cầu hoặc mức cụ thể.", "Write the requirement or figure itself.");

    public static readonly DiagnosticDescriptor FactorNotPositive = DiagnosticDescriptor.Error(
        "NTM2142", "Hệ số {0} phải lớn hơn 0.", "The factor {0} must be above 0.", "110 % viết là 1.1.", "110 % is written 1.1.");

    public static readonly DiagnosticDescriptor BadPeriod = DiagnosticDescriptor.Error(
        "NTM2143", "'{0}' không phải là giai đoạn dạng \"2016-2020\".", "'{0}' is not a period of the form \"2016-2020\".", "Ghi năm đầu và năm cuối, nối bằng dấu gạch ngang.", "Write first and last year, joined by a hyphen.");

    public static readonly DiagnosticDescriptor BadAddress = DiagnosticDescriptor.Error(
        "NTM2144", "'{0}' không phải là địa chỉ dạng bộ#chỉ tiêu hoặc bộ#chỉ tiêu/phần.", "'{0}' is not an address of the form set#indicator or set#indicator/part.", "Ví dụ: national/2016-2020/standard#17.1/clean.", "E.g. national/2016-2020/standard#17.1/clean.");

    public static readonly DiagnosticDescriptor UnknownCriterion = DiagnosticDescriptor.Error(
        "NTM2145", "Các bộ của cấp này không có tiêu chí '{0}'.", "The sets of this level have no criterion '{0}'.", SpellVi, SpellEn);
}
