namespace Ntm.Rules.Diagnostics;

/// <summary>Problems that show only when sets, overlays and places are seen together: <c>NTM3xxx</c>.</summary>
internal static class BindingCodes
{
    public static readonly DiagnosticDescriptor AmendmentsOnOneDay = DiagnosticDescriptor.Error(
        "NTM3001",
        "Hai văn bản sửa đổi '{0}' và '{1}' cùng có hiệu lực ngày {2} và cùng sửa '{3}'.",
        "Two amendments, '{0}' and '{1}', take effect on {2} and both change '{3}'.",
        "Giữ thay đổi này ở một văn bản, hoặc sửa ngày hiệu lực.",
        "Keep the change in one of them, or correct the effective date.");

    public static readonly DiagnosticDescriptor CrossingScopes = DiagnosticDescriptor.Error(
        "NTM3002",
        "Hai quy định của tỉnh '{0}' và '{1}' cùng đổi '{2}' cho các xã thuộc cả hai phạm vi, mà không phạm vi nào hẹp hơn.",
        "Two provincial overlays, '{0}' and '{1}', change '{2}' for communes of both scopes, and neither scope is the narrower one.",
        "Thu hẹp một phạm vi, hoặc ghi \"replaces\" nếu văn bản sau thay văn bản trước.",
        "Narrow one scope, or write \"replaces\" if the later one replaces the earlier.");

    public static readonly DiagnosticDescriptor EqualScopes = DiagnosticDescriptor.Error(
        "NTM3003",
        "Hai quy định '{0}' và '{1}' có cùng phạm vi, cùng thời gian và cùng đổi '{2}'.",
        "'{0}' and '{1}' have the same scope at the same time and both change '{2}'.",
        "Ghi \"replaces\": \"{0}\" vào văn bản sau, hoặc ghi ngày kết thúc cho văn bản trước.",
        "Write \"replaces\": \"{0}\" into the later one, or give the earlier one an end date.");

    public static readonly DiagnosticDescriptor LooserThanNation = DiagnosticDescriptor.Error(
        "NTM3004",
        "Mức của tỉnh {0} cho '{1}' ({2}) thấp hơn yêu cầu quốc gia {3}.",
        "The provincial figure {0} for '{1}' ({2}) is looser than the national {3}.",
        "Tỉnh chỉ được quy định bằng hoặc cao hơn; kiểm tra lại con số và chiều so sánh.",
        "A province may only keep or tighten a figure; check the number and the direction.");

    public static readonly DiagnosticDescriptor LooserThanUnverified = DiagnosticDescriptor.Warning(
        "NTM3005",
        "Mức của tỉnh {0} cho '{1}' ({2}) thấp hơn mức quốc gia {3}, là mức chưa được xác minh; dùng mức của tỉnh.",
        "The provincial figure {0} for '{1}' ({2}) is looser than the national {3}, which is unverified; the provincial one is used.",
        "Đối chiếu mức quốc gia với văn bản gốc rồi sửa \"verification\".",
        "Check the national figure against the decision and correct its \"verification\".");

    public static readonly DiagnosticDescriptor Overtaken = DiagnosticDescriptor.Warning(
        "NTM3006",
        "Mức của tỉnh {0} cho '{1}' thấp hơn mức quốc gia {2} áp dụng từ {3}; từ đó dùng mức quốc gia.",
        "The provincial figure {0} for '{1}' is looser than the national {2} that applies from {3}; from then on the national one holds.",
        "Ban hành mức mới của tỉnh, hoặc ghi ngày kết thúc cho quy định này.",
        "Issue a new provincial figure, or give this overlay an end date.");

    private const string MayVi =
        "Tỉnh được điền nội dung được giao hoặc chưa rõ, nâng mức, thêm chỉ tiêu, thêm phần vào danh sách mở, hoặc đặt \"keep\" cùng yêu cầu thêm trong \"all\".";

    private const string MayEn =
        "A province may fill what is delegated or null, tighten a figure, add an indicator, add a part to an open list, or put \"keep\" beside further requirements in an \"all\".";

    public static readonly DiagnosticDescriptor ProvinceReplaces = DiagnosticDescriptor.Error(
        "NTM3007", "Tỉnh không được thay yêu cầu quốc gia '{0}'.", "A province cannot replace the national requirement '{0}'.", MayVi, MayEn);

    public static readonly DiagnosticDescriptor ProvinceWithdraws = DiagnosticDescriptor.Error(
        "NTM3010", "Tỉnh không được bỏ chỉ tiêu quốc gia '{0}'.", "A province cannot withdraw the national '{0}'.", MayVi, MayEn);

    public static readonly DiagnosticDescriptor ListNotOpen = DiagnosticDescriptor.Error(
        "NTM3011", "Tỉnh không được thêm '{0}': danh sách này không để mở cho tỉnh.", "A province cannot add '{0}': the list is not open to provinces.", MayVi, MayEn);

    public static readonly DiagnosticDescriptor ProvinceChangesCondition = DiagnosticDescriptor.Error(
        "NTM3012", "Tỉnh không được đổi điều kiện áp dụng của '{0}'.", "A province cannot change when '{0}' applies.", MayVi, MayEn);

    public static readonly DiagnosticDescriptor StricterThanAllowed = DiagnosticDescriptor.Error(
        "NTM3008",
        "Mức của tỉnh {0} cho '{1}' ({2}) vượt giới hạn {3} mà trung ương cho phép.",
        "The provincial figure {0} for '{1}' ({2}) goes beyond the limit {3} that the nation allows.",
        "Chọn mức không vượt \"noStricterThan\".",
        "Choose a figure within \"noStricterThan\".");

    public static readonly DiagnosticDescriptor ProvinceLacksCase = DiagnosticDescriptor.Error(
        "NTM3015",
        "Bảng của tỉnh cho '{0}' không có trường hợp nào cho {1}, nơi quốc gia yêu cầu {2}.",
        "The provincial table for '{0}' has no case for {1}, where the nation demands {2}.",
        "Thêm trường hợp còn thiếu với mức của tỉnh hoặc \"keep\" (giữ mức quốc gia), hoặc ghi ngày hết hiệu lực.",
        "Add the missing case, with a figure or \"keep\" (the national one), or give this overlay an end date.");

    public static readonly DiagnosticDescriptor ProvinceReadsAs = DiagnosticDescriptor.Error(
        "NTM3016",
        "Tỉnh không được chuyển xã sang cột của vùng khác (\"readAs\").",
        "A province cannot have its communes read in the column of another region (\"readAs\").",
        MayVi,
        MayEn);

    private const string DeriveVi = "Trỏ \"of\" tới một chỉ tiêu hoặc phần là một phép so sánh, không vòng lặp.";

    private const string DeriveEn = "Point \"of\" to an indicator or part that is a comparison, not in a circle.";

    public static readonly DiagnosticDescriptor DerivedFromNothing = DiagnosticDescriptor.Error(
        "NTM3009", "'{0}' lấy mức từ '{1}', nhưng không có nơi đó.", "'{0}' takes its figure from '{1}', which does not exist.", DeriveVi, DeriveEn);

    public static readonly DiagnosticDescriptor DerivedFromComposite = DiagnosticDescriptor.Error(
        "NTM3013", "'{0}' lấy mức từ '{1}', nhưng nơi đó không phải một phép so sánh.", "'{0}' takes its figure from '{1}', which is not a single comparison.", DeriveVi, DeriveEn);

    public static readonly DiagnosticDescriptor DerivedInCircle = DiagnosticDescriptor.Error(
        "NTM3014", "'{0}' lấy mức từ '{1}', nơi đó lại lấy mức từ chính '{0}'.", "'{0}' takes its figure from '{1}', which takes its own from '{0}' again.", DeriveVi, DeriveEn);

    public static readonly DiagnosticDescriptor DerivedTooDeep = DiagnosticDescriptor.Error(
        "NTM3017",
        "'{0}' lấy mức từ '{1}' qua hơn {2} lần dẫn chiếu.",
        "'{0}' takes its figure from '{1}' through more than {2} further references.",
        "Trỏ \"of\" tới chỉ tiêu có con số, không qua nhiều chỉ tiêu trung gian.",
        "Point \"of\" to the indicator that has the figure, not through many others.");

    public static readonly DiagnosticDescriptor TooManyPlaces = DiagnosticDescriptor.Error(
        "NTM3018",
        "Quy định '{0}' phải được so với mức quốc gia trong quá nhiều trường hợp; đã dừng ở '{1}'.",
        "'{0}' would have to be compared with the national law in too many cases; it stopped at '{1}'.",
        "Dùng ít bảng lồng nhau và ít thuộc tính hơn, hoặc tách thành nhiều tệp.",
        "Use fewer nested tables and attributes, or split the file.");
}
